import { withoutRadicals } from "../base/text.ts";

/** Zero-width characters, bidi marks, controls and noncharacters. */
const INVISIBLE =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
/** Chinese characters and punctuation. */
const HAN = "\\p{Script=Han}\\u2018-\\u201D\\u3001-\\u303F\\uFF00-\\uFFEF";
const BREAK_IN_HAN = new RegExp(`(?<=[${HAN}])[ \\t]*[\\n\\u2028\\u2029][ \\t]*(?=[${HAN}])`, "gu");

/** Removes line breaks between Chinese characters: Chinese has no spaces between words. */
export const joinHan = (text: string): string => text.replace(BREAK_IN_HAN, "");

/** Removes invisible characters, makes characters of radicals, turns any run of whitespace into one space. */
export const tidy = (text: string): string =>
  withoutRadicals(text)
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(BREAK_IN_HAN, "")
    .replace(/[\p{Z}\s]+/gu, " ");

/** The same, trimmed. */
export const tidyLine = (text: string): string => tidy(text).trim();

/** Without spaces, for comparison. */
export const compact = (text: string): string => tidy(text).replaceAll(" ", "");
