import { SEPARATOR } from "../normalize.ts";

const DIGITS = `\\p{N}+(?:${SEPARATOR}\\p{N}+)*`;
const COUNTED = "(?:万亿|亿亿|[万亿])?(?:[年月日号期届次时分秒元户家]|平方米|公里|米|吨)?";
/** 13,015.6; 2016-10-19; 2016年10月19日; 第六期; 1.4万亿元 */
const NUMBERS = new RegExp(
  `(?:第?${DIGITS}${COUNTED}|第?[一二三四五六七八九十百千零]+[年月日号期届次时分秒])+`,
  "gu",
);

/** For each character of a normalised text whether it goes on with a number or date that has begun before it: nothing is cut there. */
export function goesOn(letters: readonly string[]): boolean[] {
  const inside = new Array<boolean>(letters.length).fill(false);
  for (const { start, end } of numbersIn(letters)) inside.fill(true, start + 1, end);
  return inside;
}

/** For each character of a normalised text whether it belongs to a number or date: another number is another thing. */
export function isOfNumber(letters: readonly string[]): boolean[] {
  const own = new Array<boolean>(letters.length).fill(false);
  for (const { start, end } of numbersIn(letters)) own.fill(true, start, end);
  return own;
}

const numbersIn = (letters: readonly string[]): { start: number; end: number }[] =>
  // Places in the text are to be places among the letters: what takes up two is none of a number.
  [
    ...letters
      .map((letter) => (letter.length === 1 ? letter : " "))
      .join("")
      .matchAll(NUMBERS),
  ].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
