import type { Issue } from "./archive.ts";

/** Consecutive issues of a year, with consecutive running numbers: a compact list of all issues. */
export interface IssueRun {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** running number of the first; null if unknown */
  readonly total: number | null;
}

export interface IssueNumbers {
  readonly year: number;
  readonly number: number;
  readonly total: number | null;
}

/** @param issues in their order */
export function issueRuns(issues: readonly Pick<Issue, "year" | "number" | "total">[]): IssueRun[] {
  const runs: IssueRun[] = [];
  for (const { year, number, total } of issues) {
    const run = runs.at(-1);
    const continues = run?.year === year && run.last === number - 1 && totalIn(run, number) === total;
    if (run && continues) runs[runs.length - 1] = { ...run, last: number };
    else runs.push({ year, first: number, last: number, total });
  }
  return runs;
}

export const issuesOf = (run: IssueRun): IssueNumbers[] =>
  Array.from({ length: run.last - run.first + 1 }, (_, index) => {
    const number = run.first + index;
    return { year: run.year, number, total: totalIn(run, number) };
  });

/** The running number of an issue in the run. */
const totalIn = ({ first, total }: IssueRun, number: number): number | null =>
  total === null ? null : total + number - first;
