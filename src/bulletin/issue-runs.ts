import type { Issue } from "./archive.ts";
import { type IssueNumber, numbered, plainId, readId, type Span } from "./issue-number.ts";

/** Consecutive issues of a year, with consecutive running numbers: a compact list of all issues. */
interface PlainRun {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** running number of the first; null if unknown */
  readonly total: number | null;
}

/** An issue of another kind: a 合刊, a 增刊. */
interface Single {
  readonly year: number;
  readonly id: string;
  readonly total: Span | null;
}

export type IssueRun = PlainRun | Single;

export interface IssueNumbers {
  readonly year: number;
  readonly number: IssueNumber;
  readonly total: Span | null;
}

/** @param issues in their order */
export function issueRuns(issues: readonly Pick<Issue, "year" | "number" | "total">[]): IssueRun[] {
  const runs: IssueRun[] = [];
  for (const { year, number, total } of issues) {
    const plain = plainId(number);
    if (typeof plain === "string" || (total && total.first !== total.last)) {
      runs.push({ year, id: number.id, total });
      continue;
    }
    const run = runs.at(-1);
    const first = total?.first ?? null;
    const continues =
      run && "first" in run && run.year === year && run.last === plain - 1 && totalIn(run, plain) === first;
    if (continues) runs[runs.length - 1] = { ...run, last: plain };
    else runs.push({ year, first: plain, last: plain, total: first });
  }
  return runs;
}

export const issuesOf = (run: IssueRun): IssueNumbers[] => {
  const { year } = run;
  if ("id" in run) {
    const number = readId(run.id);
    return number ? [{ year, number, total: run.total }] : [];
  }
  return Array.from({ length: run.last - run.first + 1 }, (_, index) => {
    const number = run.first + index;
    const total = totalIn(run, number);
    return { year, number: numbered(number), total: total === null ? null : { first: total, last: total } };
  });
};

/** The running number of an issue in the run. */
const totalIn = ({ first, total }: PlainRun, number: number): number | null =>
  total === null ? null : total + number - first;
