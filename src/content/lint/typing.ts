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

/** 驱动,推进: half-width punctuation next to Han characters, across emphasis or quotes, and brackets around Han. */
export const halfWidthPunctuation: TextRule = {
  code: "text/half-width",
  pattern:
    /[,;:?!](?<=\p{sc=Han}[*”’》）]{0,3}.)(?=[*“‘《（]{0,3}\p{sc=Han})|[,;?!](?<=\p{sc=Han}[*”’》）]{0,3}.)(?=[ \t]*$)|\((?<=\p{sc=Han}.)[^()\n]{0,60}?\p{sc=Han}[^()\n]{0,60}\)/gmu,
  message: (found) => `汉字旁边的“${found[0]}”是英文半角标点。`,
  correct: (found) =>
    found.length === 1
      ? (FULL_WIDTH[found] ?? found)
      : found.replace(/^\(|\)$/g, (sign) => FULL_WIDTH[sign] ?? sign),
};

/** ，， or 。。: a sign that was typed twice. */
export const doubledPunctuation: TextRule = {
  code: "text/doubled",
  pattern: /([，、；：。])\1+/g,
  message: (found) => `标点“${found}”重复了。`,
  correct: (found) => (found.startsWith("。。。") ? "……" : (found[0] ?? "")),
};

/** ２０１６年, Ｒ＆Ｄ: digits and letters of the wrong width. */
export const fullWidthCharacters: TextRule = {
  code: "text/full-width",
  pattern: /[０-９Ａ-Ｚａ-ｚ]+(?:[．％＆－][０-９Ａ-Ｚａ-ｚ]+)*/g,
  message: (found) => `“${found}”是全角的数字或字母，应使用半角。`,
  correct: (found) => found.normalize("NFKC"),
};

/** 的的, 了了, 在在: a word typed twice. Excludes pairs that belong to two words: 目的的, 为了了解, 存在在, 的的确确, 不了了之. */
export const doubledWords: TextRule = {
  code: "text/doubled",
  pattern:
    /的的(?<![目标有]..)(?!确)|了了(?<!(?:不|小时|为|一目)..)(?!之|解|然|断|却|结|如)|在在(?<![存现所实内潜好自正外]..)|和和(?<![平温缓共柔]..)(?![气美睦平谐顺田解])|也也/g,
  message: (found) => `“${found}”重复了。`,
  correct: (found) => found.slice(0, 1),
};
