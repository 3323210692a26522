import type { MarkdownIt } from "markdown-it";

const LETTER_OR_DIGIT = /[0-9A-Za-z]/;
const PUNCTUATION = /\p{P}/u;
const HAN = /\p{Script=Han}/u;
/** How far to look for Han around a mark: Western text keeps to CommonMark. */
const NEAR = 40;

/** Emphasis that ends with a sign may touch a digit or a letter, as it may touch Han: **1.**10月18日, **“十三五”**2016年. */
export function closingMarks(markdown: MarkdownIt): void {
  const { State } = markdown.inline;
  markdown.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<typeof State.prototype.scanDelims> {
      const found = super.scanDelims(start, canSplitWord);
      const { src } = this;
      const before = src[start - 1] ?? "";
      const after = src[start + found.length] ?? "";
      const isDouble = found.length === 2 && HAN.test(src.slice(Math.max(0, start - NEAR), start + NEAR));
      if (isDouble && PUNCTUATION.test(before) && LETTER_OR_DIGIT.test(after)) found.can_close = true;
      if (isDouble && LETTER_OR_DIGIT.test(before) && PUNCTUATION.test(after)) found.can_open = true;
      return found;
    }
  };
}
