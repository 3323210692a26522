import type { TextRule } from "./text-rule.ts";

/**
 * 的的, 了了, 在在: a short word that was typed twice. Only what is hardly ever right, and not where the two belong to two
 * words: 目的的, 为了了解, 存在在, 的的确确, 不了了之.
 */
export const doubledWords: TextRule = {
  code: "text/doubled",
  pattern:
    /的的(?<![目标有]..)(?!确)|了了(?<!(?:不|小时|为|一目)..)(?!之|解|然|断|却|结|如)|在在(?<![存现所实内潜好自正外]..)|和和(?<![平温缓共柔]..)(?![气美睦平谐顺田解])|也也/g,
  message: (found) => `“${found}”重复了。`,
  mend: (found) => found.slice(0, 1),
};
