import fc from "fast-check";
import { expect, test } from "vitest";
import { mark } from "../../src/search/client/excerpt.ts";
import { rangesOf } from "../../src/search/client/ranges.ts";
import { nastyLine, nastyText, SETTINGS } from "../properties/nasty.ts";

const found = (text: string, ...terms: string[]): string[] =>
  rangesOf(text, terms).map(({ start, end }) => text.slice(start, end));

test("a term with signs inside is found whole, never by its single letters", () => {
  expect(found("增长1.4倍，第1项和第4项", "1.4")).toEqual(["1.4"]);
  expect(found("R&D经费，A区和D区", "R&D")).toEqual(["R&D"]);
});

test("a term is found as it is written, whatever its width, and what one letter stands for is found as one", () => {
  expect(found("２０１６年，占地５㎡", "2016年", "5m")).toEqual(["２０１６年", "５㎡"]);
  // Two half-width signs grow into one letter.
  expect(found("（ｶﾞ）", "ガ")).toEqual(["ｶﾞ"]);
});

test("what is found is what an excerpt marks, in any text", () => {
  fc.assert(
    fc.property(nastyText(), nastyLine(3), nastyText(), (before, term, after) => {
      const text = before + term + after;
      const marked = mark(text, [term]).filter(({ isMarked }) => isMarked);
      const ranges = found(text, term).map((range) => range.normalize("NFKC").replace(/\s*\n\s*/g, " "));
      for (const [index, piece] of marked.entries())
        expect(ranges[index]).toContain(piece.text.normalize("NFKC").trim());
      expect(ranges.length).toBeLessThanOrEqual(marked.length);
    }),
    SETTINGS,
  );
});
