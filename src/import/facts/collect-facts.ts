import { basename, extname } from "node:path";
import { type IssueNumber, readId, type Span } from "../../bulletin/issue-number.ts";
import { meantNumber, type Numbering } from "../../bulletin/read-numbering.ts";
import { isResidue } from "../items/residue.ts";
import type { Fact, Page } from "../page.ts";
import { ImportRefused, quote, type Remarks } from "../remarks.ts";
import { compact } from "../tidy.ts";
import { findAuthor, findIssueDate, findSource, findTitle } from "./find-facts.ts";
import type { Masthead } from "./masthead.ts";
import { isUnnumbered, officeNumbering } from "./office-numbering.ts";

/** What the command line says; it takes precedence over the file. */
export interface GivenFacts {
  readonly year: number | null;
  readonly issue: IssueNumber | null;
}

/** The front matter of an issue, as far as the file tells it. */
export interface Facts {
  readonly year: number;
  readonly number: IssueNumber;
  readonly total: Span | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly author: string | undefined;
}

export type Titled = Facts & { readonly title: string };

/** Where facts are looked for. */
interface Sources {
  readonly page: Page;
  readonly masthead: Masthead;
  /** the file name can have year and number */
  readonly path: string;
  readonly given: GivenFacts;
  readonly series: readonly string[];
  readonly departments: ReadonlyMap<string, string>;
  /** the year of the first issue in a file that has several */
  readonly yearBefore: number | null;
}

/** Combines masthead, page, file name and command line; every conclusion is explained. */
export function collectFacts(
  { page, masthead, path, given, series, departments, yearBefore }: Sources,
  remarks: Remarks,
): Facts {
  const numberings = allNumberings(page, masthead, series);
  const fileName = fromFileName(path, series);
  const date = findIssueDate(page, masthead);
  const number = firstKnown([
    { value: given.issue, origin: "" },
    ...numberings.map(({ value, origin }) => ({ value: value.number, origin })),
    { value: fileName.number, origin: "文件名" },
  ]);
  const year = firstKnown([
    { value: given.year, origin: "" },
    ...numberings.map(({ value, origin }) => ({ value: value.year, origin })),
    { value: date && Number(date.value.slice(0, 4)), origin: "日期" },
    { value: fileName.year, origin: "文件名" },
    { value: yearBefore, origin: "文件里的第一期" },
  ]);
  if (!number || !year) throw new ImportRefused(refusal(number, year));

  const title = findTitle(page, masthead);
  const writer = findAuthor(page, masthead, departments);
  const author = writer && { ...writer, value: writer.value.authors.join("、") };
  // 作者：州科技局 吴启荣
  const named =
    writer && writer.value.sources.length > 0 ? { ...writer, value: writer.value.sources.join("、") } : null;
  const source = findSource(page, masthead) ?? named;
  const above = [...masthead.name, ...(masthead.numbering?.rest ? [masthead.numbering.line] : [])];
  for (const line of above)
    if (!compact(title?.value ?? "").includes(compact(line)))
      remarks.dropped.push({ reason: "报头", text: line });
  const concluded = { 标题: title, 期号: number, 年份: year, 日期: date, 来源: source, 作者: author };
  for (const [what, fact] of Object.entries(concluded))
    if (fact && fact.origin !== "") remarks.inferred.push(`${what}取自${fact.origin}。`);
  if (!source && masthead.facts.some(({ line }) => /来源\s*[：:]\s*(\d|$)/u.test(line)))
    remarks.toCheck.push("原文的“来源”后面是空的，没有写 source。");
  if (!date) remarks.toCheck.push("没有找到日期，请填上“日期”（date）一栏。");
  else if (!date.value.startsWith(String(year.value)))
    remarks.toCheck.push(`日期是${date.value.slice(0, 4)}年，期号却属于${year.value}年，请核对。`);
  if (masthead.numbering && isUnnumbered(masthead.numbering.line, series))
    remarks.toCheck.push(`原文只写“${quote(masthead.numbering.line)}”，没有写第几期，先当作第1期，请核对。`);
  const others = otherIssues(page, masthead, number.value, series);
  if (others.length > 0)
    remarks.toCheck.push(
      `文件里像是有好几期（${quote(others.join("、"), 60)}）：请一期存成一个文件，再导入。`,
    );
  if (date?.doubt) remarks.toCheck.push(date.doubt);
  const totals = [masthead.total, ...numberings.map(({ value }) => value.total)];
  return {
    year: year.value,
    number: number.value,
    total: totals.find((total) => total !== null) ?? undefined,
    title: title?.value,
    date: date?.value,
    source: source?.value,
    author: author?.value,
  };
}

/** Lines of nothing but a number, below the masthead: the next issue in the same file; a site's 上一篇：第5期 is none, nor is （摘自《科技简报》第5期）. */
function otherIssues(
  { blocks }: Page,
  { numbering }: Masthead,
  own: IssueNumber,
  series: readonly string[],
): string[] {
  if (!numbering) return [];
  return blocks.flatMap(({ text }) => {
    const found = text.length <= LONGEST_NUMBERING ? officeNumbering(text, series) : null;
    const isBare =
      found !== null &&
      [...found.rest.replace(/[^\p{L}]/gu, "")].length <= LONGEST_NAME &&
      !/[，。；]|[摘转]自|[原转]载/u.test(text) &&
      !isResidue(text);
    return isBare && found.number.series === own.series && found.number.id !== own.id ? [text] : [];
  });
}

const LONGEST_NUMBERING = 30;
const LONGEST_NAME = 12;

function refusal(number: Fact<IssueNumber> | null, year: Fact<number> | null): string {
  const missing = [year ? "" : "年份", number ? "" : "期号"].filter(Boolean).join("和");
  const flags = [year ? "" : "--year 2016", number ? "" : "--issue 6"].filter(Boolean).join(" ");
  return `找不到${missing}（例如“2016年第6期”）。请在命令后面写明，例如：${flags}`;
}

function allNumberings(
  { clues, surroundings, blocks }: Page,
  { numbering }: Masthead,
  series: readonly string[],
): Fact<Numbering>[] {
  const found: Fact<Numbering>[] = [];
  const add = (value: Numbering | null, origin: string): void => {
    if (value) found.push({ value, origin });
  };
  if (numbering) add(numbering, `“${quote(numbering.line)}”这一行`);
  if (clues.number) add(meantNumber(clues.number.value, series), clues.number.origin);
  if (clues.title) add(officeNumbering(clues.title.value, series), clues.title.origin);
  for (const line of surroundings)
    if (line.length <= 60) add(officeNumbering(line, series), `正文以外的“${quote(line)}”`);
  // A page of one item says at its end whence it is: 《科技简报》2016年第6期.
  for (const { text } of found.length === 0 ? blocks.slice(-LAST_LINES) : [])
    if (text.length <= 60 && !/。/u.test(text)) add(officeNumbering(text, series), `末尾的“${quote(text)}”`);
  return found;
}

const LAST_LINES = 4;

function firstKnown<Value>(candidates: readonly Fact<Value | null>[]): Fact<Value> | null {
  for (const { value, origin } of candidates) if (value !== null) return { value, origin };
  return null;
}

/** 2016年第6期.docx, bulletin-2016-06.txt; never a date such as 2016-10-19.html. */
function fromFileName(
  path: string,
  series: readonly string[],
): { year: number | null; number: IssueNumber | null } {
  const name = basename(path, extname(path)).normalize("NFKC");
  const said = officeNumbering(name, series);
  const both = /(?<!\d)((?:19|20)\d{2})\s*[-_.年]\s*第?\s*(\d{1,3})\s*期?(?![\d]|[-_.月]\d)/u.exec(name);
  const year = both?.[1] ?? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name)?.[1];
  return { year: year ? Number(year) : null, number: said?.number ?? readId(both?.[2] ?? "") };
}
