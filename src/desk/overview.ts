import { statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import type { Issue } from "../bulletin/archive.ts";
import { plainDate } from "../bulletin/date-format.ts";
import { type Status, statusOfIssue } from "../bulletin/status.ts";
import { isError } from "../content/problem.ts";
import type { IssueReading } from "../content/reading.ts";
import { action } from "./action.ts";
import type { Desk } from "./desk.ts";

/** An issue as the overview lists it. */
export interface Row {
  /** `2016/06.md` */
  readonly name: string;
  readonly year: number;
  /** `06` */
  readonly stem: string;
  /** null where the file can't be read as an issue yet */
  readonly title: string | null;
  readonly date: string | null;
  readonly status: Status | "unread";
  readonly errors: number;
  readonly reminders: number;
  /** when the file was changed last, as milliseconds */
  readonly changed: number;
}

/** All issue files, newest first; problems of other files stand by themselves. */
export function overview({ workspace, shown }: Desk): { rows: readonly Row[]; others: number } {
  const { files, readings } = workspace.gathered;
  const { problems } = shown();
  const rows = readings.flatMap((reading, index): Row[] => {
    const source = files[index];
    const stats = source && statSync(source.file, { throwIfNoEntry: false });
    if (!source || !stats) return [];
    const own = problems.filter(({ file }) => file === reading.path);
    return [
      {
        name: workspace.nameOf(source),
        year: reading.year,
        stem: basename(source.file, ".md"),
        title: reading.issue?.title ?? null,
        date: reading.issue ? plainDate(reading.issue.date) : null,
        status: stateOf(reading),
        errors: own.filter(isError).length,
        reminders: own.filter((problem) => !isError(problem)).length,
        changed: Math.round(stats.mtimeMs),
      },
    ];
  });
  const named = new Set(readings.map(({ path }) => path));
  return { rows: rows.reverse(), others: problems.filter(({ file }) => !named.has(file)).length };
}

const stateOf = ({ issue, severity }: IssueReading): Row["status"] =>
  issue ? stateOfIssue(issue) : severity === "warning" ? "draft" : "unread";

const stateOfIssue = (issue: Issue): Status => statusOfIssue(issue);

export const overviewActions = {
  overview: action(z.object({}), overview),
};
