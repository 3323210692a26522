import type { Byline } from "../../bulletin/archive.ts";
import { parseByline } from "../../bulletin/byline.ts";
import { numberLabel } from "../../bulletin/issue-number.ts";
import type { Fact, Page } from "../page.ts";
import { quote } from "../remarks.ts";
import { findDate } from "./find-date.ts";
import type { Masthead } from "./masthead.ts";
import { readMastheadLine } from "./masthead-line.ts";

/** A date with what is to be checked about it. */
type DateFact = Fact<string> & { readonly doubt: string | null };

/** By the line above the text; then by the page's tags; then by lines elsewhere on the page; then by the imprint below the text. */
export function findIssueDate({ clues, surroundings, blocks }: Page, { facts }: Masthead): DateFact | null {
  const above =
    facts.find(({ date, dateLabel }) => date && dateLabel !== "") ?? facts.find(({ date }) => date);
  if (above?.date) return { ...above.date, origin: originOf(above.line, above.dateLabel) };
  const tagged = clues.date && findDate(clues.date.value);
  if (clues.date && tagged) return { ...tagged, origin: clues.date.origin };
  const dated = withNeighbours(surroundings).flatMap((line) => {
    const read = /^(今天|现在|当前)/u.test(line) ? null : readMastheadLine(line);
    return read?.date ? [{ date: read.date, label: read.dateLabel, line }] : [];
  });
  // 发布日期 is when the page came out, 成文日期 when its text was written.
  const best =
    dated.find(({ label }) => /^(发布|发表)/u.test(label)) ??
    dated.find(({ label }) => label !== "") ??
    dated[0];
  if (best) return { ...best.date, origin: originOf(best.line, best.label) };
  for (const { text } of blocks.slice(-LAST_BLOCKS).toReversed()) {
    const imprint = /印发|编印/u.test(text) && [...text].length <= 80 ? findDate(text) : null;
    if (imprint) return { ...imprint, origin: `报尾的“${quote(text)}”` };
  }
  return null;
}

const LAST_BLOCKS = 8;

/** Label and value can stand in two cells of a table: 发布日期： / 2016-10-19. */
function withNeighbours(lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    /^[^\s。]{2,8}[：:]$/u.test(line) ? `${line}${lines[index + 1] ?? ""}` : line,
  );
}

const originOf = (line: string, label: string): string =>
  label === "" ? `“${quote(line)}”这一行` : `原文的“${label}”`;

export function findTitle({ clues }: Page, { name, numbering }: Masthead): Fact<string> | null {
  const tag = clues.title?.origin === "浏览器标题栏" ? undefined : clues.title;
  if (tag) return tag;
  const written = (numbering?.rest ?? "").replace(/[\s（()）—-]+/gu, "");
  if (numbering && [...written].length >= 2)
    return { value: withoutDate(numbering.line), origin: `“${quote(numbering.line)}”这一行` };
  if (numbering && name.length > 0)
    return {
      value: `${name.map(unspaced).join("")}${numberLabel(numbering.number)}`,
      origin: "报头的名称和期号",
    };
  return clues.title ?? null;
}

const withoutDate = (line: string): string => line.replace(findDate(line)?.text ?? "", "").trim();

/** 简  报 → 简报: mastheads are letter-spaced. */
const unspaced = (text: string): string => (/^(\S\s+)+\S$/u.test(text) ? text.replace(/\s+/gu, "") : text);

export function findSource(
  { clues, surroundings }: Page,
  { facts, publisher }: Masthead,
): Fact<string> | null {
  const line = facts.find(({ source }) => isName(source));
  if (line) return { value: line.source, origin: `“${quote(line.line)}”这一行` };
  if (clues.source && isName(clues.source.value)) return clues.source;
  for (const text of withNeighbours(surroundings)) {
    const source = readMastheadLine(text)?.source ?? "";
    if (isName(source)) return { value: source, origin: `正文以外的“${quote(text)}”` };
  }
  return publisher && isName(publisher) ? { value: publisher, origin: "报头的编印单位" } : null;
}

const isName = (text: string): boolean =>
  /^[\p{Script=Han}\p{L}\p{N}·、 ]{2,60}$/u.test(text) &&
  !/^(本站|本网|原创|转载|未知|网络|互联网|佚名)/u.test(text);

export function findAuthor(
  { clues, surroundings }: Page,
  { facts }: Masthead,
  departments: ReadonlyMap<string, string>,
): Fact<Byline> | null {
  const candidates: Fact<string>[] = [
    ...facts.map(({ author, line }) => ({ value: author, origin: `“${quote(line)}”这一行` })),
    ...(clues.author ? [clues.author] : []),
    ...surroundings.map((line) => ({
      value: readMastheadLine(line)?.author ?? "",
      origin: `正文以外的“${quote(line)}”`,
    })),
  ];
  // 作者：admin names the typist.
  for (const { value, origin } of candidates) {
    const byline = parseByline(`作者：${value}`, departments);
    if (byline && byline.authors.length > 0) return { value: byline, origin };
  }
  return null;
}
