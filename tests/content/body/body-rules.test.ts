import { expect, test } from "vitest";
import { bodyOf } from "./body-text.ts";

const toldOf = (text: string): string[] =>
  bodyOf(`## 甲\n\n${text}`).problems.map(({ line, code }) => `${line} ${code}`);

test.each([
  ["正文。\n[附表](我的 附件.pdf)", ["4 link/broken"]],
  ["[附表]（https://www.gov.cn/）", ["3 link/broken"]],
  ["【附表】 （ http://www.gov.cn/）", ["3 link/broken"]],
  ["[附表] (www.gov.cn)", ["3 link/broken"]],
  ["[附表]（/2016/6/）", ["3 link/broken"]],
  ["[附表]（06/表.csv）", ["3 link/broken"]],
  ["[附表]见（https://www.gov.cn/）", []],
  ["[附表]（见https://www.gov.cn/）", []],
  ["[附表]（/附表）", []],
  ["楚政发[2016]（12号）", []],
  ["附表（https://www.gov.cn/）", []],
  ["`[附表](我的 附件.pdf)`", []],
])("what was meant as a link is told: %j", (text, told) => {
  expect(toldOf(text)).toEqual(told);
});

test.each([
  ["正文。\n\n    代码", ["5 body/indented"]],
  ["# 乙\n\n正文。", ["3 body/heading-1"]],
  ["> ## 乙", ["3 body/nested-heading"]],
  ["> # 乙", ["3 body/heading-1"]],
  ["> ### 乙", []],
  ["### 乙\n\n正文。", []],
  ["甲\n乙&#x202E;丙", ["3 encoding/character"]],
  ["甲&amp;乙", []],
])("blocks and characters that are refused are told: %j", (text, told) => {
  expect(toldOf(text)).toEqual(told);
});

test("a forbidden character that was typed is not told again: it was when the file was decoded", () => {
  expect(toldOf("甲\u202E乙")).toEqual([]);
});
