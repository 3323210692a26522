import { type BylineReading, readByline, tellsWriter } from "../../bulletin/byline.ts";
import { isBracketed } from "../../bulletin/frame.ts";
import { isWork } from "../../bulletin/roles.ts";
import type { Token } from "../../markdown/renderer.ts";
import { lineOf } from "../../markdown/tokens.ts";
import { changeLine } from "../yaml/mended-line.ts";
import { behindSentence } from "./byline-line.ts";
import { atEnd } from "./byline-unread.ts";
import { announces, type Line, linesOfItem } from "./item-lines.ts";
import type { BodyText, Remark } from "./remark.ts";

/**
 * Items whose headline lacks its `## `, told by the byline above it: the item above would take their text, and be credited to
 * their author. `tokens` are those of one item without the byline at its end, or of the preamble.
 */
export function swallowedItems(tokens: readonly Token[], text: BodyText): Remark[] {
  const lines = linesOfItem(tokens);
  return lines.flatMap((headline, place): Remark[] => {
    const byline = lines[place - 1];
    if (!byline || place + 1 === lines.length || !mayBeHeadline(headline, text)) return [];
    const found = bylineAbove(lines, place, text);
    if (!found) return [];
    const isUnread = typeof found === "object" && !found.isSure;
    // ### for every item of a column: its first headline stands right below the column's name.
    const first = headline.block === "heading" && place > 2 ? lines[0] : undefined;
    const isColumn = first?.block === "heading" && first.tag === headline.tag && first !== headline;
    const isFirst = lines.findIndex((line, at) => line.tag === headline.tag && at > 1) === place;
    return [
      ...(isColumn && isFirst && first ? [remark(first, text, columnHeadline(first))] : []),
      ...(isUnread ? [{ ...byline, typed: byline.text, complaint: atEnd(found) }] : []),
      remark(headline, text, message(byline, headline, text)),
    ];
  });
}

/** The first item's headline without its `## `: the preamble would hold its text, and its byline. */
export function swallowedFirstItem(tokens: readonly Token[], text: BodyText): Remark[] {
  const lines = linesOfItem(tokens);
  const [first] = lines;
  const end = lines.at(-1);
  const at = lines.findIndex((_, place) => place > 1 && bylineAbove(lines, place, text) !== null);
  const isSigned =
    end !== undefined &&
    lines.length > 1 &&
    ((readByline(end.text, text.departments)?.authors.length ?? 0) > 0 ||
      behindSentence(end.text, text.departments) !== null);
  const hasByline = at > 0 || isSigned;
  return first && hasByline && mayBeHeadline(first, text)
    ? [
        remark(
          first,
          text,
          `第一个“## ”的上面有署名，“${first.text}”像是第一条新闻的标题，却没有“## ”：它的内容会成为全期开头的说明，署名也不起作用。`,
        ),
      ]
    : [];
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
  const isNumbered = NUMBER.test(lines[place]?.text ?? "");
  const isBehindText = /[。！？…”’」』]$/u.test(before?.text ?? "");
  // （责任单位） below each task of a list
  if (found.authors.length === 0)
    return !isNumbered && isBehindText && (found.isSure || /稿$/u.test(text)) && !OF_TABLE.test(text)
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
const DATE = /^[\d○〇零一二三四五六七八九十年月日时分上下午晚\s./:：—-]+$/u;
const LONGEST = 60;
/** What may stand below a byline: 附件, 图为会议现场, 相关链接, 抄送：… */
const OTHER_LINE =
  /^(?:附[件表图：:\d]|[注图表](?:\s*[\d一二三四五六七八九十：:]|为)|名词解释|延伸阅读|(?:相关|背景|参考)?(?:链接|资料|阅读|新闻|报道|文献)(?:[：:]|$)|编后|编者|备注|小贴士|[抄主]?[报送发][：:]|抄[报送]|主送|印发|共印)/u;
/** 【相关链接】 */
const WITHOUT_BRACKETS = /^[【[](.*)[】\]]$/u;

function mayBeHeadline({ block, text: typed }: Line, { departments }: BodyText): boolean {
  if (block === "cell") return false;
  const text = typed.replace(WITHOUT_BRACKETS, "$1");
  const length = [...text].length;
  const [, label = ""] = /^(\p{Script=Han}{1,6})\s*[：:]/u.exec(text) ?? [];
  return (
    length > 3 &&
    length <= LONGEST &&
    (block !== "nested" || !/[；;]$/u.test(text)) &&
    !/。|[；：，、…;:,.]$|^[（(].*[）)]$|\t|^\||https?:/u.test(text) &&
    !OTHER_LINE.test(text) &&
    !isWork(label) &&
    !/^(?:时间|地点|记录|主持人?|联系人|电话|联系电话|地址|邮编|签发|打印)$/u.test(label) &&
    !DATE.test(text) &&
    readByline(text, departments) === null
  );
}

/** The headline as it should be, from the line as it was typed. */
function remark({ token, line }: Line, { lines }: BodyText, text: string): Remark {
  const typed = (lines[lineOf(token) + line] ?? "").trim();
  const words = typed
    .replace(/^(?:[#＃>●◆■▲★○◇□•▪]|[-*+](?=\s))+[\s\u3000]*/u, "")
    .replace(/\s+#+$/u, "")
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
