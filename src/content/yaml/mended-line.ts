import { maskPersonalNumbers } from "../personal-data.ts";

/** Lines of a file, from the first to the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a line, or several, should be, as a remedy says it: the spaces it begins with are part of it, and easily overlooked.
 */
export function changeTo(line: string, { from, to }: Span = { from: 0, to: 0 }): string {
  const change = to > from ? `请把第${from}行到第${to}行换成一行` : "请改为";
  return `${change}${spacesOf(line)}：${line.trimEnd()}`;
}

/** （行首空4格）, where a line does not begin at once. */
export function spacesOf(line: string): string {
  const indent = line.length - line.trimStart().length;
  return indent > 0 ? `（行首空${indent}格）` : "";
}

/** Where a line can't be read, and it can't be told what was meant. */
export const ONE_PER_LINE = "每行写成“名称: 内容”，冒号用英文半角，后面空一格；多余的，请删掉这一行。";

const LONGEST_SHOWN = 80;

/**
 * The whole line as it should be, for an editor to copy. Of a long one, or one that messages mask a number in, a copy would lose
 * something: there `otherwise` says what to change.
 */
export const changeLine = (mended: string, otherwise: string): string =>
  mended.length <= LONGEST_SHOWN && maskPersonalNumbers(mended) === mended ? changeTo(mended) : otherwise;
