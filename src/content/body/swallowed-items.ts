import type { Byline } from "../../bulletin/archive.ts";
import { type BylineReading, readByline, tellsWriter } from "../../bulletin/byline.ts";
import { isBracketed } from "../../bulletin/frame.ts";
import { lineOf } from "../../markdown/tokens.ts";
import { changeLine } from "../yaml/mended-line.ts";
import { behindSentence } from "./byline-line.ts";
import { atEnd } from "./byline-unread.ts";
import { mayBeHeadline } from "./headline-like.ts";
import { announces, type Line } from "./item-lines.ts";
import type { BodyText, Remark } from "./remark.ts";

/**
 * Items whose headline lacks its `## `, told by the byline above it: the item above would take their text, and be credited to
 * their author. `all` are those of one item without the byline at its end, or of the preamble; ※※※ between items is passed over.
 */
export function swallowedItems(all: readonly Line[], text: BodyText): Remark[] {
  const lines = all.filter((line) => /[\p{L}\p{N}]/u.test(line.text));
  return lines.flatMap((headline, place): Remark[] => {
    const byline = lines[place - 1];
    if (!byline || place + 1 === lines.length || !mayBeHeadline(headline, text.departments)) return [];
    const found = bylineAbove(lines, place, text);
    if (!found) return [];
    const isUnread = typeof found === "object" && !found.isSure;
    // ### for every item of a column: its first headline stands right below the column's name.
    const [first] = lines;
    const isOfColumn = headline.block === "heading" && place > 2;
    const isColumn = isOfColumn && first?.block === "heading" && first.tag === headline.tag;
    const isFirst = lines.findIndex((line, at) => line.tag === headline.tag && at > 1) === place;
    return [
      ...(isColumn && isFirst ? [remark(first, text, columnHeadline(first))] : []),
      ...(isUnread ? [{ ...byline, typed: byline.text, complaint: atEnd(found) }] : []),
      remark(headline, text, message(byline, headline, text)),
    ];
  });
}

/** The first item's headline without its `## `: the preamble would hold its text, and its byline. */
export function swallowedFirstItem(lines: readonly Line[], text: BodyText): Remark[] {
  const [first] = lines;
  const end = lines.at(-1);
  const at = lines.findIndex((_, place) => place > 1 && bylineAbove(lines, place, text) !== null);
  const isSigned =
    end !== undefined &&
    lines.length > 1 &&
    ((readByline(end.text, text.departments)?.authors.length ?? 0) > 0 ||
      behindSentence(end.text, text.departments) !== null);
  const hasByline = at > 0 || isSigned;
  return first && hasByline && mayBeHeadline(first, text.departments)
    ? [
        remark(
          first,
          text,
          `第一个“## ”的上面有署名，“${first.text}”像是第一条新闻的标题，却没有“## ”：它的内容会成为全期开头的说明，署名也不起作用。`,
        ),
      ]
    : [];
}

/**
 * The item above has no byline, so that only departments tell: the item's headline names one, the byline at its end is another's, and
 * first named in a line that may be a headline. A subheading can look the same.
 */
export function swallowedUnsigned(
  lines: readonly Line[],
  headline: string,
  byline: Byline | null,
  text: BodyText,
): Remark[] {
  const named = [...text.departments].filter(([spelling]) => headline.includes(spelling));
  const own = [...text.departments].filter(([, name]) => byline?.sources.includes(name));
  if (named.length === 0 || own.some(([, name]) => named.some(([, other]) => other === name))) return [];
  const place = lines.findIndex((line) => own.some(([spelling]) => line.text.includes(spelling)));
  const [above, line, below] = [lines[place - 1], lines[place], lines[place + 1]];
  const isApart = above && line && below && above.token !== line.token && below.token !== line.token;
  if (
    !isApart ||
    line.block === "nested" ||
    !/[。！？”]$/u.test(above.text) ||
    !mayBeHeadline(line, text.departments)
  )
    return [];
  const message = `这条新闻的标题写的是${named[0]?.[1]}，末尾的署名是${byline?.sources.join("、")}；“${line.text}”像是下一条新闻的标题，却不以“## ”开头：上面的内容会算作别人写的。是小标题的，可以不改。`;
  const error = remark(line, text, message);
  return [{ ...error, complaint: { ...error.complaint, severity: "warning" } }];
}

/** The byline right above a line, if it ends an item. */
function bylineAbove(
  lines: readonly Line[],
  place: number,
  { departments }: BodyText,
): BylineReading | "sentence" | "told" | null {
  const last = lines[place - 1];
  const start = startOfBrackets(lines, place - 1);
  const before = lines[start - 1];
  if (!last || last.block === "cell" || last.block === "heading" || announces(before)) return null;
  if (behindSentence(last.text, departments)) return "sentence";
  const text = lines
    .slice(start, place)
    .map((line) => line.text)
    .join(" ");
  if (start < 1 || (last.block === "nested" && !isBracketed(text))) return null;
  if (tellsWriter(text, departments)) return "told";
  const found = readByline(text, departments);
  if (!found) return null;
  const isTask =
    [lines[place], ...lines.slice(0, start)].filter((line) => NUMBER.test(line?.text ?? "")).length > 1;
  const isBehindText = /[。！？…”’」』]$/u.test(before?.text ?? "");
  // （责任单位） below each task of a list
  if (found.authors.length === 0)
    return !isTask && isBehindText && (found.isSure || /稿$/u.test(text)) && !OF_TABLE.test(text)
      ? found
      : null;
  return found.isBracketed || found.isSure || isBehindText ? found : null;
}

/** Of brackets that were begun on the line above, that line. */
const startOfBrackets = (lines: readonly Line[], end: number): number => {
  const [above, last] = [lines[end - 1], lines[end]];
  const isOne = above !== undefined && above.token === last?.token;
  return isOne && !isBracketed(last.text) && isBracketed(`${above.text} ${last.text}`) ? end - 1 : end;
};

const OF_TABLE = /^(?:稿件|信息)?来源|^单位/u;
const NUMBER =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]|第[一二三四五六七八九十\d]{1,3}[章节条]|[①-⑳])/u;
/** The headline as it should be, from the line as it was typed. */
function remark({ token, line }: Line, { lines }: BodyText, text: string): Remark {
  const typed = (lines[lineOf(token) + line] ?? "").trim();
  const words = typed
    .replace(/^(?:[#＃>●◆■▲★○◇□•▪]|[-*+](?=\s))+[\s\u3000]*/u, "")
    .replace(/\s*[#●◆■▲★○◇□•▪]+$/u, "")
    .replace(/<\/?[a-z][^<>]*>/giu, "")
    .replace(/^([*＊_]{1,3}|==)(.+)\1$/u, "$2")
    .trim();
  const complaint = {
    code: "item/swallowed",
    message: text,
    remedy: changeLine(`## ${words}`, "请在这一行的行首写“## ”（两个井号、一个空格），去掉别的符号。"),
  };
  return { token, line, typed, complaint };
}

const message = (byline: Line, headline: Line, { firstLine }: BodyText): string =>
  `第${firstLine + lineOf(byline.token) + byline.line}行“${byline.text.slice(-40)}”是署名，它下面的“${headline.text}”像是下一条新闻的标题，却不以“## ”开头：下面的内容会算在上一条里，算作别人写的。不是标题的，请把上面的署名移到这条新闻的末尾。`;

const columnHeadline = ({ text }: Line): string =>
  `这个栏目里有几条新闻，各有署名：每条新闻的标题（如“${text}”）都要以“## ”开头。上面的栏目名不是新闻，请删掉。`;
