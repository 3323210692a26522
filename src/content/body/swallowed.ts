import { parseByline } from "../../bulletin/byline.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf } from "../../markdown/tokens.ts";
import { type Complaint, reminder } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

/**
 * Text that Markdown would silently hide: news inside a code fence, a note or byline read as a table row, signs between
 * numbers read as emphasis.
 */
export function swallowed({ tokens, lines, firstLine, departments }: BodyText): Remark[] {
  return tokens.flatMap((token): Remark[] => {
    if (token.type === "fence") return aboutFence(token, lines, firstLine);
    if (token.type === "tr_open") return aboutRow(token, lines, departments);
    return childrenOf(token).flatMap(({ line }, position) =>
      aboutSign(token.children ?? [], position).map((complaint) => ({ token, line, complaint })),
    );
  });
}

const textOf = (line: string | undefined): string => (line ?? "").replace(/^[\s>]+/, "").trim();

function aboutFence(token: Token, lines: readonly string[], firstLine: number): Remark[] {
  const [from, to] = token.map ?? [0, 0];
  const last = textOf(lines[to - 1]);
  const isMark = [...last].every((sign) => sign === token.markup[0]);
  const isClosed = to - 1 > from && isMark && last.length >= token.markup.length;
  const opening = textOf(lines[from]).slice(0, 20);
  if (!isClosed) return [{ token, complaint: unclosedFence(opening) }];
  const hasItem = lines.slice(from + 1, to - 1).some((line) => /^ {0,3}## /.test(line));
  if (!hasItem) return [];
  const complaint = reminder(
    "body/fence",
    `从“${opening}”到第${firstLine + to - 1}行的“${last.slice(0, 20)}”之间都会变成代码，其中的新闻标题会消失。`,
    `请删掉这一行和第${firstLine + to - 1}行；要画分隔线的，请写 ---，前后各空一行。确实是代码的，可以不改。`,
  );
  return [{ token, complaint }];
}

const unclosedFence = (opening: string): Complaint => ({
  code: "body/fence",
  message: `“${opening}”会让下面的文字都变成代码，新闻标题也会消失。`,
  remedy: "请删掉这一行；要画一条分隔线的，请写 ---，前后各空一行。",
});

const NOTE = /^[（(]?(?:附?注|备注|说明|注释|(?:数据|资料)?来源|单位)\s*\d*\s*[：:]/u;

/** A row without bars: a line meant to stand below the table. */
function aboutRow(
  token: Token,
  lines: readonly string[],
  departments: ReadonlyMap<string, string>,
): Remark[] {
  const line = textOf(lines[token.map?.[0] ?? -1]);
  if (line.includes("|")) return [];
  if (NOTE.test(line) || parseByline(line, departments) !== null)
    return [{ token, complaint: SWALLOWED_LINE }];
  return SENTENCE.test(line) ? [{ token, complaint: { ...SWALLOWED_LINE, severity: "warning" } }] : [];
}

/** A lone cell is a name or a number; a sentence is not a cell. */
const SENTENCE = /[。；！？]|.{20}/u;

const SWALLOWED_LINE: Complaint = {
  code: "body/table-end",
  message: "这一行紧接在表格下面，成了表格的一行。",
  remedy: "请在这一行上面空一行。",
};

/** Bounds the search, counted in inline tokens. */
const LONGEST_QUANTITY = 10;
/** 5米*6米*7米, 1月~~3月~~5月: a quantity before, between and behind. */
const ENDS_WITH_QUANTITY = /\d\p{L}{0,2}$/u;
const STARTS_WITH_QUANTITY = /^\p{L}{0,2}\d/u;

const SIGNS: Readonly<Record<string, readonly [sign: string, remedy: string]>> = {
  em_open: ["*", "请把表示相乘的“*”改为“×”，或写成“\\*”；要强调数字的，请写成：**数字**"],
  s_open: ["~~", "请把表示起止的“~~”改为“—”；不用的文字请直接删掉。"],
};

function aboutSign(children: readonly Token[], position: number): Complaint[] {
  const opening = children[position];
  const slip = SIGNS[opening?.type ?? ""];
  if (!opening || !slip) return [];
  if (!ENDS_WITH_QUANTITY.test(children[position - 1]?.content.slice(-3) ?? "")) return [];
  const closing = opening.type.replace("open", "close");
  let end = position + 1;
  while (end < Math.min(children.length, position + LONGEST_QUANTITY) && children[end]?.type !== closing)
    end++;
  const inner = inlineText(children.slice(position + 1, end));
  const isQuantity =
    STARTS_WITH_QUANTITY.test(inner) &&
    ENDS_WITH_QUANTITY.test(inner.slice(-3)) &&
    STARTS_WITH_QUANTITY.test(children[end + 1]?.content ?? "");
  const [sign, remedy] = slip;
  const message = `数字之间的“${sign}”会被当成格式符号，不会显示，数字会连在一起。`;
  return isQuantity ? [{ code: "body/sign", message, remedy }] : [];
}
