/** Compares by UTF-16 code units: the order is the same on every machine, whatever its locale. For `sort()`. */
export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Text as it stands in HTML or XML, between tags and in attributes alike. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Data as a JSON file: indented by one space, for people look into it, too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Radicals (⼈, U+2F08), which copied text of PDF files has in the place of the characters (人) that look the same. */
const RADICAL = /[\u2F00-\u2FD5]/g;

export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => radical.normalize("NFKC"));
