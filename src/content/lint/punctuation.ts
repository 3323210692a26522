import type { TextRule } from "./text-rule.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/**
 * 驱动,推进: half-width signs between Han characters or behind the last one, also where emphasis or quotes part them, and
 * brackets around Han.
 */
export const halfWidthPunctuation: TextRule = {
  code: "text/half-width",
  pattern:
    /[,;:?!](?<=\p{sc=Han}[*”’》）]{0,3}.)(?=[*“‘《（]{0,3}\p{sc=Han})|[,;?!](?<=\p{sc=Han}[*”’》）]{0,3}.)(?=[ \t]*$)|\((?<=\p{sc=Han}.)[^()\n]{0,60}?\p{sc=Han}[^()\n]{0,60}\)/gmu,
  message: (found) => `汉字旁边的“${found[0]}”是英文半角标点。`,
  mend: (found) =>
    found.length === 1
      ? (FULL_WIDTH[found] ?? found)
      : found.replace(/^\(|\)$/g, (sign) => FULL_WIDTH[sign] ?? sign),
};

/** ，， or 。。: a sign that was typed twice. */
export const doubledPunctuation: TextRule = {
  code: "text/doubled",
  pattern: /([，、；：。])\1+/g,
  message: (found) => `标点“${found}”重复了。`,
  mend: (found) => (found.startsWith("。。。") ? "……" : (found[0] ?? "")),
};
