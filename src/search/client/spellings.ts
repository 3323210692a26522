import { HAN_DIGITS, readNumber } from "../../bulletin/read-numbering.ts";

/** Numbers up to 99 as they are read: 19 → 十九. */
function inHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : HAN_DIGITS.charAt(tens)}十`;
  return ten + (ones === 0 ? "" : HAN_DIGITS.charAt(ones));
}

/** The decimal point moved to the right by so many places, or to the left; digits stay as they are: 1.57 by 4 → 15700. */
function shift(decimal: string, places: number): string {
  const [whole = "", part = ""] = decimal.split(".");
  const digits = "0".repeat(Math.max(0, -places)) + whole + part + "0".repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = digits.slice(point).replace(/0+$/, "");
  return after === "" ? before : `${before}.${after}`;
}

const HAN_NUMBER = /[〇○零一二三四五六七八九十百]+(?=\s*[年月日号期次届季万亿元户家条项个])/gu;
const DECIMAL = "\\d{1,12}(?:\\.\\d{1,6})?";

/** Each writes numbers and dates in another way, and leaves a text as it is where there is nothing to write so. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(\d)[,，](?=\d{3}(?!\d))/gu, "$1"), // 15,676.7 → 15676.7
  (text) => text.replace(HAN_NUMBER, (number) => String(readNumber(number) ?? number)), // 十月 → 10月
  (text) =>
    text.replace(/百分之([〇零一二三四五六七八九十百]+)/gu, (written, number: string) =>
      readNumber(number) === null ? written : `${readNumber(number)}%`,
    ), // 百分之六十 → 60%
  (text) => text.replace(/(\d月\d{1,2})号/gu, "$1日"), // 8月16号
  (text) => text.replace(/^(\d{2})(?=年\d{1,2}月)/u, "20$1"), // 16年8月
  (text) => text.replace(/([发字函税])(\d{4})年第?(?=\d+号)/gu, "$1〔$2〕").replace(/(\d号)文件?$/u, "$1"), // 国发2015年32号文
  (text) => text.replace(/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u, writeDate), // 2016-10-19
  (text) =>
    text.replace(
      /(^|\D)([1-9]\d?)(?=[月日期次届])/gu,
      (_, before: string, number: string) => before + inHan(Number(number)),
    ), // 10月 → 十月
  (text) =>
    text.replace(/[\d.]+[%％]/gu, (written) =>
      /^[1-9]\d?.$/u.test(written) ? `百分之${inHan(Number(written.slice(0, -1)))}` : written,
    ), // 60% → 百分之六十
  (text) =>
    text.replace(
      /(^|[^\d.])(\d{4,12})(?![\d年号])/gu,
      (_, before: string, number: string) => before + number.replace(/\B(?=(\d{3})+$)/g, ","),
    ),
  (text) =>
    text.replace(new RegExp(`(${DECIMAL})万亿`, "gu"), (_, decimal: string) => `${shift(decimal, 4)}亿`),
  (text) =>
    text.replace(new RegExp(`(${DECIMAL})亿`, "gu"), (_, decimal: string) => `${shift(decimal, -4)}万亿`),
  (text) =>
    text.replace(new RegExp(`(${DECIMAL})亿`, "gu"), (_, decimal: string) => `${shift(decimal, 4)}万`),
  (text) =>
    text.replace(new RegExp(`(${DECIMAL})万(?!亿)`, "gu"), (_, decimal: string) => `${shift(decimal, -4)}亿`),
];

const writeDate = (_: string, year: string, month: string, day?: string): string =>
  `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`;

/**
 * Other ways to write a text's numbers, the nearest first: 15,676.7亿 is 15676.7亿 and 1.56767万亿, 十月十九日 is 10月19日. They have the
 * same digits or the same value; nothing is rounded.
 */
export function spellingsOf(text: string): string[] {
  const plain = text.normalize("NFKC");
  if (!/\p{N}|[〇○零一二三四五六七八九十百]/u.test(plain) || plain.length > 60) return [];
  const [inDigits = plain] = [WAYS.slice(0, 7).reduce((written, way) => way(written), plain)];
  const all = [inDigits, ...WAYS.flatMap((way) => [way(plain), way(inDigits)])];
  return [...new Set(all)].filter((other) => other !== plain && other !== text);
}

/** A day or month of a stated year that a text may name without the year: 2016年8月31日 → 2016 and 8月31日. */
export function yearAndDay(text: string): { year: string; day: string } | null {
  for (const written of [text.normalize("NFKC").replace(/\s/gu, ""), ...spellingsOf(text)]) {
    const [, year, day] = /^(\d{4})年(\d{1,2}月\d{1,2}日)$/u.exec(written) ?? [];
    if (year !== undefined && day !== undefined) return { year, day };
  }
  return null;
}
