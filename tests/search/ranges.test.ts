import fc from "fast-check";
import { expect, test } from "vitest";
import { rangesOf } from "../../src/search/client/ranges.ts";
import { normalize } from "../../src/search/normalize.ts";
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

test("what one sign stands for is found once, though a part of it is found twice", () => {
  expect(found("增长½倍", "1", "2")).toEqual(["½"]);
});

test("of letters that grow together, only those are found", () => {
  expect(found("南方ｶﾞラ同步", "ガラ")).toEqual(["ｶﾞラ"]);
});

test("what is found holds the term, in any text", () => {
  fc.assert(
    fc.property(nastyText(), nastyLine(3), nastyText(), (before, term, after) => {
      for (const range of found(before + term + after, term))
        expect(normalize(range)).toContain(normalize(term));
    }),
    SETTINGS,
  );
});
