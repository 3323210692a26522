import type { TextRule } from "./text-rule.ts";
import { WRONG_WORDS } from "./wrong-words.ts";

const RIGHT = new Map(WRONG_WORDS.map(({ wrong, right }) => [wrong, right]));

const PATTERN = new RegExp(
  WRONG_WORDS.map(({ wrong, unless: { before, after } = {} }) =>
    [wrong, before ? `(?<!${before}${wrong})` : "", after ? `(?!${after})` : ""].join(""),
  ).join("|"),
  "g",
);

/** 按装 for 安装: a listed misspelling outside names, titles in 《》, and quotes that hold nothing else: “部署”误作“布署”. */
export const wrongCharacters = (names: () => readonly string[]): TextRule => ({
  code: "text/wrong-word",
  pattern: PATTERN,
  isRight: (text, index, found) =>
    /《[^》\n]*$/.test(text.slice(Math.max(0, index - 60), index)) ||
    (/[“‘]/.test(text[index - 1] ?? "") && /[”’]/.test(text[index + found.length] ?? "")) ||
    names().some((name) => isWithin(name, text, index, found)),
  message: (found) => `“${found}”可能有错别字。`,
  correct: (found) => RIGHT.get(found) ?? found,
});

/** Whether the match is part of the name. */
function isWithin(name: string, text: string, index: number, found: string): boolean {
  for (let at = name.indexOf(found); at >= 0; at = name.indexOf(found, at + 1))
    if (text.startsWith(name, index - at)) return true;
  return false;
}
