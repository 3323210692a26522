import { maskPersonalNumbers } from "../privacy/personal-data.ts";

/** A range of lines, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A remedy that gives the line as it should be; says how many spaces it starts with. */
export function changeTo(line: string, { from, to }: Span = { from: 0, to: 0 }): string {
  const change = to > from ? `请把第${from}行到第${to}行换成一行` : "请改为";
  return `${change}${spacesOf(line)}：${line.trimEnd()}`;
}

/** （行首空4格）, or "". */
export function spacesOf(line: string): string {
  const indent = line.length - line.trimStart().length;
  return indent > 0 ? `（行首空${indent}格）` : "";
}

/** For a line whose meaning can't be guessed. */
export const ONE_PER_LINE = "每行写成“名称: 内容”，冒号用英文半角，后面空一格；多余的，请删掉这一行。";

const LONGEST_SHOWN = 80;

/** The mended line to copy, or `otherwise` if it is too long or has a masked number. */
export const changeLine = (mended: string, otherwise: string): string =>
  mended.length <= LONGEST_SHOWN && maskPersonalNumbers(mended) === mended ? changeTo(mended) : otherwise;
