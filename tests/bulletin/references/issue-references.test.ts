import { expect, test } from "vitest";
import type { Issue } from "../../../src/bulletin/archive.ts";
import { numbered, readId } from "../../../src/bulletin/issue-number.ts";
import { issueFinder } from "../../../src/bulletin/references/issue-references.ts";
import { Shelf } from "../../../src/bulletin/references/shelf.ts";
import { issueText, soundIssue } from "../../content/archive-folder.ts";

const WORDS = { names: ["工作简报"], series: ["增刊"], issue: "期", item: "条", bulletin: "简报" };
const NAMES = ["2014/1", "2015/1", "2015/2", "2016/1", "2016/2-3", "2016/增刊1", "2016/4", "2016/5"];

/** What the first item of 2016/4 names; each issue has two items, and running numbers from 41. */
function foundIn(text: string, words: Partial<typeof WORDS> = {}): string[] {
  const pattern = soundIssue(issueText({}, "## 甲\n\n第一条。\n\n## 乙\n\n第二条。\n"));
  const issues = NAMES.map((name, index): Issue => {
    const [year, id = ""] = name.split("/");
    const total = { first: 41 + index, last: 41 + index };
    return { ...pattern, year: Number(year), number: readId(id) ?? numbered(99), total };
  });
  const issue = issues.at(-2) ?? pattern;
  const { find } = issueFinder({ ...WORDS, ...words });
  return find(text, { issue, item: 1 }, new Shelf(issues)).map(({ start, end, meaning }) => {
    const { year, number } = meaning.issue;
    return `${text.slice(start, end)} → ${year}/${number.id}${meaning.item === null ? "" : `/${meaning.item}`}`;
  });
}

test.each([
  ["见2016年第1期。", ["2016年第1期 → 2016/1"]],
  ["见2016 年 第 1 期 的 第 2 条。", ["2016 年 第 1 期 的 第 2 条 → 2016/1/2"]],
  ["见二〇一五年第二期。", ["二〇一五年第二期 → 2015/2"]],
  ["见2016年第2—3期。", ["2016年第2—3期 → 2016/2-3"]],
  ["见2016年第2至第3期。", ["2016年第2至第3期 → 2016/2-3"]],
  ["见2016年第3期。", ["2016年第3期 → 2016/2-3"]],
  ["见2016年第1—3期。", []],
  ["见2016年增刊第1期。", ["2016年增刊第1期 → 2016/增刊1"]],
  ["见增刊1。", ["增刊1 → 2016/增刊1"]],
  ["见增刊1日。", []],
  ["见总第42期。", ["总第42期 → 2015/1"]],
  ["见总第99期。", []],
  ["见第1期（总第44期）。", ["第1期（总第44期） → 2016/1"]],
  ["见第1期（总第44—45期）所述。", ["第1期（总第44—45期） → 2016/1"]],
])("an issue is named by its year and number, or by its running number: %s", (text, found) => {
  expect(foundIn(text)).toEqual(found);
});

test.each([
  ["见第1期。", ["第1期 → 2016/1"]],
  ["见第4期。", []],
  ["见第5期。", []],
  ["见2016年第5期。", ["2016年第5期 → 2016/5"]],
  ["见今年第1期。", ["第1期 → 2016/1"]],
  ["见去年第1期。", ["第1期 → 2015/1"]],
  ["见前年第1期。", ["第1期 → 2014/1"]],
  ["见前年第2期。", []],
  ["见2015年第1期、第2期。", ["2015年第1期 → 2015/1", "第2期 → 2015/2"]],
])(
  "a number without a year is of the year that was named, or of the text's own and no later one: %s",
  (text, found) => {
    expect(foundIn(text)).toEqual(found);
  },
);

test.each([
  ["见第1期第1条、第2条。", ["第1期第1条 → 2016/1/1", "第2条 → 2016/1/2"]],
  ["见第1期第1条和2015年第2期第1条。", ["第1期第1条 → 2016/1/1", "2015年第2期第1条 → 2015/2/1"]],
  ["见第1期第3条。", []],
  ["见第1期第1条，第3条。", ["第1期第1条 → 2016/1/1"]],
  ["见本期第2条。", ["第2条 → 2016/4/2"]],
  ["见本期 第2条。", ["第2条 → 2016/4/2"]],
  ["见本期第1条。", []],
  ["见本期第1条和第2条。", ["第2条 → 2016/4/2"]],
  ["见本期。", []],
  ["见上期第2条。", ["上期第2条 → 2016/2-3/2"]],
  ["见上一期。", ["上一期 → 2016/2-3"]],
])("items are named behind their issue, also by what joins them: %s", (text, found) => {
  expect(foundIn(text)).toEqual(found);
});

test.each([
  ["第1期报道了大赛。", ["第1期 → 2016/1"]],
  ["第1期曾专题报道大赛。", ["第1期 → 2016/1"]],
  ["第1期《大赛开幕》一文。", ["第1期 → 2016/1"]],
  ["大赛的情况，第1期第2条有。", ["第1期第2条 → 2016/1/2"]],
  ["大赛的情况，第1期有。", []],
  ["培训班第1期第2条。", []],
  ["培训班第1期报道。", []],
  ["去年第1期报道了大赛。", ["第1期 → 2015/1"]],
  ["据上期报道，", ["上期 → 2016/2-3"]],
  ["我们在上期报道，", ["上期 → 2016/2-3"]],
  ["上期培训班", []],
])("without a word that leads to it an issue is known by what it does, or by its item: %s", (text, found) => {
  expect(foundIn(text)).toEqual(found);
});

test.each([
  ["见《科技杂志》第1期。", []],
  ["据州报月刊报道，见第1期。", []],
  ["据州报月刊报道。见第1期。", ["第1期 → 2016/1"]],
  ["据州报月刊报道；见第1期。", ["第1期 → 2016/1"]],
  ["月刊已出。据州报月刊报道，见第1期。", []],
  ["据州报月刊报道，工作简报第1期。", ["第1期 → 2016/1"]],
  ["据州报月刊报道，《工作简报》第1期。", ["第1期 → 2016/1"]],
  ["据州报月刊报道，本刊第1期。", ["第1期 → 2016/1"]],
  ["据州报月刊报道，本简报去年第1期。", ["第1期 → 2015/1"]],
  ["县工作简报第1期。", []],
  ["见工作简报第1期。", ["第1期 → 2016/1"]],
  ["见第1期培训班。", []],
  ["本刊第1期培训班。", []],
])("a number in a sentence with another journal is not ours, unless ours is named: %s", (text, found) => {
  expect(foundIn(text)).toEqual(found);
});

test("signs in the bulletin's name are signs", () => {
  expect(foundIn("，简报（试刊）第1期。", { names: ["简报（试刊）", "a.b"] })).toEqual(["第1期 → 2016/1"]);
  expect(foundIn("acb第1期。", { names: ["a.b"] })).toEqual([]);
  expect(foundIn("a.b第1期。", { names: ["a.b"] })).toEqual(["第1期 → 2016/1"]);
});

test("an office may call its issues and items otherwise, and number nothing by itself", () => {
  expect(foundIn("见第1号第2篇。", { issue: "号", item: "篇" })).toEqual(["第1号第2篇 → 2016/1/2"]);
  expect(foundIn("见第1期第2条。", { issue: "号", item: "篇" })).toEqual([]);
  expect(foundIn("见增刊1、1。", { series: [] })).toEqual([]);
});

test("what every text has that names something is known by its mark", () => {
  const { mark } = issueFinder(WORDS);
  const marked = ["见第1期", "见增刊2", "见上期", "见上一期", "第2条"].map((text) => mark.test(text));
  expect(marked).toEqual(Array(5).fill(true));
  expect(["见本期", "第1次", "增刊", "期"].filter((text) => mark.test(text))).toEqual([]);
});
