import { expect, test } from "vitest";
import { outgrown } from "../../../src/content/body/outgrown.ts";
import { toldBy } from "./body-text.ts";

const toldOf = (body: string): string[] => toldBy(outgrown, body).map(({ line, code }) => `${line} ${code}`);
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- 甲`).join("\n");
const row = (cell: string, count: number): string => `| ${`${cell} | `.repeat(count)}`.trim();
const items = (count: number): string =>
  Array.from({ length: count }, (_, index) => `## 新闻${index}`).join("\n");

test.each([
  [nested(8), []],
  [`正文。\n\n- 乙\n\n正文。\n\n${nested(9)}`, ["15 body/nested"]],
  [`${"> ".repeat(18)}甲`, ["9 body/nested"]],
  ["", []],
])("a list of more than eight levels is told where its outermost begins: %j", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});

test("the first item beyond a thousand is told, and how many there are", () => {
  expect(toldOf(items(1000))).toEqual([]);
  const [told] = toldBy(outgrown, items(1002));
  expect(told).toMatchObject({ line: 1009, code: "body/many-items" });
  expect(told?.message).toContain("1002条");
});

test("a paragraph of more than twenty thousand signs is told at its line", () => {
  expect(toldOf("字".repeat(20_000))).toEqual([]);
  expect(toldOf(`正文。\n\n${"字".repeat(20_001)}`)).toEqual(["11 body/long-paragraph"]);
});

test.each([
  [`${row("甲", 50)}\n${row("---", 50)}`, []],
  [`正文。\n\n${row("甲", 51)}\n${row("---", 51)}\n${row("乙", 51)}`, ["11 body/wide-table"]],
  [
    `${row("甲", 51)}\n${row("---", 51)}\n\n${row("甲", 2)}\n${row("---", 2)}\n${row("乙", 3)}`,
    ["9 body/wide-table", "14 body/table-row"],
  ],
  ["| 甲 |\n|---|\n| 乙 | 丙 |\n| 丁 |\n| 戊 | 己 |", ["11 body/table-row", "13 body/table-row"]],
  ["| 甲 |\n|---|\n| 乙\\|丙 |", []],
  ["| 甲 |\n|---|\n| 乙\\|", []],
  ["甲 | 乙\n---|---\n丙 | 丁 | 戊", ["11 body/table-row"]],
  ["> | 甲 |\n> |---|\n> | 乙 |", []],
  ["> | 甲 |\n> |---|\n> | 乙 | 丙 |", ["11 body/table-row"]],
  ["| 甲 |\n|---|\n  | 乙 |  ", []],
  ["| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n| 甲 |\n|---|\n| 乙 | 丙 |", ["15 body/table-row"]],
])("a table has fifty columns at most, and a row no more cells than its header: %j", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});
