import { basename, extname } from "node:path";
import { readNumbering } from "../../bulletin/read-numbering.ts";
import { type Findings, ImportRefused, quote } from "../findings.ts";
import type { Page } from "../page.ts";
import { compact } from "../tidy.ts";
import { type Found, findAuthor, findIssueDate, findSource, findTitle } from "./find-facts.ts";
import type { Masthead } from "./masthead.ts";

/** What the editor gave with the call; it beats whatever the file says. */
export interface GivenFacts {
  readonly year: number | null;
  readonly issue: number | null;
}

/** An issue's front matter as far as the file tells it. */
export interface Facts {
  readonly year: number;
  readonly number: number;
  readonly total: number | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
}

export type Titled = Facts & { readonly title: string };

/** Where an issue's facts may be said. */
interface Sources {
  readonly page: Page;
  readonly masthead: Masthead;
  /** the file's name may tell year and number */
  readonly path: string;
  readonly given: GivenFacts;
  readonly departments: ReadonlyMap<string, string>;
}

/** Puts together what masthead, page, file name and call say; each conclusion is explained. */
export function collectFacts(
  { page, masthead, path, given, departments }: Sources,
  findings: Findings,
): Facts {
  const numberings = allNumberings(page, masthead);
  const fileName = fromFileName(path);
  const date = findIssueDate(page, masthead);
  const number: Found<number> =
    (given.issue !== null ? { value: given.issue, origin: "" } : null) ??
    firstOf(numberings, ({ number }) => number) ??
    (fileName.number !== null ? { value: fileName.number, origin: "文件名" } : null);
  const year: Found<number> =
    (given.year !== null ? { value: given.year, origin: "" } : null) ??
    firstOf(numberings, ({ year }) => year) ??
    (date ? { value: Number(date.value.slice(0, 4)), origin: "日期" } : null) ??
    (fileName.year !== null ? { value: fileName.year, origin: "文件名" } : null);
  if (!number || !year) throw new ImportRefused(refusal(number, year));

  const conclude = (what: string, found: Found<unknown>): void => {
    if (found && found.origin !== "") findings.inferred.push(`${what}取自${found.origin}。`);
  };
  const title = findTitle(page, masthead);
  const writer = findAuthor(page, masthead, departments);
  const author = writer && { ...writer, value: writer.value.authors.join("、") };
  // 作者：州科技局 吴启荣
  const named =
    writer && writer.value.sources.length > 0 ? { ...writer, value: writer.value.sources.join("、") } : null;
  const source = findSource(page, masthead) ?? named;
  const above = [...masthead.name, ...(masthead.numbering?.rest ? [masthead.numbering.line] : [])];
  for (const line of above)
    if (!compact(title?.value ?? "").includes(compact(line))) findings.dropped.push(`报头：${quote(line)}`);
  conclude("标题", title);
  conclude("期号", number);
  conclude("年份", year);
  conclude("日期", date);
  conclude("来源", source);
  conclude("作者", author);
  if (!source && masthead.facts.some(({ line }) => /来源\s*[：:]\s*(\d|$)/u.test(line)))
    findings.toCheck.push("原文的“来源”后面是空的，没有写 source。");
  if (!date) findings.toCheck.push("没有找到日期，请在说明栏里补上 date 一行。");
  else if (!date.value.startsWith(String(year.value)))
    findings.toCheck.push(`日期是${date.value.slice(0, 4)}年，期号却属于${year.value}年，请核对。`);
  const total =
    masthead.total ?? numberings.map(({ value }) => value.total).find((found) => found !== null) ?? null;
  return {
    year: year.value,
    number: number.value,
    total,
    title: title?.value ?? null,
    date: date?.value ?? null,
    source: source?.value ?? null,
    author: author?.value ?? null,
  };
}

function refusal(number: Found<number>, year: Found<number>): string {
  const missing = [year ? "" : "年份", number ? "" : "期号"].filter(Boolean).join("和");
  const flags = [year ? "" : "--year 2016", number ? "" : "--issue 6"].filter(Boolean).join(" ");
  return `找不到${missing}（例如“2016年第6期”）。请在命令后面写明，例如：${flags}`;
}

type LocatedNumbering = {
  readonly value: NonNullable<ReturnType<typeof readNumbering>>;
  readonly origin: string;
};

function allNumberings({ clues, surroundings }: Page, { numbering }: Masthead): LocatedNumbering[] {
  const located: LocatedNumbering[] = numbering
    ? [{ value: numbering, origin: `“${quote(numbering.line)}”这一行` }]
    : [];
  const add = (text: string | undefined, origin: string): void => {
    const value = text === undefined ? null : readNumbering(text);
    if (value) located.push({ value, origin });
  };
  if (clues.number) {
    const value = Number(clues.number.value);
    if (Number.isInteger(value) && value > 0)
      located.push({
        value: { number: value, total: null, year: null, rest: "" },
        origin: clues.number.origin,
      });
  }
  add(clues.title?.value, clues.title?.origin ?? "");
  for (const line of surroundings) if (line.length <= 60) add(line, `正文以外的“${quote(line)}”`);
  return located;
}

function firstOf(
  located: readonly LocatedNumbering[],
  pick: (numbering: LocatedNumbering["value"]) => number | null,
): Found<number> {
  for (const { value, origin } of located) {
    const picked = pick(value);
    if (picked !== null) return { value: picked, origin };
  }
  return null;
}

/** 2016年第6期.docx, bulletin-2016-06.txt; never a date such as 2016-10-19.html. */
function fromFileName(path: string): { year: number | null; number: number | null } {
  const name = basename(path, extname(path)).normalize("NFKC");
  const both = /(?<!\d)((?:19|20)\d{2})\s*[-_.年]\s*第?\s*(\d{1,3})\s*期?(?![\d]|[-_.月]\d)/u.exec(name);
  const number = both?.[2] ?? /第\s*(\d{1,3})\s*期/u.exec(name)?.[1];
  const year = both?.[1] ?? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name)?.[1];
  return { year: year ? Number(year) : null, number: number && Number(number) > 0 ? Number(number) : null };
}
