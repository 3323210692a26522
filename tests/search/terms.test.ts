import { expect, test } from "vitest";
import { parseTerms, spell, type Term } from "../../src/search/client/terms.ts";
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

test.each([
  ["标题:大赛", "title"],
  ["作者:吴启荣", "author"],
  ["部门:州科技局", "source"],
  ["来源:州科技局", "source"],
  ["大赛", "text"],
])("%s is looked for as %s", (q, field) => {
  expect(parseTerms(q)).toMatchObject([{ field, isExcluded: false }]);
});

test("a field's name is one only in front of a colon, at the beginning of a word", () => {
  expect(shape("标题大赛")).toEqual([["标题大赛", "text", false]]);
  expect(shape("简报标题:大赛")).toEqual([[normalize("简报标题:大赛"), "text", false]]);
  expect(shape("地点:楚雄")).toEqual([[normalize("地点:楚雄"), "text", false]]);
});

test("what stands between quotes is one term, whose spaces at both ends are none", () => {
  expect(parseTerms('" 大众创业 万众创新 " 大赛')).toMatchObject([
    { text: "大众创业 万众创新", field: "text" },
    { text: "大赛", field: "text" },
  ]);
  expect(parseTerms('标题:"大众 创业"')).toMatchObject([{ text: "大众 创业", field: "title" }]);
});

test("between quotes ? and * are signs", () => {
  expect(parseTerms('"创?*新"')).toMatchObject([{ text: "创？＊新" }]);
  expect(parseTerms("创?*新")).toMatchObject([{ text: "创?*新" }]);
});

test("a quote that is not closed parts words, and so does nothing between two", () => {
  expect(shape('"大赛')).toEqual([["大赛", "text", false]]);
  expect(shape('大赛"省赛')).toEqual([
    ["大赛", "text", false],
    ["省赛", "text", false],
  ]);
  expect(shape('""大赛')).toEqual([["大赛", "text", false]]);
});

test("signs alone are no terms", () => {
  expect(parseTerms("，。 —— ？")).toEqual([]);
  expect(shape("创新 & 大赛")).toHaveLength(2);
  expect(parseTerms("|")).toEqual([]);
  expect(parseTerms("&&")).toEqual([]);
});

/** The words of a query, those that do instead behind a stroke. */
const words = (q: string): string[] =>
  parseTerms(q).map(
    ({ text, others = [], isExcluded }) => (isExcluded ? "-" : "") + [text, ...others].join("/"),
  );

test.each([
  ["大赛 OR 培训", ["大赛/培训"]],
  ["大赛 | 培训", ["大赛/培训"]],
  ["大赛 || 培训", ["大赛/培训"]],
  ["大赛 ｜ 培训", ["大赛/培训"]],
  ["大赛 ｜｜ 培训", ["大赛/培训"]],
  ["大赛 或 培训", ["大赛/培训"]],
  ["大赛 或者 培训", ["大赛/培训"]],
  ["大赛 OR 培训 或 路演", ["大赛/培训/路演"]],
  ["标题:大赛 OR 标题:培训", ["大赛/培训"]],
  ["大赛 OR 培训 路演", ["大赛/培训", "路演"]],
  ["大赛 AND 培训", ["大赛", "培训"]],
  ["大赛 && 培训", ["大赛", "培训"]],
  ["大赛 AND 培训 OR 路演", ["大赛", "培训/路演"]],
])("in %s the sign says how its words go together", (q, expected) => {
  expect(words(q)).toEqual(expected);
});

test.each([
  ["OR 大赛", ["OR", "大赛"]],
  ["大赛 OR", ["大赛", "OR"]],
  ["AND 大赛", ["AND", "大赛"]],
  ["大赛 AND", ["大赛", "AND"]],
  ["| 大赛", ["大赛"]],
  ["大赛 |", ["大赛"]],
  ["大赛 &&", ["大赛"]],
  ["大赛 ，| 培训", ["大赛", "培训"]],
  ["大赛 &&， 培训", ["大赛", "培训"]],
  ["大赛 or 培训", ["大赛", "or", "培训"]],
  ["大赛 ORD 培训", ["大赛", "ORD", "培训"]],
  ["大赛 XOR 培训", ["大赛", "XOR", "培训"]],
  ["大赛 ANDY 培训", ["大赛", "ANDY", "培训"]],
  ["大赛 BRAND 培训", ["大赛", "BRAND", "培训"]],
  ["大赛 或许 培训", ["大赛", "或许", "培训"]],
  ['大赛 "OR" 培训', ["大赛", "OR", "培训"]],
  ['大赛 "AND" 培训', ["大赛", "AND", "培训"]],
  ["大赛 标题:OR 培训", ["大赛", "OR", "培训"]],
])("in %s it is a word as any other, or nothing", (q, expected) => {
  expect(words(q)).toEqual(expected);
});

test.each([
  ["大赛 OR 标题:培训", ["大赛", "OR", "培训"]],
  ["大赛 OR -培训", ["大赛", "OR", "-培训"]],
  ["-大赛 OR 培训", ["-大赛", "OR", "培训"]],
])("what is left out and what is looked for elsewhere is no side: %s", (q, expected) => {
  expect(words(q)).toEqual(expected);
});

test("a minus before several words leaves each out, though nothing else is asked for", () => {
  expect(words("-大赛 -培训")).toEqual(["-大赛", "-培训"]);
});

test.each([
  ["大赛 | 培训", "大赛 OR 培训"],
  ["标题：大赛", "标题:大赛"],
  ["作者:吴启荣", "作者:吴启荣"],
  ["来源:州科技局", "部门:州科技局"],
])("%s is spelled %s", (q, spelled) => {
  expect(parseTerms(q).map(spell)).toEqual([spelled]);
});
