import { expect, test } from "vitest";
import { officeMarkup } from "../../../src/content/body/office-markup.ts";
import { issueText, itemOf, messagesOfBody, PNG, readIssue } from "../archive-folder.ts";
import { toldBy } from "./body-text.ts";

/** What an editor reads of an item with this text below its heading. */
const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);
/** The place and code of each problem of such an item. */
const places = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`)).problems.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );

test("a table that would show as typed gets a reminder", () => {
  expect(messages("下表：\n| 单位 | 金额 |\n|——|——|\n| 甲 | 1 |")).toMatchInlineSnapshot(`
    "content/2016/06.md:12:1 提醒 body/table
      12 │ | 单位 | 金额 |
         │ ^^^^^^^^^^^^^^^
      从这一行起像是表格，但没有写对，会照原样显示成文字。
      → 竖线“|”和横线“-”请都用英文半角，第一行是表头，第二行写 |---|---|（有几列写几格），表格上下各空一行。
    "
  `);
  expect(places("｜单位｜金额｜\n｜---｜---｜\n｜甲｜1｜")).toEqual(["11:1 body/table"]);
  expect(places("| 单位 | 金额 |\n| 甲 | 1 |")).toEqual(["11:1 body/table"]);
  expect(places("> | 单位 | 金额 |\n> |---|")).toEqual(["11:3 body/table"]);
});

test("a table pasted from Word gets a reminder", () => {
  expect(messages("单位\t金额\n甲\t1")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 body/table
      11 │ 单位 金额
         │ ^^^^^^^^^
      从这一行起各格之间是制表符，像是从 Word 粘贴的表格，会连成一片。
      → 请改写成表格：每行写成 | 单位 | 金额 |，第一行是表头，第二行写 |---|---|（有几列写几格）。
    "
  `);
});

test("text that only looks like a table gets no reminder", () => {
  expect(messages("绝对值|x|和|y|。\n\n甲\t乙\n\n| 单位 | 金额 |\n|---|---|\n| 甲 | 1 |")).toBe("");
});

test.each([
  ["第一行<br>第二行", "11:4 body/html"],
  ["<table border=1>", "11:1 body/html"],
  ["<!-- 待核 -->", "11:1 body/html"],
  ["‹!-- 待核 -->", "11:1 body/html"],
  ["| 甲 |\n|---|\n| 乙<br/>丙 |", "13:4 body/html"],
])("HTML, which readers would see, is pointed out: %s", (text, place) => {
  expect(places(text)).toEqual([place]);
});

test("HTML gets a reminder with a remedy", () => {
  expect(messages("第一行<br>第二行\n<!-- 待核 -->")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:4 提醒 body/html
      11 │ 第一行<br>第二行
         │       ^^^^
      “<br>”是网页代码，在这里不起作用，读者会看到它。
      → 请删掉它：换行直接按回车，分段空一行，表格、图片的写法见编辑手册的“格式一览”；要让读者看到它的，在它前面加一个反斜杠“\\”。

    content/2016/06.md:12:1 提醒 body/html
      12 │ <!-- 待核 -->
         │ ^^^^
      “<!--”是隐藏文字的写法，在这里不起作用，读者会看到它。
      → 不想让读者看到的文字，请删掉。
    "
  `);
});

test.each(["写作\\<br>", "写作`<br>`", "数值<5，且>3", "《<甲>》"])("what is no HTML is none: %s", (text) => {
  expect(messages(text)).toBe("");
});

test("a picture behind a full-width sign is pointed out", () => {
  expect(messagesOfBody("## 甲\n\n！[会场](06/a.png)\n", { "2016/06/a.png": PNG })).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 picture/mark
      11 │ ！[会场](06/a.png)
         │ ^^^^^^^^^^^^^^^^^^
      图片的符号是全角的：读者看到的是这些符号，不是图片。
      → 请改为：![会场](06/a.png)
    "
  `);
  expect(itemOf("好！[会场](https://www.gov.cn/)").html).toContain("好！<a");
});

test.each(["****", "**", "……", "** **"])("a heading of marks alone is none: ## %s", (heading) => {
  const { problems } = readIssue(issueText({}, `## ${heading}\n\n正文。\n`));
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toContain("9 item/no-heading");
});

test("of a long tag forty signs are shown", () => {
  const tag = `<p class="${"a".repeat(60)}">`;
  const [told] = readIssue(issueText({}, `## 甲\n\n${tag}\n`)).problems;
  expect(told?.message.startsWith(`“${tag.slice(0, 40)}”`)).toBe(true);
});

test.each([
  ["| 单位 | 金额 |", ["9 body/table | 单位 | 金额 |"]],
  ["下表：\n  | 单位 | 金额 |  \n|——|——|", ["10 body/table | 单位 | 金额 |"]],
  ["> >  ｜单位｜金额｜", ["9 body/table ｜单位｜金额｜"]],
  ["单位\t金额\n甲\t1", ["9 body/table 单位\t金额"]],
  ["下表：\n单位\t金额\n甲\t1", ["10 body/table 单位\t金额"]],
  ["单位\t金额\n| 单位 | 金额 |", ["10 body/table | 单位 | 金额 |"]],
  ["单位\t金额\n正文。", []],
  ["| 单位 |", []],
  ["### | 单位 | 金额 |", []],
  ["一<br>二<b>三\n四</b>", ["9 body/html <br>", "10 body/html </b>"]],
  ["一\\<br>二", []],
])(
  "the first line of what looks like a table, and the first tag of each line, are told: %j",
  (body, told) => {
    expect(toldBy(officeMarkup, body).map(({ line, code, typed }) => `${line} ${code} ${typed}`)).toEqual(
      told,
    );
  },
);
