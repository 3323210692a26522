import { expect, test } from "vitest";
import { issueText, itemOf, messagesOfBody, readIssue } from "../archive-folder.ts";

const numbers = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`))
    .problems.filter(({ code }) => code === "body/list-number")
    .map(({ line, message }) => `${line} ${message}`);

test("a list whose numbers don't go up by one would be shown with others: its editor is reminded", () => {
  expect(messagesOfBody("## 甲\n\n1. 甲\n3. 乙\n4. 丙\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:12:1 提醒 body/list-number
      12 │ 3. 乙
         │ ^^^^^
      列表的编号没有依次加一：这里写的是3，读者看到的是2。
      → 请核对编号；要照原样显示的，请在这一行上面空一行，把“3.”改为“3、”。
    "
  `);
  expect(itemOf("1. 甲\n\n3、乙").text).toContain("3、乙");
});

test("a list within a list has numbers of its own", () => {
  expect(numbers("1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n   1. 戊\n   3. 己")).toEqual([
    "16 列表的编号没有依次加一：这里写的是3，读者看到的是2。",
  ]);
});

test.each([
  "1. 甲\n2. 乙\n3. 丙",
  "3. 甲\n4. 乙",
  "1. 甲\n1. 乙\n1. 丙",
  "- 甲\n- 乙",
  "1. 甲\n\n正文。\n\n1. 乙",
])("numbers that readers see as they are, or that are left to the page, are fine: %s", (text) => {
  expect(numbers(text)).toEqual([]);
});

test.each([
  ["0. 甲\n1. 乙", []],
  ["5. 甲\n5. 乙\n6. 丙", ["12"]],
  ["- 甲\n  1. 乙\n  3. 丙\n- 丁", ["13"]],
  ["1. 甲\n   - 乙\n3. 丙", ["13"]],
  ["1. 甲\n\n正文。\n\n3. 乙\n5. 丙", ["16"]],
])("the first number that is not the next is told at its line: %j", (text, lines) => {
  expect(numbers(text).map((told) => told.split(" ")[0])).toEqual(lines);
});
