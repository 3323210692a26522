import type { Steps } from "../../base/steps.ts";
import { inNumberOrder } from "../../bulletin/archive.ts";
import type { Published } from "../../bulletin/published.ts";
import type { Redirect } from "../../bulletin/redirects.ts";
import type { Site } from "../../bulletin/site.ts";
import { leaveOutAllowed } from "../lint/allow.ts";
import { repeatedHeadlines } from "../lint/headlines.ts";
import { nearAuthors, nearDepartments } from "../lint/near-names.ts";
import { futureDates, numbering } from "../lint/numbering.ts";
import { pictures } from "../lint/pictures.ts";
import type { Problem } from "../problem.ts";
import type { ReviewReading } from "../read-review.ts";
import type { IssueReading } from "../reading.ts";
import { outdatedNames } from "./check-departments.ts";
import { byAddress, duplicates, overlapping } from "./check-duplicates.ts";
import { deadLinks } from "./check-links.ts";
import { unusableNames } from "./check-names.ts";
import { unsaidChanges } from "./check-published.ts";
import { missingSignOffs } from "./check-review.ts";
import type { Surroundings } from "./known-addresses.ts";
import { sampleIssues, sampleWords } from "./sample-leftovers.ts";

/** All issues together: what the checks of the archive look at. */
export interface ArchiveParts {
  /** candidates for the archive, in the order found */
  readonly listed: readonly IssueReading[];
  /** drafts too, one for each address, oldest first */
  readonly ordered: readonly IssueReading[];
  readonly surroundings: Surroundings;
  /** undefined where site.yaml can't be read */
  readonly site: Site | undefined;
  /** whether it says that it is one; known even where it has errors */
  readonly isSample?: boolean | undefined;
  /** every spelling of a department → the name that the archive shows */
  readonly departments: ReadonlyMap<string, string>;
  /** the folder, as messages show it */
  readonly content: string;
  readonly redirects: readonly Redirect[];
  /** the records of reviews, by their issue's path */
  readonly reviews: ReadonlyMap<string, ReviewReading>;
  /** what the site that is replaced has published, where it is to be compared */
  readonly published: Published | null;
  /** given where someone looks at the archive today */
  readonly now: Date | null;
}

export type ArchiveCheck = (archive: ArchiveParts) => readonly Problem[];

interface ArchiveCheckEntry {
  readonly find: ArchiveCheck;
  /** whether the `allow` of an issue's front matter can set its problems aside */
  readonly canAllow: boolean;
}

/** All checks across issues; their order decides the order of problems at one place. */
const ARCHIVE_CHECKS: readonly ArchiveCheckEntry[] = [
  { find: duplicates, canAllow: false },
  { find: overlapping, canAllow: false },
  { find: unusableNames, canAllow: false },
  { find: outdatedNames, canAllow: false },
  { find: deadLinks, canAllow: false },
  { find: unsaidChanges, canAllow: false },
  { find: missingSignOffs, canAllow: false },
  { find: sampleIssues, canAllow: false },
  { find: sampleWords, canAllow: false },
  { find: numbering, canAllow: true },
  { find: repeatedHeadlines, canAllow: true },
  { find: pictures, canAllow: true },
  { find: nearDepartments, canAllow: true },
  { find: nearAuthors, canAllow: true },
  { find: futureDates, canAllow: true },
];

/** All problems that show only when issues are seen together, one check a step. */
export function* checkArchive(archive: ArchiveParts): Steps<Problem[]> {
  const byPath = new Map(archive.ordered.map((reading) => [reading.path, reading]));
  const problems: Problem[] = [];
  for (const { find, canAllow } of ARCHIVE_CHECKS) {
    for (const problem of find(archive))
      if (!canAllow || !isAllowed(problem, byPath.get(problem.file))) problems.push(problem);
    yield;
  }
  return problems;
}

/** Opens a reading's file only where its editor allowed something. */
const isAllowed = (problem: Problem, reading: IssueReading | undefined): boolean =>
  reading !== undefined &&
  reading.allowed.length > 0 &&
  reading.file !== undefined &&
  leaveOutAllowed([problem], reading.file, reading.allowed).length === 0;

/** One reading per address, oldest first; duplicates are reported separately. */
export const inOrder = (readings: readonly IssueReading[]): IssueReading[] =>
  inNumberOrder(
    [...byAddress(readings).values()].flatMap((same) => same.at(-1) ?? []),
    ({ issue }) => issue?.date.instant,
  );
