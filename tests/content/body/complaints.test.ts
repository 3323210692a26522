import { expect, test } from "vitest";
import { issueText, readIssue } from "../archive-folder.ts";

const item = (text: string): string => `## 甲\n\n${text}\n`;
const entries = (text: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${"  ".repeat(index)}- ${text}`).join("\n");

/** Bodies with one thing wrong, by the code of the complaint. */
const WRONG: readonly (readonly [code: string, body: string])[] = [
  ["body/heading-1", "# 甲\n\n## 乙\n\n正文。\n"],
  ["body/nested-heading", "> ## 甲\n\n## 乙\n\n正文。\n"],
  ["body/empty-heading", item("### \n\n正文。")],
  ["body/indented", item("正文。\n\n    正文。")],
  ["body/long-paragraph", item("正文，".repeat(7000))],
  ["body/many-items", Array.from({ length: 1001 }, (_, index) => `## 新闻${index}\n\n正文。\n`).join("\n")],
  ["body/nested", item(entries("甲", 12))],
  ["body/wide-table", item(`${"| 甲 ".repeat(51)}|\n${"| - ".repeat(51)}|`)],
  ["body/table-row", item("| 甲 |\n| - |\n| 1 | 2 |")],
  ["body/list-number", item("1. 甲\n2. 乙\n4. 丙")],
  ["item/no-heading", "## ——\n\n正文。\n"],
  ["item/empty", "## 甲\n\n## 乙\n\n正文。\n"],
  ["item/none", "正文。\n"],
  ["link/broken", item("[附表]（https://www.gov.cn/）")],
  ["link/empty", item("[附表]()")],
  ["link/no-text", item("[](https://www.gov.cn/)")],
  ["link/insecure", item("[附表](http://www.gov.cn/)")],
  ["link/scheme", item("[附表](https//www.gov.cn/)")],
  ["link/character", item("[附表](06\\表.csv)")],
  ["link/missing-file", item("[附表](06/无.csv)")],
  ["picture/remote", item("![图](https://www.gov.cn/a.png)")],
  ["note/missing", item("正文[^1]。")],
  ["note/unused", item("正文。\n\n[^1]: 注文。")],
  ["note/empty", item("正文[^1]。\n\n[^1]:")],
  ["note/double", item("正文[^1]。\n\n[^1]: 一。\n\n[^1]: 二。")],
  ["note/mark", item("正文［^1］。")],
  ["note/place", "## 甲[^1]\n\n正文。\n\n[^1]: 注文。\n"],
  ["note/byline", item("正文[^1]。\n\n[^1]: 注文。\n（州科技局 吴启荣）")],
];

test.each(WRONG)("%s: the body is complained of, in a sentence, with what to do", (code, body) => {
  const { problems } = readIssue(issueText({}, body));
  const found = problems.find((problem) => problem.code === code);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(found?.message).toMatch(/^.{5,}[。：]/u);
  expect(found?.remedy).toMatch(/^.{5,}/u);
  expect(found?.remedy).not.toContain("undefined");
});

test("a sound body is not complained of", () => {
  const body = item("第一段，见[国务院](https://www.gov.cn/)[^1]。\n\n1. 甲\n2. 乙\n\n[^1]: 注文。");
  expect(readIssue(issueText({}, body)).problems).toEqual([]);
});
