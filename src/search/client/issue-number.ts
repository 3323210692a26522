import { isSameRow, overlaps, SERIES } from "../../bulletin/issue-number.ts";
import { type IssueNumbers, type IssueRun, issuesOf } from "../../bulletin/issue-runs.ts";
import { type Numbering, readNumbering, readTotal } from "../../bulletin/read-numbering.ts";
import { normalize } from "../normalize.ts";

/** Whether a query names issues by number and nothing else, be there such issues or not. */
export const isIssueNumber = (text: string, runs: readonly IssueRun[] = []): boolean =>
  numbersIn(text, runs) !== null;

/** The issues that a query names: 2016年第6期, 第六期 (of every year), 第6、7期, 增刊第1期, 2016年增刊, 总第46期; newest first. */
export function issuesNamed(text: string, runs: readonly IssueRun[]): IssueNumbers[] {
  const named = numbersIn(text, runs);
  if (!named) return [];
  return runs
    .flatMap(issuesOf)
    .filter(
      ({ year, number, total }) =>
        (named.year ?? year) === year &&
        (!named.series || named.series === number.series) &&
        (!named.number || (isSameRow(named.number, number) && overlaps(named.number, number))) &&
        (!named.total || (total && overlaps(named.total, total))),
    )
    .reverse();
}

function numbersIn(
  text: string,
  runs: readonly IssueRun[],
): (Pick<Numbering, "year" | "total"> & { number: Numbering["number"] | null; series?: string }) | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/(第[\d〇○零一二三四五六七八九十百、—-]+)\s*[号辑]$/u, "$1期") // where issues are called so
    .replace(/期的?简报$/u, "期")
    .replace(/^(\d{4})\s*(?=第)/u, "$1年") // 2016第6期
    .replace(/^(\d{4})\s*\/\s*(\d{1,3})$/u, "$1年第$2期") // 2016/6
    .replace(/^(\d{2})(?=\s*年.*期)/u, "20$1") // 16年第4期
    .replace(/^(\d{1,3})\s*期$/u, "第$1期") // 6期
    .replace(/^(.{4}\s*年)\s*(?=[\d〇○零一二三四五六七八九十百][^年月日]*期)/u, "$1第"); // 2016年6期
  const total = readTotal(plain);
  if (total !== null) return { year: null, number: null, total };
  const known = [...new Set([...SERIES, ...seriesOf(runs)])];
  const [, year, name = ""] = /^(?:(\d{4})\s*年?\s*)?的?(\D+)$/u.exec(plain) ?? [];
  if (known.includes(name))
    return { year: year === undefined ? null : Number(year), number: null, total: null, series: name }; // 2016年增刊
  const numbering = readNumbering(plain, known);
  return numbering && normalize(numbering.rest) === "" ? numbering : null;
}

/** Series that issues are of. */
const seriesOf = (runs: readonly IssueRun[]): string[] =>
  runs.flatMap((run) => ("id" in run ? issuesOf(run) : [])).flatMap(({ number }) => number.series ?? []);
