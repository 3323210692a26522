import type { Byline } from "../../bulletin/archive.ts";
import { type BylineReading, readByline, writtenByline } from "../../bulletin/byline.ts";
import type { Token } from "../../markdown/renderer.ts";
import { type Complaint, reminder } from "../problem.ts";
import { announces, type Line, linesOfItem } from "./item-lines.ts";
import type { Remark } from "./remark.ts";

/**
 * A line that looks like a byline but was not read as one: without brackets, below the headline, above 附件：…, or the
 * first of two. Without a reminder the item would be credited to the author. `tokens` exclude the byline that
 * was `taken`.
 */
export function unreadByline(
  tokens: readonly Token[],
  taken: Byline | null,
  departments: ReadonlyMap<string, string>,
): Remark[] {
  const lines = linesOfItem(tokens).filter(({ block }) => block === "paragraph");
  for (const place of likelyPlaces(lines)) {
    const { token, line = 0, text = "" } = lines[place] ?? {};
    if (!token) continue;
    const isEnd = taken === null && token === tokens.at(-2) && place === lines.length - 1;
    const found = readAt(text, departments, isEnd);
    if (!found || (!found.isBracketed && isInList(lines, place, departments))) continue;
    const complaint = taken ? second(found, taken) : isEnd ? atEnd(found) : elsewhere(found);
    return [{ token, line, typed: text, complaint }];
  }
  return [];
}

/** The last two lines of the last two paragraphs, from the end; then the first line of all. */
function likelyPlaces(lines: readonly Line[]): number[] {
  const last = lines.at(-1)?.token;
  const before = lines.findLast(({ token }) => token !== last)?.token;
  const placesOf = (paragraph: Token | undefined): number[] =>
    lines
      .flatMap(({ token }, place) => (token === paragraph ? [place] : []))
      .slice(-2)
      .reverse();
  return [...placesOf(last), ...(before ? placesOf(before) : []), ...(lines.length > 0 ? [0] : [])];
}

/** A department alone is a byline only at the end, or in brackets. */
function readAt(
  text: string,
  departments: ReadonlyMap<string, string>,
  isEnd: boolean,
): BylineReading | null {
  const found = readByline(text, departments);
  const isByline = found && (found.authors.length > 0 || (found.isSure ? found.isBracketed : isEnd));
  return isByline ? found : null;
}

/** Persons announced by the line above, or one of three similar lines in a row. */
function isInList(lines: readonly Line[], place: number, departments: ReadonlyMap<string, string>): boolean {
  const isAlike = (at: number): boolean => readAt(lines[at]?.text ?? "", departments, false) !== null;
  return (
    announces(lines[place - 1]) ||
    [-2, -1, 0].some((start) => [0, 1, 2].every((step) => isAlike(place + start + step)))
  );
}

const remind = (message: string, remedy: string): Complaint => reminder("byline/unread", message, remedy);

const UNREAD = "这一行像是署名，但没有写对：这条新闻会算作说明栏里的部门和作者写的。不是署名的，可以不改。";

/** At the item's end. */
export const atEnd = (found: BylineReading): Complaint =>
  remind(
    UNREAD,
    found.hasMore
      ? `署名里只写部门和作者，请写成：${writtenByline(found)}；日期、职务和审核、摄影等请另写一段，放在它上面。`
      : `请改为：${writtenByline(found)}`,
  );

const elsewhere = (found: BylineReading): Complaint =>
  remind(
    "这一行像是署名，但不在这条新闻的末尾：这条新闻会算作说明栏里的部门和作者写的。",
    `是署名的，请移到这条新闻的末尾，单独成一段，写成：${writtenByline(found)}`,
  );

const second = (found: BylineReading, taken: Byline): Complaint =>
  remind(
    "这一行像是署名，但这条新闻的末尾另有署名，只算末尾的。",
    `两处都是署名的，请在末尾合成一行：${writtenByline({
      sources: [...new Set([...found.sources, ...taken.sources])],
      authors: [...new Set([...found.authors, ...taken.authors])],
    })}`,
  );
