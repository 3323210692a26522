import { statSync } from "node:fs";
import { z } from "zod";
import { inSlices } from "../base/steps.ts";
import { type Group, groupBy } from "../bulletin/group.ts";
import { numberLabel } from "../bulletin/issue-number.ts";
import { type Status, statusOfIssue } from "../bulletin/status.ts";
import { summarize } from "../content/format.ts";
import { judge } from "../content/load.ts";
import { isError, type Problem } from "../content/problem.ts";
import type { IssueReading } from "../content/reading.ts";
import type { IssueFile } from "../content/scan.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { stateOfReview } from "./review.ts";

/** An issue as the overview lists it. */
export interface Row {
  /** `2016/06.md` */
  readonly name: string;
  readonly year: number;
  /** 第6期 */
  readonly label: string;
  /** null where the file can't be read as an issue yet */
  readonly title: string | null;
  readonly status: Status | "unread";
  readonly errors: number;
  readonly reminders: number;
  /** how it stands in its review; null where nothing was ever done */
  readonly review: string | null;
  /** when the file was changed last, as milliseconds */
  readonly changed: number;
}

/** All issue files by year, newest first, and the problems of all other files. */
export function overview(desk: Desk): {
  years: readonly Group<number, Row>[];
  others: readonly Problem[];
} {
  const { workspace, shown } = desk;
  const { files, readings } = workspace.gathered;
  const byFile = groupBy(shown().problems, ({ file }) => [file]);
  const rows = readings.flatMap((reading, index): Row[] => {
    const source = files[index];
    const stats = source && statSync(source.file, { throwIfNoEntry: false });
    if (!source || !stats) return [];
    const own = byFile.get(reading.path) ?? [];
    const errors = own.filter(isError).length;
    return [
      {
        name: workspace.nameOf(source),
        label: numberLabel(reading.number),
        year: reading.year,
        title: reading.issue?.title ?? titleIn(reading),
        status: stateOf(reading),
        errors,
        reminders: own.length - errors,
        review: source.review === null ? null : reviewIn(desk, source),
        changed: Math.round(stats.mtimeMs),
      },
    ];
  });
  const years = groupBy(rows.reverse(), ({ year }) => [year]);
  const named = new Set(readings.map(({ path }) => path));
  return {
    years: [...years].map(([key, members]) => ({ key, members })),
    others: shown().problems.filter(({ file }) => !named.has(file)),
  };
}

/** The problems of a record are listed by themselves. */
const reviewIn = (desk: Desk, source: IssueFile): string | null => {
  try {
    return stateOfReview(desk, source).summary;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** The title of a file that is no sound issue yet. */
function titleIn({ file, placeOf }: IssueReading): string | null {
  const { line, column, length } = placeOf("title");
  const title = line > 1 ? (file?.lines[line - 1] ?? "").slice(column - 1, column - 1 + length).trim() : "";
  return title === "" || title === "title" ? null : title;
}

const stateOf = ({ issue, severity }: IssueReading): Row["status"] =>
  issue ? statusOfIssue(issue) : severity === "warning" ? "draft" : "unread";

/** Reads and checks everything anew: what `npm run check` finds, by issue; all other files stand on the overview itself. */
async function checkAll({ workspace }: Desk) {
  const gathered = await workspace.refresh();
  const { problems, files } = await inSlices(judge(gathered, { drafts: true, now: new Date() }));
  const byFile = groupBy(problems, ({ file }) => [file]);
  const issues = gathered.readings.flatMap((reading, index) => {
    const source = gathered.files[index];
    const own = byFile.get(reading.path);
    if (!source || !own) return [];
    const title = reading.issue?.title ?? titleIn(reading);
    return [
      {
        name: workspace.nameOf(source),
        title: `${reading.year}年${numberLabel(reading.number)}${title ? ` ${title}` : ""}`,
        problems: [...new Set(own.map(({ message }) => message))],
      },
    ];
  });
  return { files, summary: summarize(problems), issues: issues.reverse() };
}

export const overviewActions = {
  overview: action(z.object({}), overview),
  checkAll: action(z.object({}), checkAll),
};
