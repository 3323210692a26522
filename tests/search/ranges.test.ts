import fc from "fast-check";
import { expect, test } from "vitest";
import { rangesOf, readWritten } from "../../src/search/client/ranges.ts";
import { normalize, SEPARATOR } from "../../src/search/normalize.ts";
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

test("signs inside what is found belong to it, those around it do not", () => {
  expect(found("全国（创新、大赛），开幕", "创新大赛", "创新，大赛")).toEqual(["创新、大赛"]);
  expect(found("（创新），大赛", "创新")).toEqual(["创新"]);
  expect(found("创新、大赛。", "创新", "大赛")).toEqual(["创新", "大赛"]);
  expect(found("创新创业", "创新", "新创")).toEqual(["创新创"]);
});

test.each([
  ["占50%，共50家", "50%", ["50%", "50"]],
  ["占50％", "50%", ["50％"]],
  ["气温20℃和30℃", "20℃", ["20℃"]],
  ["占50%", "50", ["50"]],
  ["占50%", "占", ["占"]],
  ["占50‰", "50%", ["50"]],
  ["增长50、", "50、", ["50"]],
])("in %s the sign of %s is marked with its number: %j", (text, term, ranges) => {
  expect(found(text, term)).toEqual(ranges);
});

test("each character knows where it and the signs behind it end", () => {
  expect(readWritten("“５㎡”。")).toEqual([
    { letter: SEPARATOR, tail: "“", start: 0, end: 0, next: 1 },
    { letter: "5", tail: "", start: 1, end: 2, next: 2 },
    { letter: "m", tail: "", start: 2, end: 3, next: 3 },
    { letter: "2", tail: "", start: 2, end: 3, next: 3 },
    { letter: SEPARATOR, tail: "”。", start: 3, end: 3, next: 5 },
  ]);
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
