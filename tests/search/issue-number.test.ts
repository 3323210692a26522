import { expect, test } from "vitest";
import type { Answer } from "../../src/search/client/engine.ts";
import { isIssueNumber, issuesNamed } from "../../src/search/client/issue-number.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { openBuiltSite } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

const runs = [
  { year: 2015, first: 1, last: 4, total: 8 },
  { year: 2016, first: 1, last: 7, total: 12 },
  { year: 2017, id: "6-7", total: { first: 24, last: 25 } },
  { year: 2017, id: "增刊1", total: null },
  { year: 2017, id: "号外1", total: null },
];
const named = (text: string): string[] =>
  issuesNamed(text, runs).map(({ year, number }) => `${year}/${number.id}`);

test("an issue is named by its year and number, however they are written", () => {
  for (const text of [
    "2016年第6期",
    "２０１６年第６期",
    "2016 年 第 06 期",
    "二〇一六年第六期",
    "2016年第6期（总第17期）",
    "2016年6期",
    "2016年 六期",
    "2016/6",
    "2016 / 6",
    "16年第6期",
    "2016年第6号",
    "2016年第6 号",
    "2016年第六辑",
    "2016第6期",
    "2016 第六期",
    "2016年第6期简报",
  ])
    expect(named(text)).toEqual(["2016/6"]);
});

test("a number without a year names that issue of every year, newest first", () => {
  expect(named("第2期")).toEqual(["2016/2", "2015/2"]);
  expect(named("第五期")).toEqual(["2016/5"]);
  expect(named("5期")).toEqual(["2016/5"]);
});

test("a 合刊 is named by each of its numbers, and two numbers name all that has one of them", () => {
  for (const text of [
    "2017年第七期",
    "2017年第6、7期",
    "2017年6-7期",
    "第6—7期合刊（总第24—25期）",
    "总第25期",
  ])
    expect(named(text)).toEqual(["2017/6-7"]);
  expect(named("2016年第6、7期")).toEqual(["2016/7", "2016/6"]);
});

test("增刊 and other series that the archive has are named by their own numbers", () => {
  for (const text of ["增刊第1期", "2017年增刊1", "第一期增刊"]) expect(named(text)).toEqual(["2017/增刊1"]);
  for (const text of ["增刊", "2017年增刊", "2017增刊"]) expect(named(text)).toEqual(["2017/增刊1"]);
  for (const text of ["2016年增刊", "专刊", "增刊目录"]) expect(named(text)).toEqual([]);
  expect(named("号外第1期")).toEqual(["2017/号外1"]);
  expect(named("第1期")).toEqual(["2016/1", "2015/1"]);
});

test("the running number alone names one issue", () => {
  for (const text of ["总第17期", "（总第17期）", "总17期", "总第十七期"])
    expect(named(text)).toEqual(["2016/6"]);
});

test("where both numbers are given, both have to be right", () => {
  expect(named("2016年第6期（总第18期）")).toEqual([]);
});

test("other words beside the number name no issue: they may speak of a course", () => {
  for (const text of ["第6期培训班", "第6号文件", "2016年", "2016/16", "第6届", ""])
    expect(named(text)).toEqual([]);
});

test("a number is one of an issue, be there such an issue or not", () => {
  for (const text of ["12期", "第99期", "2016/12", "总第99期"]) expect(isIssueNumber(text), text).toBe(true);
  for (const text of ["12", "2016/1234", "第12期培训班"]) expect(isIssueNumber(text), text).toBe(false);
});

test("a series that is no common one is known from the issues alone", () => {
  expect(isIssueNumber("号外第1期")).toBe(false);
  expect(isIssueNumber("号外第1期", runs)).toBe(true);
});

const { engine } = await openBuiltSite(SITES.root.folder);
const ask = (query: Record<string, string>): Promise<Answer> =>
  engine(parseQuery(new URLSearchParams(query)));

test("a query that names an issue leads to it, and not to items that hold its digits apart", async () => {
  expect(await ask({ q: "2016年第6期" })).toMatchObject({
    total: 0,
    instead: null,
    issues: [{ year: 2016, number: { id: "6" } }],
  });
});

test("an issue is named within the year that results are narrowed to", async () => {
  expect((await ask({ q: "第2期" })).issues).toHaveLength(3);
  expect((await ask({ q: "第2期", year: "2016" })).issues).toMatchObject([
    { year: 2016, number: { id: "2" } },
  ]);
});

test("a query that names an issue that there is none of is forgiven as any other", async () => {
  expect((await ask({ q: "第99期" })).issues).toEqual([]);
});
