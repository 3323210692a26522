import { expect, test } from "vitest";
import { rawMarks } from "../../../src/content/body/raw-marks.ts";
import { issueText, itemOf, messagesOfBody, readIssue } from "../archive-folder.ts";
import { toldBy } from "./body-text.ts";

const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);
const places = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`)).problems.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );

test("marks of emphasis that readers would see are pointed out", () => {
  expect(messages("**强化统筹，推进。\n\n＊＊强化＊＊统筹。\n\n==重点=，推进。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 body/mark
      11 │ **强化统筹，推进。
         │ ^^^^^^^^^^
      “**”没有成对，会照原样显示成文字。
      → 加粗请写成 **文字**，着重号请写成 ==文字==，都用英文半角，前后成对；要显示符号本身的，在它前面加一个反斜杠“\\”。

    content/2016/06.md:13:1 提醒 body/mark
      13 │ ＊＊强化＊＊统筹。
         │ ^^^^^^^^^^^^
      “＊＊”是全角的，会照原样显示成文字。
      → 加粗请写成 **文字**，着重号请写成 ==文字==，都用英文半角，前后成对；要显示符号本身的，在它前面加一个反斜杠“\\”。

    content/2016/06.md:15:1 提醒 body/mark
      15 │ ==重点=，推进。
         │ ^^^^^^^^^
      “==”没有成对，会照原样显示成文字。
      → 加粗请写成 **文字**，着重号请写成 ==文字==，都用英文半角，前后成对；要显示符号本身的，在它前面加一个反斜杠“\\”。
    "
  `);
});

test.each([
  ["**甲**，**乙", "11:7 body/mark"],
  ["甲\n乙**丙\n丁", "12:2 body/mark"],
  ["### **甲", "11:5 body/mark"],
  ["| **甲 |\n|---|\n| 乙 |", "11:3 body/mark"],
  ["＝＝重点＝＝", "11:1 body/mark"],
])("wherever they stand: %s", (text, place) => {
  expect(places(text)).toEqual([place]);
});

test.each([
  "**甲**，==乙==，~~丙~~",
  "电话138****1234，证号5323**********1234",
  "a==b，5**2，2 == 2",
  "\\*\\*甲，\\==乙",
  "`**甲`",
  "注：**、*分别表示在5%、10%的水平上显著",
  "**表示在5%的水平上显著",
  "*为初步数，**为预计数。",
  "*** p<0.01，** p<0.05，* p<0.1",
  "| 项目 | 数 |\n|---|---|\n| 甲** | 0.95** |",
  "中奖号码1381****678，王*明、李**获奖。",
])("marks that are closed, escaped, code or signs of their own are left alone: %s", (text) => {
  expect(places(text)).toEqual([]);
});

test("lines that begin like a list's entry without its space are pointed out", () => {
  expect(messages("一要抓落实：\n-强化统筹\n-推进")).toMatchInlineSnapshot(`
    "content/2016/06.md:12:1 提醒 body/list
      12 │ -强化统筹
         │ ^^^^^^^^^
      从这一行起像是列表，但符号后面没有空格，会连成一段，照原样显示。
      → 请在每一行的“-”后面空一格，并在第一行上面空一行。
    "
  `);
  expect(places("-强化\n\n-推进\n\n-落实")).toEqual(["11:1 body/list"]);
  expect(places("-强化\n\n正文。\n\n-推进")).toEqual([]);
  expect(places("气温\n-5℃\n-6℃")).toEqual([]);
  expect(itemOf("一要抓落实：\n\n- 强化统筹\n- 推进").html).toContain("<li>强化统筹</li>");
});

test("a line of equal signs is pointed out", () => {
  expect(messages("基本情况\n====\n\n正文。")).toMatchInlineSnapshot(`
    "content/2016/06.md:12:1 提醒 body/line
      12 │ ====
         │ ^^^^
      这一行等号会照原样显示成文字。
      → 上面是小标题的，请删掉这一行，在小标题前面写“### ”；要画分隔线的，请改为 ---，前后各空一行。
    "
  `);
  expect(places("基本情况\n---\n\n正文。")).toEqual([]);
});

/** `line code typed` of each mark in a body that begins on line 9. */
const marksIn = (body: string): string[] =>
  toldBy(rawMarks, body).map(({ line, code, typed }) => [line, code, typed].filter(Boolean).join(" "));

test.each([
  ["-强化\n-推进", [9]],
  ["正文。\n+强化\n*推进", [10]],
  ["　-强化\n　-推进\n　-落实", [9]],
  ["-强化\n\n-推进\n\n正文。\n\n-落实\n\n-督查", [9, 15]],
  ["-强化\n-推进\n正文。\n-落实\n-督查\n-问效", [9, 12]],
  ["正文。\n-强化", []],
  ["-强化\n正文。\n-推进", []],
  ["-强化\n\n- 推进", []],
  ["-A组\n-B组", []],
  ["### -强化\n\n### -推进", []],
  ["-强化\n\n### -推进\n\n-落实", []],
  ["一-强化\n二-推进", []],
])("each run of entries without a space is told at its first line: %j", (body, lines) => {
  expect(marksIn(body)).toEqual(lines.map((line) => `${line} body/list`));
});

test.each([
  ["====", [9]],
  ["正文。\n\n基本情况\n　===　", [12]],
  ["＝＝＝＝", [9]],
  ["==", []],
  ["===甲", []],
  ["### ====", []],
  ["| 甲 |\n|---|\n| ==== |", []],
])("a line of three equal signs or more is one in a paragraph alone: %j", (body, lines) => {
  expect(marksIn(body).filter((mark) => mark.endsWith("body/line"))).toEqual(
    lines.map((line) => `${line} body/line`),
  );
});

test.each([
  ["**强化统筹，推进", ["9 body/mark **强化统筹"]],
  ["推进**", ["9 body/mark **"]],
  ["**甲，＊＊乙", ["9 body/mark **甲，＊＊"]],
  ["**甲\n==乙\n丙＊＊", ["9 body/mark **甲", "10 body/mark ==乙", "11 body/mark ＊＊"]],
  ["a==b，**甲", ["9 body/mark **甲"]],
  ["5**甲", ["9 body/mark **甲"]],
  ["甲**5", ["9 body/mark **5"]],
  ["2 ==甲", ["9 body/mark ==甲"]],
  ["甲== 2", ["9 body/mark == 2"]],
  ["小李**获奖", ["9 body/mark **获奖"]],
  ["李==获奖", ["9 body/mark ==获奖"]],
  ["李、**获奖", ["9 body/mark **获奖"]],
  ["明**获奖", ["9 body/mark **获奖"]],
  ["李**获奖，==甲", ["9 body/mark ==甲"]],
  ["\\**甲\n**乙", ["10 body/mark **乙"]],
  ["| **0.95 |\n|---|", ["9 body/mark **0.95"]],
  ["| 0.95== |\n|---|", ["9 body/mark =="]],
  ["| 0.95** |\n|---|", []],
  ["甲** | 0.95**", ["9 body/mark ** | 0"]],
  ["注：**、*分别表示\n**甲", ["10 body/mark **甲"]],
  ["注：**、*分别表示，＝＝乙", []],
  ["*** p<0.01 ＊＊甲", ["9 body/mark ＊＊甲"]],
])("the first lone mark of each line is told, with a few signs more: %j", (body, marks) => {
  expect(marksIn(body)).toEqual(marks);
});

test("of a long row of wide marks ten are shown", () => {
  const [told] = toldBy(rawMarks, `${"＊".repeat(12)}甲`);
  expect(told?.message).toContain(`“${"＊".repeat(10)}”`);
  const [lone] = toldBy(rawMarks, "**甲");
  expect(lone?.message).toMatch(/^“\*\*”没有成对/);
});

test.each(["李**获奖", "由王某、李**领奖", "电话：李** 1381"])(
  "an anonymised name is no mark: %s",
  (text) => {
    expect(marksIn(text)).toEqual([]);
  },
);

test.each([
  ["**5户", "9 body/mark **5户"],
  ["5户a**", "9 body/mark **"],
])("a mark at a line's edge stands between no two signs: %s", (text, mark) => {
  expect(marksIn(text)).toEqual([mark]);
});
