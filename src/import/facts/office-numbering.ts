import { numbered, SERIES } from "../../bulletin/issue-number.ts";
import { type Numbering, readNumbering } from "../../bulletin/read-numbering.ts";

/** 壹贰叁 as in 第拾柒期, at the place of the plain numeral. */
const LEGAL = "壹贰叁肆伍陆柒捌玖拾佰貳參陸";
const PLAIN = "一二三四五六七八九十百二三六";
const YEAR = "(?:19|20)\\d{2}";

/** How offices write a number, each as the archive's own reader has it. */
const SPELLINGS: readonly (readonly [
  spelling: RegExp,
  standard: string | ((...parts: string[]) => string),
])[] = [
  // 第 十 三 期, 第拾柒期
  [
    /第([\p{Z}\s\d０-９〇○零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰貳參陸]{1,24})期/gu,
    (_whole, numeral = "") =>
      `第${[...numeral.replace(/[\p{Z}\s]/gu, "")].map((sign) => PLAIN[LEGAL.indexOf(sign)] ?? sign).join("")}期`,
  ],
  // （2019）15期, 【2019】第21期, 〔2019〕3号
  [
    new RegExp(
      `[（(【〔［[]\\s*(${YEAR})\\s*年?\\s*[)）】〕］\\]]\\s*第?\\s*([\\d〇一二三四五六七八九十百]{1,5})\\s*[期号]`,
      "gu",
    ),
    "$1年第$2期",
  ],
  // 2019年3月（第22期）, 2019年3月8日第22期
  [
    new RegExp(
      `(${YEAR})\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?\\s*[（(]?\\s*(第[^期]{1,6}期)\\s*[)）]?`,
      "gu",
    ),
    "$1年$2",
  ],
  // 2019年 NO.19, No 19, №19
  [/(?:\bN[Oo]\s*[.．:：]?|№)\s*(\d{1,4})(?!\d)/gu, "第$1期"],
];

/** The number in a short line, in any of the spellings of offices: 第 十 三 期, 第拾柒期, （2019）15期, NO.19, 2019年3月（第22期）. */
export function officeNumbering(line: string, series: readonly string[] = SERIES): Numbering | null {
  let standard = line.normalize("NFC");
  for (const [spelling, written] of SPELLINGS)
    standard =
      typeof written === "string" ? standard.replace(spelling, written) : standard.replace(spelling, written);
  const found = readNumbering(standard, series);
  if (found) return found;
  // 增  刊 on a line of its own: the only one of its year.
  const name = standard.replace(/[\p{Z}\s（()）]/gu, "");
  return series.includes(name) ? { number: numbered(1, 1, name), total: null, year: null, rest: "" } : null;
}

/** Whether a line names a series without its number, so that it was taken for the first. */
export const isUnnumbered = (line: string, series: readonly string[]): boolean =>
  series.includes(line.replace(/[\p{Z}\s（()）]/gu, ""));
