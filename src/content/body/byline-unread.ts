import type { Byline } from "../../bulletin/archive.ts";
import { type BylineReading, readByline, tellsWriter, writtenByline } from "../../bulletin/byline.ts";
import { CLOSING, NO_BRACKET, OPENING } from "../../bulletin/frame.ts";
import type { Token } from "../../markdown/renderer.ts";
import { type Complaint, reminder } from "../problem.ts";
import { bracketsBehind } from "./byline-line.ts";
import { announces, type Line } from "./item-lines.ts";
import type { Remark } from "./remark.ts";

type Departments = ReadonlyMap<string, string>;

/**
 * A line that looks like a byline but was not read as one: without brackets, below the headline, above 附件：…, or the
 * first of two. Without a reminder the item would be credited to the author. The tokens and their lines exclude the
 * byline that was `taken`.
 */
export function unreadByline(
  tokens: readonly Token[],
  lines: readonly Line[],
  taken: Byline | null,
  departments: Departments,
): Remark[] {
  const isClosed = taken === null && tokens.at(-1)?.type.endsWith("_close") === true;
  for (const place of likelyPlaces(lines)) {
    const line = lines[place];
    if (!line) continue;
    const isEnd = isClosed && place === lines.length - 1;
    const found = readAt(line, departments, isEnd, taken);
    if (!found || (!found.isBracketed && isInList(lines, place, departments))) continue;
    return [
      {
        ...line,
        typed: line.text,
        complaint: isEnd ? atEnd(found) : above(found, taken, place === lines.length - 1),
      },
    ];
  }
  return [
    ...(isClosed ? inOtherWords(lines.at(-1), departments) : []),
    ...amidst(lines, taken, departments),
  ].slice(0, 1);
}

/** The item's last words, where they tell who wrote it in a way that is not read. */
function inOtherWords(last: Line | undefined, departments: Departments): Remark[] {
  if (!last || last.block === "cell") return [];
  const behind = bracketsBehind(last.text);
  const found = readByline(behind, departments);
  if (found && found.authors.length > 0)
    return [{ ...last, typed: behind, complaint: remind(UNREAD, ownParagraph(found)) }];
  const told = [last.text, behind].find((text) => tellsWriter(text, departments));
  return told ? [{ ...last, typed: told, complaint: remind(UNREAD, HOW) }] : [];
}

const BRACKETS = new RegExp(`(?:^|[。！？…”])[ \\u3000]*(${OPENING}${NO_BRACKET}{2,60}${CLOSING})`, "gu");

/** Brackets amidst the text that name a department and a person. */
function amidst(lines: readonly Line[], taken: Byline | null, departments: Departments): Remark[] {
  for (const line of lines.filter(({ block }) => block !== "cell"))
    for (const [, brackets = ""] of line.text.matchAll(BRACKETS)) {
      const found = readByline(brackets, departments);
      if (
        found?.isSure &&
        found.sources.length > 0 &&
        found.authors.length > 0 &&
        !isInList(lines, lines.indexOf(line), departments)
      )
        return [{ ...line, typed: brackets, complaint: above(found, taken, line === lines.at(-1)) }];
    }
  return [];
}

/** The last two lines of the last two blocks, from the end; then the first line of all. */
function likelyPlaces(lines: readonly Line[]): number[] {
  const last = lines.at(-1)?.token;
  const before = lines.findLast(({ token }) => token !== last)?.token;
  const placesOf = (paragraph: Token | undefined): number[] =>
    lines
      .flatMap(({ token }, place) => (token === paragraph ? [place] : []))
      .slice(-2)
      .reverse();
  return [...placesOf(last), ...placesOf(before), 0];
}

/** A department alone is a byline only at the end, in brackets, or above a person alone; within a list or a heading nothing is without brackets. */
function readAt(
  { text, block }: Line,
  departments: Departments,
  isEnd: boolean,
  taken: Byline | null = null,
): BylineReading | null {
  const found = block === "cell" ? null : readByline(text, departments);
  if (!found || (block !== "paragraph" && !found.isBracketed)) return null;
  const isLone = !found.isBracketed && found.sources.length === 0 && !found.isSure;
  if (found.authors.length > 0) return isLone && !isEnd && !/[\s：:—]/u.test(text) ? null : found;
  const isByline = found.isSure ? found.isBracketed || taken?.sources.length === 0 : isEnd;
  return isByline ? found : null;
}

/** Persons announced by the line above, or one of three similar lines in a row. */
function isInList(lines: readonly Line[], place: number, departments: Departments): boolean {
  const isAlike = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && readAt(line, departments, false) !== null;
  };
  return (
    announces(lines[place - 1]) ||
    [-2, -1, 0].some((start) => [0, 1, 2].every((step) => isAlike(place + start + step)))
  );
}

const remind = (message: string, remedy: string): Complaint => reminder("byline/unread", message, remedy);

const UNREAD = "这一行像是署名，但没有写对：这条新闻会算作说明栏里的部门和作者写的。不是署名的，可以不改。";

const ownParagraph = (found: BylineReading): string =>
  `是署名的，请从这里取出来，在下面单独成一段，写成：${writtenByline(found)}`;

const HOW = "是署名的，请写成：（州科技局 吴启荣），先写部门，再空一格写作者。";

/** At the item's end. */
export const atEnd = (found: BylineReading): Complaint =>
  remind(
    UNREAD,
    found.hasMore
      ? `署名里只写部门和作者，请写成：${writtenByline(found)}；日期、职务和审核、摄影等请另写一段，放在它上面。`
      : `请改为：${writtenByline(found)}`,
  );

/** @param isLast right above the byline that was taken */
const above = (found: BylineReading, taken: Byline | null, isLast: boolean): Complaint =>
  taken ? second(found, taken, isLast) : elsewhere(found);

const elsewhere = (found: BylineReading): Complaint =>
  remind(
    "这一行像是署名，但不在这条新闻的末尾：这条新闻会算作说明栏里的部门和作者写的。",
    `是署名的，请移到这条新闻的末尾，单独成一段，写成：${writtenByline(found)}`,
  );

const second = (found: BylineReading, taken: Byline, isLast: boolean): Complaint =>
  remind(
    "这一行像是署名，但这条新闻的末尾另有署名，只算末尾的。",
    `${isLast ? "" : "它下面是另一条新闻的，请在那一条的标题前面写上“## ”；"}两处都是署名的，请在末尾合成一行：${writtenByline(
      {
        sources: [...new Set([...found.sources, ...taken.sources])],
        authors: [...new Set([...found.authors, ...taken.authors])],
      },
    )}`,
  );
