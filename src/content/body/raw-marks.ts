import { isFrequentSurname } from "../../bulletin/person-name.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf, linesOf } from "../../markdown/tokens.ts";
import { type Complaint, reminder } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

/** Emphasis marks that are unclosed or full-width, list entries without a space, lines of equal signs. */
export function rawMarks({ tokens, lines }: BodyText): Remark[] {
  const others = tokens.flatMap((token, index): Remark[] => {
    if (token.type !== "inline") return [];
    const before = tokens[index - 1]?.type ?? "";
    const own = lines.slice(...(token.map ?? [0, 0]));
    const isParagraph = before === "paragraph_open";
    const rule = isParagraph ? linesOf(token).findIndex(([first]) => LINE.test(first?.content ?? "")) : -1;
    return [
      ...(rule < 0 ? [] : [{ token, line: rule, complaint: NO_RULE }]),
      ...loneMarks(token, own, /^t[hd]_open$/.test(before)),
    ];
  });
  return [...entriesWithoutSpace(tokens), ...others];
}

/** The first line of each run of lines or short paragraphs that lack only the space to be a list. */
function entriesWithoutSpace(tokens: readonly Token[]): Remark[] {
  const found: Remark[] = [];
  let above: Remark | null = null;
  let length = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "inline") continue;
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    for (const [line, [start]] of linesOf(token).entries()) {
      length = isParagraph && ENTRY.test(start?.content ?? "") ? length + 1 : 0;
      if (length === 2 && above) found.push(above);
      above = { token, line, complaint: NO_SPACE };
    }
  }
  return found;
}

/** -强化 */
const ENTRY = /^[\s\u3000]*[-+*]\p{Script=Han}/u;
const NO_SPACE = reminder(
  "body/list",
  "从这一行起像是列表，但符号后面没有空格，会连成一段，照原样显示。",
  "请在每一行的“-”后面空一格，并在第一行上面空一行。",
);

/** ==== */
const LINE = /^[\s\u3000]*[=＝]{3,}[\s\u3000]*$/u;
const NO_RULE = reminder(
  "body/line",
  "这一行等号会照原样显示成文字。",
  "上面是小标题的，请删掉这一行，在小标题前面写“### ”；要画分隔线的，请改为 ---，前后各空一行。",
);

/** Two asterisks or equal signs, but not between digits (138****1234, a==b). */
const MARK = /(?<!\*)\*\*(?!\*)|[＊＝]{2,}|(?<!=)==(?!=)/gu;
/** Significance marks: 0.95** in a cell, with a legend below: *表示显著，**表示极显著, ** p<0.05 */
const SIGNIFICANT = /\*\*$/;
const LEGEND =
  /(?<!\*)\*(?!\*)[^*]*\*\*|\*{2}[^*]*(?<!\*)\*(?!\*)|\*{3}|\*\*\s*(?:、|表示|分别|[pP]\s*[<＜])/u;
const LETTER_OR_DIGIT = /[0-9A-Za-z]/;

/** The first of each line. */
function loneMarks(token: Token, own: readonly string[], isCell: boolean): Remark[] {
  const told = new Set<number>();
  const legends = new Map<number, boolean>();
  /** Looked for once in each line, which may have thousands of marks. */
  const isLegend = (line: number): boolean => {
    const isOne = legends.get(line) ?? LEGEND.test(own[line] ?? "");
    legends.set(line, isOne);
    return isOne;
  };
  return childrenOf(token).flatMap(({ child, line }): Remark[] => {
    if (child.type !== "text" || LINE.test(child.content)) return [];
    const match = [...child.content.matchAll(MARK)].find((one) => !isBetween(one) && !isGivenName(one));
    if (!match || told.has(line)) return [];
    const isOfTable = isCell ? SIGNIFICANT.test(child.content) : isLegend(line);
    if (match[0] === "**" && isOfTable) return [];
    told.add(line);
    // An escaped \** is intended.
    if (own[line]?.includes(`\\${match[0][0]}`)) return [];
    // With a few more characters, as closed marks look the same.
    const typed = child.content.slice(match.index, match.index + match[0].length + 4);
    return [{ token, line, typed, complaint: loneMark(match[0]) }];
  });
}

/** a==b, 2 == 2: an operator. */
function isBetween({ 0: found, index, input }: RegExpExecArray): boolean {
  const before = input[index - 1] ?? "";
  const after = input[index + found.length] ?? "";
  return (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) || (before === " " && after === " ");
}

/** 李**: an anonymised name. */
function isGivenName({ 0: found, index, input }: RegExpExecArray): boolean {
  const [surname = ""] =
    /(?<!\p{Script=Han})\p{Script=Han}$/u.exec(input.slice(Math.max(0, index - 2), index)) ?? [];
  return found === "**" && isFrequentSurname(surname);
}

const loneMark = (typed: string): Complaint =>
  reminder(
    "body/mark",
    /[＊＝]/.test(typed)
      ? `“${typed.slice(0, 10)}”是全角的，会照原样显示成文字。`
      : `“${typed}”没有成对，会照原样显示成文字。`,
    "加粗请写成 **文字**，着重号请写成 ==文字==，都用英文半角，前后成对；要显示符号本身的，在它前面加一个反斜杠“\\”。",
  );
