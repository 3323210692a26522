/** Zero-width characters, marks that turn the direction of text, controls, and separators no page can show. */
const INVISIBLE =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
/** Behind and before these a line break of the source is no space: Chinese is written without any. */
const HAN = "\\p{Script=Han}\\u2018-\\u201D\\u3001-\\u303F\\uFF00-\\uFFEF";
const BREAK_IN_HAN = new RegExp(`(?<=[${HAN}])[ \\t]*[\\n\\u2028\\u2029][ \\t]*(?=[${HAN}])`, "gu");

/** A line break of the source between two Han signs is no space. */
export const joinHan = (text: string): string => text.replace(BREAK_IN_HAN, "");

/** Text with its spaces put in order: every kind of space becomes a plain one, runs become one. Wording and signs stay. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(BREAK_IN_HAN, "")
    .replace(/[\p{Z}\s]+/gu, " ");

/** The same for text that stands by itself. */
export const tidyLine = (text: string): string => tidy(text).trim();

/** Without any spaces, for comparing. */
export const compact = (text: string): string => tidy(text).replaceAll(" ", "");
