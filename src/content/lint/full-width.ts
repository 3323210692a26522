import type { TextRule } from "./text-rule.ts";

/** ２０１６年, Ｒ＆Ｄ: digits and letters of the wrong width. */
export const fullWidthCharacters: TextRule = {
  code: "text/full-width",
  pattern: /[０-９Ａ-Ｚａ-ｚ]+(?:[．％＆－][０-９Ａ-Ｚａ-ｚ]+)*/g,
  message: (found) => `“${found}”是全角的数字或字母，应使用半角。`,
  mend: (found) => found.normalize("NFKC"),
};
