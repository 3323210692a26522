import { expect, test } from "vitest";
import { parseTerms, type Term } from "../../src/search/client/terms.ts";
import { normalize } from "../../src/search/normalize.ts";

const shape = (q: string): (readonly [string, Term["field"], boolean])[] =>
  parseTerms(q).map(({ text, field, isExcluded }) => [normalize(text), field, isExcluded]);

test("a minus leaves out what stands behind it", () => {
  expect(shape("大赛 -省赛")).toEqual([
    ["大赛", "text", false],
    ["省赛", "text", true],
  ]);
  expect(shape("标题:大赛 -作者:吴启荣")).toEqual([
    ["大赛", "title", false],
    ["吴启荣", "author", true],
  ]);
});

test("a minus before the only word of a query is a sign of that word", () => {
  expect(shape("-20℃")).toEqual([[normalize("20℃"), "text", false]]);
  expect(shape(" -科技 ")).toEqual([["科技", "text", false]]);
});

test("alone, what stands between quotes or in one field can still be left out", () => {
  expect(shape('-"科技"')).toEqual([["科技", "text", true]]);
  expect(shape("-标题:科技")).toEqual([["科技", "title", true]]);
});
