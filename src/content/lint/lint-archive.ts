import { issuePath } from "../../bulletin/address.ts";
import { departmentNames, type Site } from "../../bulletin/site.ts";
import type { Problem } from "../problem.ts";
import type { IssueReading } from "../reading.ts";
import { leaveOutAllowed } from "./allow.ts";
import { futureDates } from "./future.ts";
import { repeatedHeadlines } from "./headlines.ts";
import { nearNames } from "./names.ts";
import { numbering } from "./numbering.ts";
import { pictures } from "./pictures.ts";

/** What is wrong only when issues are seen together; `now` is given where someone looks at the archive today. */
export function lintArchive(
  readings: readonly IssueReading[],
  site: Site | undefined,
  now: Date | null,
): Problem[] {
  // Of two files that claim one issue, which is reported anyway, one is enough.
  const issues = new Map(readings.map((reading) => [issuePath(reading), reading]));
  const ordered = [...issues.values()].sort((a, b) => a.year - b.year || a.number - b.number);
  const problems = [
    ...numbering(ordered),
    ...repeatedHeadlines(ordered),
    ...pictures(ordered),
    ...nearNames(ordered, site ? departmentNames(site) : new Map()),
    ...(now ? futureDates(ordered, now) : []),
  ];
  const byPath = new Map(ordered.map((reading) => [reading.path, reading]));
  return problems.filter((problem) => {
    const reading = byPath.get(problem.file);
    if (!reading || reading.allowed.length === 0 || !reading.file) return true;
    return leaveOutAllowed([problem], reading.file, reading.allowed).length > 0;
  });
}
