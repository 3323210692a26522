import type { Token } from "../../markdown/renderer.ts";
import { childrenOf } from "../../markdown/tokens.ts";
import { reminder } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

/**
 * Common slips that readers would see as typed: tables with full-width bars or dashes, tables pasted from Word, HTML.
 */
export function officeMarkup({ tokens, lines }: BodyText): Remark[] {
  return tokens.flatMap((token, index): Remark[] => {
    if (token.type !== "inline") return [];
    const own = lines.slice(...(token.map ?? [0, 0]));
    const told = new Set<number>();
    const isText = tokens[index - 1]?.type === "paragraph_open";
    return [
      ...(isText ? aboutTable(token, own) : []),
      ...childrenOf(token).flatMap(({ child, line }) => aboutHtml(token, child, line, own, told)),
    ];
  });
}

/** | 单位 | 金额 |, ｜单位｜金额｜, |——|——| */
const ROW = /^[\s>]*[|｜](?:[^|｜]*[|｜]){2,}\s*$/u;
const WITH_TAB = /\S *\t\s*\S/;

function aboutTable(token: Token, own: readonly string[]): Remark[] {
  const row = own.findIndex((line) => ROW.test(line));
  const first = own.findIndex((line) => WITH_TAB.test(line));
  const hasTabs = own.filter((line) => WITH_TAB.test(line)).length > 1;
  const line = row >= 0 ? row : first;
  const typed = (own[line] ?? "").replace(/^[\s>]+/, "").trimEnd();
  return row >= 0 || hasTabs ? [{ token, line, typed, complaint: row >= 0 ? LIKE_TABLE : WITH_TABS }] : [];
}

const LIKE_TABLE = reminder(
  "body/table",
  "从这一行起像是表格，但没有写对，会照原样显示成文字。",
  "竖线“|”和横线“-”请都用英文半角，第一行是表头，第二行写 |---|---|（有几列写几格），表格上下各空一行。",
);

const WITH_TABS = reminder(
  "body/table",
  "从这一行起各格之间是制表符，像是从 Word 粘贴的表格，会连成一片。",
  "请改写成表格：每行写成 | 单位 | 金额 |，第一行是表头，第二行写 |---|---|（有几列写几格）。",
);

const TAGS =
  "br|hr|p|div|span|font|b|i|u|s|em|strong|sup|sub|center|table|thead|tbody|tr|td|th|ul|ol|li|img|a|h[1-6]|blockquote|o:p";
const HTML = new RegExp(`[<‹＜](?:!--|/?(?:${TAGS})(?:\\s[^<>]*)?/?[>›＞])`, "iu");

/** The first tag of each line; `told` holds the lines already reported. */
function aboutHtml(
  token: Token,
  child: Token,
  line: number,
  own: readonly string[],
  told: Set<number>,
): Remark[] {
  const [typed] = child.type === "text" ? (HTML.exec(child.content) ?? []) : [];
  if (typed === undefined) return [];
  // An escaped \<br> is intended.
  if (told.has(line) || own[line]?.includes(`\\${typed}`)) return [];
  told.add(line);
  const isNote = typed.endsWith("!--");
  const remedy = isNote
    ? "不想让读者看到的文字，请删掉。"
    : "请删掉它：换行直接按回车，分段空一行，表格、图片的写法见编辑手册的“格式一览”；要让读者看到它的，在它前面加一个反斜杠“\\”。";
  const what = isNote ? "隐藏文字的写法" : "网页代码";
  return [
    {
      token,
      line,
      typed,
      complaint: reminder(
        "body/html",
        `“${typed.slice(0, 40)}”是${what}，在这里不起作用，读者会看到它。`,
        remedy,
      ),
    },
  ];
}
