import { type IssueNumbers, type IssueRun, issuesOf } from "../../bulletin/issue-runs.ts";
import { readNumbering, readTotal } from "../../bulletin/read-numbering.ts";
import { normalize } from "../normalize.ts";

/** Whether a query names issues by number and nothing else, be there such issues or not. */
export const isIssueNumber = (text: string): boolean => numbersIn(text) !== null;

/** The issues that a query names: 2016年第6期, 第六期 (of every year), 总第46期; newest first. */
export function issuesNamed(text: string, runs: readonly IssueRun[]): IssueNumbers[] {
  const named = numbersIn(text);
  if (!named) return [];
  return runs
    .flatMap(issuesOf)
    .filter(
      ({ year, number, total }) =>
        (named.year ?? year) === year &&
        (named.number ?? number) === number &&
        (named.total ?? total) === total,
    )
    .reverse();
}

function numbersIn(
  text: string,
): { year: number | null; number: number | null; total: number | null } | null {
  const plain = text.normalize("NFKC").replace(/^(.{4}\s*年)\s*(?=[^第总期\s]+\s*期)/u, "$1第"); // 2016年6期
  const total = readTotal(plain);
  if (total !== null) return { year: null, number: null, total };
  const numbering = readNumbering(plain);
  return numbering && normalize(numbering.rest) === "" ? numbering : null;
}
