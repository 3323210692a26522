import { expect, test } from "vitest";
import { issueText, itemOf, messagesOfBody, readIssue } from "../archive-folder.ts";
import { bodyOf } from "./body-text.ts";

const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);
/** Where a byline was not read as one, and what to do about it. */
const reminders = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`))
    .problems.filter(({ code }) => code === "byline/unread")
    .map(({ line, remedy }) => `${line} ${remedy}`);

test("a last line that looks like a byline but is none is pointed out, with what to write", () => {
  expect(messages("正文。\n\n州教育局 张慧")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 byline/unread
      13 │ 州教育局 张慧
         │ ^^^^^^^^^^^^^
      这一行像是署名，但没有写对：这条新闻会算作说明栏里的部门和作者写的。不是署名的，可以不改。
      → 请改为：（州教育局 张慧）
    "
  `);
});

test.each([
  ["州教育局　张慧", "（州教育局 张慧）"],
  ["**州教育局 张慧**", "（州教育局 张慧）"],
  ["州教育局：张慧", "（州教育局 张慧）"],
  ["楚雄州教育局 起云峰", "（州教育局 起云峰）"],
  ["（州教育局张慧）", "（州教育局 张慧）"],
  ["（州教育局 张慧", "（州教育局 张慧）"],
  ["州教育局", "（州教育局）"],
  ["撰稿 张慧", "作者：张慧"],
  ["文/张慧", "作者：张慧"],
  ["本报记者 张慧", "作者：张慧"],
  ["州教育局 欧阳慧", "（州教育局 欧阳慧）"],
])("at an item's end the line can be put in its place: %s", (line, written) => {
  expect(reminders(`正文。\n\n${line}`)).toEqual([`13 请改为：${written}`]);
  expect(reminders(`正文。\n${line}`)).toEqual([`12 请改为：${written}`]);
  const { byline } = itemOf(`正文。\n\n${written}`);
  expect(byline).not.toEqual({ sources: ["州科技局"], authors: ["吴启荣"] });
});

test("people who checked the text or took pictures are not in the byline", () => {
  expect(messages("正文。\n\n（州教育局 张慧 审核：何晓燕）")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 byline/unread
      13 │ （州教育局 张慧 审核：何晓燕）
         │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      这一行像是署名，但没有写对：这条新闻会算作说明栏里的部门和作者写的。不是署名的，可以不改。
      → 署名里只写部门和作者，请写成：（州教育局 张慧）；日期、职务和审核、摄影等请另写一段，放在它上面。
    "
  `);
  expect(reminders("正文。\n\n（文/张慧 图/何晓燕）")).toHaveLength(1);
  expect(reminders("正文。\n\n（州教育局 张慧 审核 何晓燕）")).toHaveLength(1);
});

test("words of a byline that are no department and no name are not left out without a word", () => {
  expect(reminders("正文。\n\n（大姚 张慧）")).toEqual([expect.stringContaining("请另写一段")]);
  expect(reminders("正文。\n\n（本刊讯 州教育局 张慧）")).toEqual([
    expect.stringContaining("请写成：（州教育局 张慧）；"),
  ]);
});

test("where text stands between two bylines the lower one may be that of another item", () => {
  expect(reminders("一。\n\n（州教育局 张慧）\n\n二。\n\n（州财政局 李明）")).toEqual([
    expect.stringContaining("请在那一条的标题前面写上“## ”；两处都是署名的，"),
  ]);
});

test("a byline above the last paragraph, or below the headline, is pointed out", () => {
  expect(messages("正文。\n\n（州教育局 张慧）\n\n附件：名单")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 byline/unread
      13 │ （州教育局 张慧）
         │ ^^^^^^^^^^^^^^^^^
      这一行像是署名，但不在这条新闻的末尾：这条新闻会算作说明栏里的部门和作者写的。
      → 是署名的，请移到这条新闻的末尾，单独成一段，写成：（州教育局 张慧）
    "
  `);
  const written = "是署名的，请移到这条新闻的末尾，单独成一段，写成：（州教育局 张慧）";
  expect(reminders("州教育局 张慧\n\n甲。\n\n乙。\n\n丙。")).toEqual([`11 ${written}`]);
  expect(reminders("（州教育局 张慧）\n甲。\n乙。\n丙。")).toEqual([`11 ${written}`]);
});

test("of two bylines the first is pointed out, with both in one line", () => {
  expect(messages("正文。\n\n（州教育局 张慧）\n\n（州财政局 李明）")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 byline/unread
      13 │ （州教育局 张慧）
         │ ^^^^^^^^^^^^^^^^^
      这一行像是署名，但这条新闻的末尾另有署名，只算末尾的。
      → 两处都是署名的，请在末尾合成一行：（州教育局、州财政局 张慧、李明）
    "
  `);
  expect(reminders("正文。\n\n（州教育局 张慧）\n（州财政局 李明）")).toHaveLength(1);
});

test.each([
  "州教育局组织开展了送教下乡活动。",
  "州教育局高度重视。",
  "10月8日，州教育局举办科普活动。",
  "州教育局、州财政局 启动试点",
  "州教育局、州财政局参加。",
  "州教育局 州财政局 联合主办",
  "（州教育局负责）",
  "（州教育局王局长）",
  "州教育局：",
  "州教育局、州财政局：",
  "州教育局\n2016年10月19日",
  "单位：万元\n\n正文。",
  "来源：州统计局\n\n正文。",
  "记者：对此您怎么看？",
  "作者认为，这项政策效果明显。",
  "（完）",
  "文件已印发。",
  "州教育局 张慧 参加会议",
  "州教育局 张慧 州财政局 李明 分别发言",
  "州教育局局长 张慧",
  "州教育局 高质量",
  "州教育局 第一名",
  "州教育局 于近日",
  "州教育局高新区",
])("other lines are no byline: %s", (text) => {
  expect(reminders(text)).toEqual([]);
  expect(reminders(`正文。\n\n${text}\n\n正文。`)).toEqual([]);
});

test("a list of persons contains no byline", () => {
  expect(reminders("参会人员：\n\n州教育局 张慧")).toEqual([]);
  expect(reminders("正文。\n\n附：名单\n\n州教育局 张慧")).toEqual([]);
  const list = ["州科技局 李明", "州财政局 王芳", "州教育局 张慧"];
  for (const persons of [list.join("\n\n"), list.join("\n")]) {
    expect(reminders(`正文。\n\n${persons}`)).toEqual([]);
    expect(reminders(`正文。\n\n${persons}\n\n请准时参加。`)).toEqual([]);
  }
  expect(reminders("正文。\n\n州财政局 王芳\n\n州教育局 张慧")).toHaveLength(1);
});

test("a byline that is meant as text may be allowed", () => {
  const allow = "\n  - what: 州教育局 张慧\n    why: 获奖名单";
  expect(readIssue(issueText({ allow }, "## 甲\n\n正文。\n\n州教育局 张慧\n")).messages).toBe("");
});

test.each([
  "> （州教育局 张慧）",
  "- （州教育局 张慧）",
  "### （州教育局 张慧）",
  "（通讯员张慧）",
  "（州教育局局长张慧）",
  "（州教育局 局长张慧）",
  "（我局 张慧）",
  "（驻村工作队员 张慧）",
  "（州教育局 张慧 电话3123456）",
  "（张慧系州教育局副局长）",
  "（作者系州教育局局长张慧）",
  "（本文由州教育局张慧供稿）",
  "（此稿由州教育局提供）",
  "（州教育局提供）",
  "（州教育局 主任科员张慧）",
  "州教育局通讯员 张慧",
  "（本刊讯 州教育局 张慧）",
  "（材料由州教育局张慧提供）",
  "（本文素材由州教育局提供）",
  "（稿件由州教育局、州财政局联合报送）",
  "报送单位：州教育局　联系人：张慧",
  "张慧（州教育局）",
  "张慧",
  "文丨张慧",
])("whoever an item's last line names is not passed over: %s", (line) => {
  expect(reminders(`正文。\n\n${line}`)).toHaveLength(1);
});

test.each(["（通讯员张慧）", "（张慧）", "（州教育局局长 张慧）", "（州教育局 张慧 10月19日）"])(
  "brackets behind the last sentence that are not quite a byline are told: %s",
  (brackets) => {
    expect(reminders(`正文。${brackets}`)).toEqual([
      expect.stringMatching(/^11 是署名的，请从这里取出来，在下面单独成一段，写成：/),
    ]);
  },
);

test("brackets amidst the text that name department and person are told, wherever they stand", () => {
  for (const text of [
    "（州教育局 张慧）会议强调，要抓好落实。",
    "开头。（州教育局 张慧）会议强调，要抓好落实。",
  ])
    expect(reminders(`${text}\n\n第二段。\n\n第三段。\n\n第四段。`)).toHaveLength(1);
  expect(
    reminders("一。\n\n（州教育局 张慧）\n\n会议强调，要抓好落实。\n\n三。\n\n四。\n\n五。"),
  ).toHaveLength(1);
});

test.each([
  "（马铃薯、玉米、白菜）",
  "（会议室 二楼）",
  "（何时 完成）",
  "（详见 附件一）",
  "（王强 摄）",
  "（资料由州统计局提供）",
  "（图片由州教育局提供）",
  "（数据由各县市提供）",
  "（经费由州财政局提供）",
  "谢谢",
])("what names nobody as the writer is left alone: %s", (line) => {
  expect(reminders(`正文。\n\n${line}`)).toEqual([]);
});

/** `line typed remedy` of what is told of an item whose text begins on line 3, and of others below it. */
const toldOf = (text: string): string[] =>
  bodyOf(`## 甲\n\n${text}`)
    .problems.filter(({ code }) => code === "byline/unread")
    .map(({ line, column, length, excerpt, remedy }) => {
      const typed = excerpt.slice(column - 1, column - 1 + length);
      return `${line} ${typed} ${/[（作][^（]*$/u.exec(remedy)?.[0] ?? ""}`.trim();
    });
const remedyOf = (text: string): string =>
  bodyOf(`## 甲\n\n${text}`).problems.find(({ code }) => code === "byline/unread")?.remedy ?? "";

test.each([
  "正文。\n\n州教育局 张慧\n\n```\n代码\n```",
  "正文。\n\n州教育局 张慧\n\n---",
  "州教育局 张慧\n\n甲。\n\n乙。\n\n丙。",
  "正文。\n\n州教育局 张慧\n\n附件：名单",
  "正文。\n\n甲。\n州教育局 张慧\n附件：名单",
  "正文。\n\n州教育局 张慧\n附件：名单\n\n附件下载",
  "正文。\n\n州教育局张慧明\n\n附件：名单",
  "正文。\n\n通讯员 张慧\n\n附件：名单",
  "正文。\n\n（州教育局）\n\n附件：名单",
  "开头。（州教育局 张慧）会议强调，要抓好落实。\n\n甲。\n\n乙。\n\n丙。",
])("what stands above an item's end is to be moved there: %j", (text) => {
  expect(toldOf(text)).toHaveLength(1);
  expect(remedyOf(text)).toMatch(/^是署名的，请移到这条新闻的末尾，单独成一段/);
});

test.each([
  "首段。\n\n州教育局 张慧\n甲。\n乙。",
  "首段。\n\n州教育局 张慧\n\n甲。\n\n乙。",
  "正文。\n\n州教育局\n\n附件：名单",
  "正文。\n\n张慧\n\n附件：名单",
  "正文。\n\n供稿单位：州教育局\n\n（州财政局 李明）",
  "正文。（州教育局）",
  "> 州教育局 张慧",
  "### 州教育局 张慧",
  "| 单位 |\n|---|\n| 州教育局 张慧 |",
  "| 单位 |\n|---|\n| （州教育局 张慧） |",
  "| 单位 |\n|---|\n| 正文。（通讯员张慧） |",
  "| 单位 |\n|---|\n| （本文由州教育局张慧供稿） |",
  "| 单位 |\n|---|\n| （州教育局 张慧）会议强调。 |\n\n正文。",
  "开头。（作者：张慧）会议强调。\n\n甲。\n\n乙。\n\n丙。",
  "开头。（州教育局）会议强调。\n\n甲。\n\n乙。\n\n丙。",
  "开头。（州教育局局长张慧）会议强调。\n\n甲。\n\n乙。\n\n丙。",
  "参会人员：\n\n（州教育局 张慧）参加。\n\n甲。\n\n乙。",
  "州科技局 李明\n\n州财政局 王芳\n\n州教育局 张慧\n\n会议强调。\n\n甲。\n\n乙。",
  "首段。\n\n州科技局 李明\n州财政局 王芳\n州教育局 张慧\n州文体局 何燕\n\n会议强调。",
  "",
])("what is no byline, or one of a list, is not told: %j", (text) => {
  expect(toldOf(text)).toEqual([]);
});

test.each([
  ["正文。\n州教育局 张慧", "4 州教育局 张慧 （州教育局 张慧）"],
  ["正文。（州教育局局长 张慧）", "3 （州教育局局长 张慧） （州教育局 张慧）"],
  ["正文。\n州教育局 张慧\n州财政局 李明", "5 州财政局 李明 （州财政局 李明）"],
  ["正文。\n\n供稿单位：州教育局\n\n作者：张慧", "5 供稿单位：州教育局 （州教育局 张慧）"],
  ["正文。\n\n（州教育局 张慧）\n\n（州教育局 李明）", "5 （州教育局 张慧） （州教育局 张慧、李明）"],
  ["正文。\n\n张慧", "5 张慧 作者：张慧"],
  ["正文。\n\n州教育局\n\n州财政局\n\n州科技局 李明", "9 州科技局 李明 （州科技局 李明）"],
  [
    "（州教育局 张慧）会议强调。\n\n二。\n\n三。（州财政局局长 李明）",
    "7 （州财政局局长 李明） （州财政局 李明）",
  ],
  ["正文。\n\n州教育局", "5 州教育局 （州教育局）"],
])("the line is told at its place, with the byline to write: %j", (text, told) => {
  expect(toldOf(text)).toEqual([told]);
});

test.each([
  ["（州教育局 张慧）会议强调，要抓好落实。\n\n（州财政局 李明）", false],
  ["一。\n\n（州教育局 张慧）\n\n（州财政局 李明）", false],
  ["（州教育局 张慧）会议强调，要抓好落实。\n\n二。\n\n三。\n\n四。\n\n（州财政局 李明）", true],
  ["一。\n\n（州教育局 张慧）\n\n二。\n\n（州财政局 李明）", true],
])("only where text stands between two bylines a headline may be missing: %j", (text, isApart) => {
  expect(remedyOf(text).startsWith("它下面是另一条新闻的")).toBe(isApart);
  expect(remedyOf(text)).toContain("两处都是署名的，请在末尾合成一行：（州教育局、州财政局 张慧、李明）");
});

test.each(["各县市", "各有关单位", "市直各部门", "有关部门", "各县区人民政府"])(
  "whom a text is for, or about, is no department that signs it: %s",
  (words) => {
    expect(reminders(`正文。\n\n（${words} 张慧）`).join()).toContain("请写成：作者：张慧");
  },
);
