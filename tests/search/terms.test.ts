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

test("a minus may be as wide as an input method writes it", () => {
  expect(shape("众创空间 －国务院")).toEqual(shape("众创空间 -国务院"));
  expect(shape("－20℃")).toEqual(shape("-20℃"));
});

test("spaces may stand behind a field's colon, which may be wide too", () => {
  for (const written of ["标题: 众创空间", "标题：　众创空间", '标题: "众创空间"'])
    expect(shape(written)).toEqual([["众创空间", "title", false]]);
  expect(shape("大赛 -作者: 吴启荣")).toEqual([
    ["大赛", "text", false],
    ["吴启荣", "author", true],
  ]);
});

test("a field's name with nothing behind it is a word", () => {
  expect(shape("标题:")).toEqual([["标题", "text", false]]);
  expect(shape("部门: ")).toEqual([["部门", "text", false]]);
});
