import { expect, test } from "vitest";
import { swallowed } from "../../../src/content/body/swallowed.ts";
import { issueText, itemOf, messagesOf, messagesOfBody } from "../archive-folder.ts";
import { toldBy } from "./body-text.ts";

/** What an editor reads of an item with this text below its heading. */
const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);

test("an unclosed fence is refused: the news below would become code", () => {
  expect(messages("正文。\n\n~~~~~~~~~~~~~~~~\n\n## 乙\n\n正文。")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 错误 body/fence
      13 │ ~~~~~~~~~~~~~~~~
         │ ^^^^^^^^^^^^^^^^
      “~~~~~~~~~~~~~~~~”会让下面的文字都变成代码，新闻标题也会消失。
      → 请删掉这一行；要画一条分隔线的，请写 ---，前后各空一行。
    "
  `);
  expect(messages("正文。\n\n```\n\n下文。")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 错误 body/fence
      13 │ \`\`\`
         │ ^^^
      “\`\`\`”会让下面的文字都变成代码，新闻标题也会消失。
      → 请删掉这一行；要画一条分隔线的，请写 ---，前后各空一行。
    "
  `);
});

test("a news heading between two fences gets a reminder", () => {
  expect(messages("正文。\n\n~~~~~~\n\n## 乙\n\n正文。\n\n~~~~~~")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 body/fence
      13 │ ~~~~~~
         │ ^^^^^^
      从“~~~~~~”到第19行的“~~~~~~”之间都会变成代码，其中的新闻标题会消失。
      → 请删掉这一行和第19行；要画分隔线的，请写 ---，前后各空一行。确实是代码的，可以不改。
    "
  `);
});

test("code between two fences is code", () => {
  expect(messages("```\n代码\n```\n\n> ~~~\n> 代码\n> ~~~")).toBe("");
});

test("a note or byline right below a table would become its row: refused", () => {
  expect(messages("| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n注：单位万元")).toMatchInlineSnapshot(`
    "content/2016/06.md:14:1 错误 body/table-end
      14 │ 注：单位万元
         │ ^^^^^^^^^^^^
      这一行紧接在表格下面，成了表格的一行。
      → 请在这一行上面空一行。
    "
  `);
  expect(messages("| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n（州科技局 吴启荣）")).toMatchInlineSnapshot(`
    "content/2016/06.md:14:1 错误 body/table-end
      14 │ （州科技局 吴启荣）
         │ ^^^^^^^^^^^^^^^^^^^
      这一行紧接在表格下面，成了表格的一行。
      → 请在这一行上面空一行。
    "
  `);
});

test("a sentence right below a table becomes its row: its editor is reminded", () => {
  expect(
    messages("| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n会议强调，要抓好落实。"),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:14:1 提醒 body/table-end
      14 │ 会议强调，要抓好落实。
         │ ^^^^^^^^^^^^^^^^^^^^^^
      这一行紧接在表格下面，成了表格的一行。
      → 请在这一行上面空一行。
    "
  `);
  expect(messages("| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n大姚县")).toBe("");
});

test("a note or byline after an empty line is not a table row", () => {
  const { html, byline } = itemOf(
    "| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n\n注：单位万元\n\n（州科技局 吴启荣）",
  );
  expect(html).toContain("<p>注：单位万元</p>");
  expect(byline?.authors).toEqual(["吴启荣"]);
});

test("signs between quantities that would set off the second one are refused", () => {
  expect(messages("场地长5米*宽6米*高7米。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 错误 body/sign
      11 │ 场地长5米*宽6米*高7米。
         │ ^^^^^^^^^^^^^^^^^^^^^^^
      数字之间的“*”会被当成格式符号，不会显示，数字会连在一起。
      → 请把表示相乘的“*”改为“×”，或写成“\\*”；要强调数字的，请写成：**数字**
    "
  `);
  expect(messages("工期10天~~20天~~30天。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 错误 body/sign
      11 │ 工期10天~~20天~~30天。
         │ ^^^^^^^^^^^^^^^^^^^^^^
      数字之间的“~~”会被当成格式符号，不会显示，数字会连在一起。
      → 请把表示起止的“~~”改为“—”；不用的文字请直接删掉。
    "
  `);
  expect(messages("场地5×6×7米，5米\\*6米\\*7米，完成**16**家。")).toBe("");
});

test("what the remedies say is sound", () => {
  for (const text of ["场地长5米×宽6米×高7米。", "正文。\n\n---\n\n下文。"])
    expect(messagesOf(issueText({}, `## 甲\n\n${text}\n`))).toBe("");
});

const toldOf = (body: string): string[] =>
  toldBy(swallowed, body).map(({ line, code, severity = "error" }) => `${line} ${severity} ${code}`);

test.each([
  ["~~~", ["9 error body/fence"]],
  ["正文。\n\n~~~", ["11 error body/fence"]],
  ["~~~~\n代码\n~~~", ["9 error body/fence"]],
  ["~~~\n代码\n~~~乙", ["9 error body/fence"]],
  ["~~~\n代码\n```", ["9 error body/fence"]],
  ["> ~~~\n> 代码", ["9 error body/fence"]],
  ["~~~\n~~~", []],
  ["~~~\n代码\n~~~~~", []],
  ["> ~~~\n> 代码\n> ~~~", []],
  ["~~~\n代码\n  ~~~  ", []],
  ["~~~\n代码\n~~~\n## 乙", []],
  ["~~~\n    ## 乙\n##丙\n### 丁\n~~~", []],
  ["~~~\n   ## 乙\n~~~", ["9 warning body/fence"]],
])("a fence has its end, and no headline within: %j", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});

test("a fence is shown as it was typed, without what stands before it", () => {
  expect(toldBy(swallowed, "~~~ 甲")[0]?.message).toContain("“~~~ 甲”");
  expect(toldBy(swallowed, ">  ~~~ 甲 >乙\n> 代码")[0]?.message).toContain("“~~~ 甲 >乙”");
});

test("of a long fence twenty signs are shown", () => {
  const fence = "~".repeat(30);
  const shown = `“${"~".repeat(20)}”`;
  expect(toldBy(swallowed, fence)[0]?.message).toContain(shown);
  const [closed] = toldBy(swallowed, `${fence}\n## 乙\n${fence}`);
  expect(closed?.message).toMatch(new RegExp(`^从${shown}到第11行的${shown}`, "u"));
});

test.each([
  ["注：单位万元", "error"],
  ["（资料来源：州统计局）", "error"],
  ["备注1：按可比口径", "error"],
  ["（州科技局 吴启荣）", "error"],
  ["> 注：单位万元", null],
  ["会议强调，要抓好落实。", "warning"],
  ["成效明显！", "warning"],
  ["字".repeat(20), "warning"],
  ["字".repeat(19), null],
  ["大姚县", null],
  ["大姚县|3", null],
  ["注：大姚县 | 3", null],
  ["批注：三", null],
])("a line right below a table is its row: %s", (line, severity) => {
  expect(toldOf(`| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 |\n${line}`)).toEqual(
    severity === null ? [] : [`12 ${severity} body/table-end`],
  );
});

test.each([
  ["场地长5米*宽6米*高7米。", true],
  ["甲\n场地长5米*宽6米*高7米。", true],
  ["工期10天~~20天~~30天。", true],
  ["5米*宽6米*高7米。", true],
  ["场地5*6*7米。", false],
  ["场地宽*5米*高7米。", false],
  ["*5米*7米", false],
  ["场地5米*宽度大*高7米。", false],
  ["场地5米*6米以上的*7米。", false],
  ["场地5米*6米*，7米。", false],
  ["场地5米*6米*", false],
  ["场地5米==6米==7米。", false],
])("signs that stand between three quantities would vanish: %j", (body, isTold) => {
  expect(toldOf(body)).toEqual(isTold ? [`${8 + body.split("\n").length} error body/sign`] : []);
});
