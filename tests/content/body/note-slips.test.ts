import { expect, test } from "vitest";
import { complaintsAboutNotes } from "../../../src/content/body/notes.ts";
import { issueText, itemOf, messagesOfBody, readIssue } from "../archive-folder.ts";
import { toldBy } from "./body-text.ts";

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

const notesOf = (body: string): string[] =>
  toldBy(complaintsAboutNotes, body).map(({ line, code, typed }) =>
    [line, code, typed].filter(Boolean).join(" "),
  );

test.each([
  ["正文[^1]。\n\n[^1]: 注。", []],
  ["正文[^2]。\n第二行[^3]。", ["9 note/missing [^2]", "10 note/missing [^3]"]],
  ["甲\n增长5%［^1］和［^2］。", ["10 note/mark ［^1］"]],
  ["## 甲[^1]\n\n正文。\n\n[^1]: 注。", ["9 note/place [^1]", "13 note/unused [^1]:"]],
  ["正文[^1]。\n\n[^1]: 一。\n\n[^1]: 二。", ["11 note/double [^1]:", "13 note/double [^1]:"]],
  ["正文。\n\n[^a]: 注。", ["11 note/unused [^a]:"]],
  ["正文[^1]。\n\n[^1]: 见[^2]。", ["11 note/missing [^2]"]],
  [
    "## 甲\n\n[^1]：注\n\n正文[^1]。\n\n## 乙\n\n正文[^1]。",
    ["11 note/colon [^1]：注", "17 note/missing [^1]"],
  ],
  ["增长[^1]。\n\n- [^1] 注", ["9 note/missing [^1]", "11 note/missing [^1]"]],
  ["### [^1]：注", ["9 note/missing [^1]"]],
  ["正文\n[^1]：一\n［^2］二", ["10 note/colon [^1]：一", "11 note/colon ［^2］二"]],
  ["[^1]：甲 | 乙\n---|---\n丙 | 丁", ["9 note/missing [^1]"]],
  ["正文。\n　　[^1]：一", ["10 note/colon [^1]：一"]],
  ["[^2][^1]：甲\n\n[^2]: 注", ["9 note/missing [^1]"]],
  ["正文[^1]：见注。", ["9 note/missing [^1]"]],
  ["`代码`［^1］：甲", ["9 note/mark ［^1］"]],
])("notes and what refers to them are told at their place: %j", (body, told) => {
  expect([...notesOf(body)].sort()).toEqual([...told].sort());
});

test.each([
  ["正文[^1]。\n\n[^1]: 注文。\n（州科技局 吴启荣）", ["12 note/byline （州科技局 吴启荣）"]],
  ["正文[^1]。\n\n[^1]: 一\n二\n（州科技局 吴启荣）", ["13 note/byline （州科技局 吴启荣）"]],
  ["正文[^1]。\n\n[^1]: 注文。\n\n    二\n    （州科技局 吴启荣）", ["14 note/byline （州科技局 吴启荣）"]],
  ["正文[^1]。\n\n[^1]: （州科技局 吴启荣）", []],
  ["正文[^1]。\n\n[^1]: （州科技局 吴启荣）\n注文。", []],
  ["正文。\n（州科技局 吴启荣）", []],
  ["## 甲\n\n正文[^1]。\n\n[^1]: 注。\n\n## 乙\n\n正文。\n（州科技局 吴启荣）", []],
])("a byline below a note's text would be its last line: %j", (body, told) => {
  expect(notesOf(body)).toEqual(told);
});
