import { expect, test } from "vitest";
import { issueText, itemOf, messagesOf, messagesOfBody } from "../archive-folder.ts";

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
