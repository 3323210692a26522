import { DEPARTMENT_ENDING } from "../../bulletin/department-name.ts";
import type { Span } from "../../bulletin/issue-number.ts";
import { type Numbering, readTotal } from "../../bulletin/read-numbering.ts";
import { secrecyMarksIn } from "../../content/privacy/secrecy-marks.ts";
import { type Block, isParagraph } from "../items/blocks.ts";
import { isResidue } from "../items/residue.ts";
import type { Remarks } from "../remarks.ts";
import { compact } from "../tidy.ts";
import { findDate } from "./find-date.ts";
import { type MastheadLine, readMastheadLine } from "./masthead-line.ts";
import { officeNumbering } from "./office-numbering.ts";

/** What precedes the news: name and number of the bulletin, publisher and date. */
export interface Masthead {
  /** lines above the number */
  readonly name: readonly string[];
  readonly numbering: (Numbering & { readonly line: string }) | null;
  readonly total: Span | null;
  readonly facts: readonly (MastheadLine & { readonly line: string })[];
  /** 楚雄州科技局 in 楚雄州科技局编 */
  readonly publisher: string | null;
  /** all its lines, as they stand in the original */
  readonly lines: readonly string[];
  /** the blocks below the masthead */
  readonly rest: readonly Block[];
}

const DEEPEST = 15;
/** Additions of a website, reported as dropped. */
const BUTTONS = /打印|关闭|点击|浏览|阅读|访问|字体|字号|分享|收藏/u;
/** Lines above these belong to a page's menu. */
const MOST_NAME_LINES = 3;
/** A title may end in ？ or ！ where it is marked as one or says the number. */
const isShort = ({ text, mark }: Block): boolean =>
  [...text].length <= 60 &&
  (!/[。！？；]$/u.test(text) ||
    (/[！？]$/u.test(text) && (mark === "heading" || officeNumbering(text) !== null)));
const mayBeMasthead = (block: Block): boolean =>
  (isParagraph(block) || block.node.type === "heading") && (isShort(block) || isResidue(block.text));

/** Takes the masthead off the top. It has short lines only: a number in a sentence is not the issue's. */
export function readMasthead(
  blocks: readonly Block[],
  title: string | null,
  series: readonly string[],
  remarks: Remarks,
): Masthead {
  const top = blocks.slice(0, DEEPEST);
  const end = top.findIndex((block) => !mayBeMasthead(block));
  const reach = end < 0 ? top.length : end;
  const numbered = top.slice(0, reach).findIndex(({ text }) => officeNumbering(text, series) !== null);

  const name: string[] = [];
  const facts: (MastheadLine & { line: string })[] = [];
  let numbering: Masthead["numbering"] = null;
  let total: Span | null = null;
  let publisher: string | null = null;
  // Headlines that have their date and department below them belong to the news.
  const kept: Block[] = [];
  let index = 0;
  for (; index < reach; index++) {
    const text = top[index]?.text ?? "";
    const line = readMastheadLine(text);
    const found: Numbering | null = numbering === null ? officeNumbering(text, series) : null;
    const date = findDate(text);
    const same: Masthead["numbering"] = numbering && repeated(text, numbering, name, series);
    const owner = publisherIn(text, numbering !== null, top[index + 1]);
    if (line) {
      facts.push({ ...line, line: text });
      if (BUTTONS.test(text)) remarks.dropped.push({ reason: "", text });
    } else if (found) {
      numbering = {
        ...found,
        rest: date ? found.rest.replace(date.text, "").trim() : found.rest,
        line: text,
      };
      total = found.total;
      if (date) facts.push(bareDate(text));
    } else if (total === null && readTotal(text) !== null) total = readTotal(text);
    else if (top[index]?.node.type === "paragraph" && isResidue(text))
      remarks.dropped.push({ reason: "", text });
    else if (index < numbered) name.push(text);
    else if (owner !== null) {
      publisher = owner;
      if (date) facts.push(bareDate(text));
    } else if (title !== null && compact(text) === compact(title)) continue;
    else if (same) {
      numbering = same;
      total ??= same.total;
      if (date) facts.push(bareDate(text));
    } else if (facts.length === 0 && isFollowedByFacts(top, index, reach))
      kept.push(...top.slice(index, index + 1));
    else break;
  }
  const own = nameIn(name);
  for (const line of name) if (!own.includes(line)) remarks.dropped.push({ reason: "", text: line });
  const rest = [...kept, ...blocks.slice(index)];
  return {
    lines: blocks.slice(0, index).flatMap((block) => (kept.includes(block) ? [] : [block.text])),
    name: own,
    numbering,
    total,
    facts,
    publisher,
    rest,
  };
}

/** 注意保存, 000012, 特急: what is stamped above a bulletin's name. */
const STAMP =
  /^(?:请?(?:注意|妥善)(?:保存|保管|收存)|免费交流|仅?供(?:领导)?(?:参阅|参考)|[特加平]急|(?:(?:份号|编号|No\.?|№)[：:]?\d+|\d{5,8}))?$/iu;
const isStamp = (line: string): boolean =>
  STAMP.test(compact(secrecyMarksIn(line).reduce((left, { text }) => left.replace(text, ""), line)));

/** The bulletin's name in the lines above the number, each once; 内部参考 alone is a name. */
function nameIn(lines: readonly string[]): string[] {
  const named = lines.filter((line) => !isStamp(line));
  const own = named.length > 0 ? named : lines;
  const isFirst = (line: string, at: number): boolean =>
    own.findIndex((other) => compact(other) === compact(line)) === at;
  return own.filter(isFirst).slice(-MOST_NAME_LINES);
}

/** A page's title has name and number, and the bulletin below it has both again: the number with what that adds. */
function repeated(
  text: string,
  numbering: NonNullable<Masthead["numbering"]>,
  name: readonly string[],
  series: readonly string[],
): Masthead["numbering"] {
  const again = officeNumbering(text, series);
  const rest = compact((again?.rest ?? text).replace(findDate(text)?.text ?? "", ""));
  const isSame = again === null ? [...rest].length > 1 : again.number.id === numbering.number.id;
  if (!isSame || !compact(name.join("") + numbering.line).includes(rest)) return null;
  const { year, total } = numbering;
  return { ...numbering, year: year ?? again?.year ?? null, total: total ?? again?.total ?? null };
}

const OFFICE = new RegExp(`^\\p{Script=Han}{2,30}${DEPARTMENT_ENDING}$`, "u");

/**
 * 楚雄州科技局编    2016年10月19日 → 楚雄州科技局; below the number also 楚雄州科技局办公室    2016年11月2日, in one line or, as two cells are
 * read, in two.
 */
function publisherIn(text: string, isBelowNumber: boolean, next: Block | undefined): string | null {
  const line = text
    .normalize("NFKC")
    .replace(/\s*(星期|周)[一二三四五六日天]\s*$/u, "")
    .trim();
  const date = findDate(line)?.text ?? /\d{4}\s*年\s*\d{1,2}\s*月$/u.exec(line)?.[0] ?? "";
  const owner = line.replace(date, "").trim();
  if ([...owner].length > 40) return null;
  const isDated = isBelowNumber && (date === "" ? isBareDate(next?.text ?? "") : line.endsWith(` ${date}`));
  if (isDated && OFFICE.test(owner)) return owner;
  return /^(.{2,}?)\s*(编印?|主办)$/u.exec(owner)?.[1] ?? null;
}

function isBareDate(text: string): boolean {
  const line = readMastheadLine(text);
  return line?.date != null && line.dateLabel + line.source + line.author === "";
}

function isFollowedByFacts(top: readonly Block[], index: number, reach: number): boolean {
  const next = index + 1 < reach ? top[index + 1] : undefined;
  return next !== undefined && readMastheadLine(next.text) !== null;
}

const bareDate = (line: string) => ({
  date: findDate(line),
  dateLabel: "",
  source: "",
  author: "",
  isIdle: false,
  line,
});
