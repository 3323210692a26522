import { expect, test } from "vitest";
import { issueText, itemOf, messagesOfBody, readIssue } from "../archive-folder.ts";

const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);
const faults = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`)).problems.map(
    ({ line, column, code, remedy }) => `${line}:${column} ${code} ${remedy}`,
  );

test("a note's text with a colon of the wrong width is one fault, at its line", () => {
  expect(messages("增长5%[^1]。\n\n[^1]：按可比口径")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 错误 note/colon
      13 │ [^1]：按可比口径
         │ ^^^^^^^^^^^^^^^^
      注释没有写对，会照原样显示成文字：方括号和冒号都用英文半角，冒号后面空一格。
      → 请改为：[^1]: 按可比口径
    "
  `);
});

test.each([
  "[^1]：按可比口径",
  "[^1] 按可比口径",
  "［^1］：按可比口径",
  "［^1]: 按可比口径",
  "　　[^1]：按可比口径",
])("so are other ways to write one, and what the remedy says is sound: %s", (line) => {
  const notes = faults(`增长5%[^1]。\n\n${line}`).filter((fault) => fault.includes("note/"));
  expect(notes).toEqual([expect.stringMatching(/^13:\d note\/colon 请改为：\[\^1\]: 按可比口径$/)]);
  expect(itemOf("增长5%[^1]。\n\n[^1]: 按可比口径").text).toBe("增长5%。\n按可比口径");
});

test("notes that follow each other, or a line of text, are told one by one", () => {
  expect(faults("增长[^1][^2]。\n[^1]：一\n[^2]：二")).toEqual([
    "12:1 note/colon 请改为：[^1]: 一",
    "13:1 note/colon 请改为：[^2]: 二",
  ]);
  expect(faults(`[^1]。\n\n[^1]：${"注".repeat(90)}`)).toContain("13:1 note/colon 请把行首改为“[^1]: ”。");
});

test("a reference in wide brackets is pointed out", () => {
  expect(faults("增长5%［^1］。\n\n[^1]: 按可比口径")).toContain("11:5 note/mark 请把“［^1］”改为“[^1]”。");
});

test("marks that are escaped, are code, or refer to a note that is there, are left alone", () => {
  expect(messages("\\[^1]：甲\n\n`［^1］`\n\n[^2] 见注。\n\n[^2]: 注")).toBe("");
});
