import { maskPersonalNumbers } from "./personal-data.ts";

/** What a line should be, as a remedy says it: the spaces it begins with are part of it, and easily overlooked. */
export function changeTo(line: string): string {
  const indent = line.length - line.trimStart().length;
  return `${indent > 0 ? `请改为（行首空${indent}格）` : "请改为"}：${line.trimEnd()}`;
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
