import { type IParagraphOptions, LineRuleType } from "docx";

const family = (name: string) => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: name });

/** The typefaces of GB/T 9704-2012, 7: 仿宋 for text, 黑体 for headings, 小标宋 for titles. Word takes another where one is missing. */
export const FANGSONG = family("仿宋_GB2312");
export const BLACK = family("黑体");
export const TITLE = family("方正小标宋简体");

/** Sizes in half points: 二号, 三号, 四号. */
export const SIZE_2 = 44;
export const SIZE_3 = 32;
export const SIZE_4 = 28;

/** Twenty-two lines on a page of 225 mm (GB/T 9704-2012, 5.2.2), in twentieths of a point. */
export const LINE_HEIGHT = { line: 579, lineRule: LineRuleType.EXACT } as const;
/** For what is higher than a line. */
export const ANY_HEIGHT = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** Where a paragraph begins: two characters of 三号 in, in twentieths of a point for programs that don't count characters. */
export const FIRST_LINE = SIZE_3 * 20;
export const PLAIN = {
  indent: { firstLine: FIRST_LINE, firstLineChars: 200 },
} as const satisfies IParagraphOptions;
