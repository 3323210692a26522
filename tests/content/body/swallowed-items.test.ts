import { expect, test } from "vitest";
import { issueText, readIssue, soundIssue } from "../archive-folder.ts";
import { applyRemedies } from "../remedies.ts";
import { bodyOf } from "./body-text.ts";

const BODY = "10月18日，全州推进会召开，总结前三季度工作，安排部署下一步重点任务。";

/** An issue whose second item has this headline, below this byline of the first. */
const issueWith = (headline: string, byline = "（州科技局 王强）", above = `${BODY}\n\n`): string =>
  issueText(
    {},
    `## 全州推进会召开\n\n${above}${byline}\n\n${headline}\n\n${BODY}\n\n（州财政局 郑洁）\n\n## 禄丰县推进灾后重建\n\n${BODY}\n\n（州教育局 朱琳）\n`,
  );

const swallowed = (text: string) => readIssue(text).problems.filter(({ code }) => code === "item/swallowed");

const credits = (text: string): string[] =>
  soundIssue(text).items.map(({ heading, byline }) => `${heading} ${byline.authors.join("、")}`);

test("a headline without its ## is an error that shows the byline above it and the mended headline", () => {
  expect(readIssue(issueWith("州财政局强化预算管理")).messages).toMatchInlineSnapshot(`
    "content/2016/06.md:15:1 错误 item/swallowed
      15 │ 州财政局强化预算管理
         │ ^^^^^^^^^^^^^^^^^^^^
      第13行“（州科技局 王强）”是署名，它下面的“州财政局强化预算管理”像是下一条新闻的标题，却不以“## ”开头：下面的内容会算在上一条里，算作别人写的。不是标题的，请把上面的署名移到这条新闻的末尾。
      → 请改为：## 州财政局强化预算管理
    "
  `);
});

test.each([
  "州财政局强化预算管理",
  "**州财政局强化预算管理**",
  "__州财政局强化预算管理__",
  "### 州财政局强化预算管理",
  "#### 州财政局强化预算管理",
  "# 州财政局强化预算管理",
  "##州财政局强化预算管理",
  "＃＃ 州财政局强化预算管理",
  "> 州财政局强化预算管理",
  "- 州财政局强化预算管理",
  "●州财政局强化预算管理",
  "　　州财政局强化预算管理",
  "### **州财政局强化预算管理**",
  "***州财政局强化预算管理***",
  "==州财政局强化预算管理==",
  "1. 州财政局强化预算管理",
  "二、州财政局强化预算管理",
  "◇州财政局强化预算管理◇",
  "\\## 州财政局强化预算管理",
])("the remedy leads in one step to an item of its own: %s", (headline) => {
  const text = issueWith(headline);
  const { problems } = readIssue(text);
  expect(problems.map(({ code }) => code)).toEqual(["item/swallowed"]);
  const mended = applyRemedies(text, problems);
  expect(readIssue(mended).messages).toBe("");
  expect(credits(mended)).toEqual([
    "全州推进会召开 王强",
    expect.stringMatching(/州财政局强化预算管理 郑洁$/),
    "禄丰县推进灾后重建 朱琳",
  ]);
});

test.each([
  "【州财政局强化预算管理】",
  "相关部门强化预算管理",
  "参考价值大的预算管理",
  "图书馆开馆",
  "注重预算管理",
  "表彰大会召开",
  "链接全球市场",
  "<b>州财政局强化预算管理</b>",
])("a headline in brackets, or one that begins as a note does, is one: %s", (headline) => {
  expect(swallowed(issueWith(headline)).map(({ line }) => line)).toEqual([15]);
});

test.each(["州财政局强化预算管理。", "简讯", "| 州财政局强化预算管理 |", `**州财政局强化预算管理** ${BODY}`])(
  "whatever stands below a byline, two bylines in one item are told: %s",
  (below) => {
    const { problems } = readIssue(issueWith(below));
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(["13 byline/unread"]);
  },
);

test.each([
  "（州科技局）",
  "(州科技局  王强)",
  "【州科技局 王强】",
  "〔州科技局 王强〕",
  "（州科技局王强明）",
  "（大姚县科技局 王强）",
  "（州科技局、州教育局 王强、李明）",
  "（供稿单位：州科技局 供稿人：王强）",
  "供稿单位：州科技局　供稿人：王强",
  "作者：王强",
  "——州科技局供稿",
  "（州科技局 王强 10月19日）",
  "（州科技局局长 王强）",
  "（州科技局 王强",
  "**（州科技局 王强）**",
  "州科技局 王强",
  "（通讯员王强）",
  "﹙州科技局 王强﹚",
  "> （州科技局 王强）",
  "- （州科技局 王强）",
  "－－州科技局供稿",
  "州科技局供稿",
  "（州科技局 王强）；",
])("every form of a byline shows the headline below it: %s", (byline) => {
  const text = issueWith("州财政局强化预算管理", byline);
  const problems = readIssue(text).problems;
  expect(problems.filter(({ code }) => code === "item/swallowed")).toHaveLength(1);
  expect(problems.every(({ code }) => /^item\/swallowed$|^byline\/unread$|unbalanced/.test(code))).toBe(true);
  const mended = applyRemedies(text, problems);
  expect(swallowed(mended)).toEqual([]);
  expect(soundIssue(mended).items.map(({ heading }) => heading)).toEqual([
    "全州推进会召开",
    "州财政局强化预算管理",
    "禄丰县推进灾后重建",
  ]);
});

test("a byline behind the last sentence, or without empty lines around it, shows the headline below it too", () => {
  const behind = issueWith("州财政局强化预算管理", `${BODY}（州科技局 王强）`, "");
  const second = issueWith("州财政局强化预算管理", `${BODY}（州科技局 王强）`);
  const joined = issueText(
    {},
    `## 全州推进会召开\n\n${BODY}\n（州科技局 王强）\n州财政局强化预算管理\n${BODY}\n（州财政局 郑洁）\n`,
  );
  const inTwoLines = issueWith("州财政局强化预算管理", "（州科技局\n王强）");
  for (const text of [behind, second, joined, inTwoLines]) {
    expect(swallowed(text)).toHaveLength(1);
    expect(swallowed(applyRemedies(text, swallowed(text)))).toEqual([]);
    expect(credits(applyRemedies(text, swallowed(text))).slice(0, 2)).toEqual([
      "全州推进会召开 王强",
      "州财政局强化预算管理 郑洁",
    ]);
  }
});

test("a number alone makes no list of tasks of a headline below a department's name", () => {
  expect(swallowed(issueWith("二、州财政局强化预算管理", "（州科技局）"))).toHaveLength(1);
});

test.each(["# ", "### ", "**"])(
  "an issue whose headlines all have another mark (%s) gets one remedy for each",
  (mark) => {
    const end = mark === "**" ? mark : "";
    const text = issueText(
      {},
      `${mark}全州推进会召开${end}\n\n${BODY}\n\n（州科技局 王强）\n\n${mark}州财政局强化预算管理${end}\n\n${BODY}\n\n（州财政局 郑洁）\n`,
    );
    const { problems } = readIssue(text);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "9 item/swallowed",
      "15 item/swallowed",
    ]);
    expect(readIssue(applyRemedies(text, problems)).messages).toBe("");
  },
);

test("several headlines without their ## are all told in one run", () => {
  const item = (name: string) => `${name}召开会议\n\n${BODY}\n\n（${name} 王强）\n\n`;
  const text = issueText(
    {},
    `## ${item("州科技局")}${item("州财政局")}${item("州教育局")}**${item("州妇联").replace("\n", "**\n")}`,
  );
  expect(swallowed(text).map(({ remedy }) => remedy)).toEqual([
    "请改为：## 州财政局召开会议",
    "请改为：## 州教育局召开会议",
    "请改为：## 州妇联召开会议",
  ]);
  expect(readIssue(applyRemedies(text, swallowed(text))).messages).toBe("");
});

test("the headlines of a column become items, and its name is not one", () => {
  const text = issueText(
    {},
    `## 工作动态\n\n### 全州推进会召开\n\n${BODY}\n\n（州科技局 王强）\n\n### 州财政局强化预算管理\n\n${BODY}\n\n（州财政局 郑洁）\n`,
  );
  expect(readIssue(text).problems.map(({ line, code, remedy }) => `${line} ${code} ${remedy}`)).toEqual([
    "11 item/swallowed 请改为：## 全州推进会召开",
    "17 item/swallowed 请改为：## 州财政局强化预算管理",
  ]);
  const mended = applyRemedies(text, readIssue(text).problems);
  expect(readIssue(mended).problems.map(({ code }) => code)).toEqual(["item/empty"]);
  expect(credits(mended).slice(1)).toEqual(["全州推进会召开 王强", "州财政局强化预算管理 郑洁"]);
});

test("the first item may lack its ## too", () => {
  const text = issueText(
    {},
    `全州推进会召开\n\n${BODY}\n\n（州科技局 王强）\n\n## 州财政局强化预算管理\n\n${BODY}\n\n（州财政局 郑洁）\n`,
  );
  expect(swallowed(text).map(({ line, remedy }) => `${line} ${remedy}`)).toEqual([
    "9 请改为：## 全州推进会召开",
  ]);
  const mended = applyRemedies(text, swallowed(text));
  expect(readIssue(mended).messages).toBe("");
  expect(credits(mended)).toEqual(["全州推进会召开 王强", "州财政局强化预算管理 郑洁"]);
});

test.each([
  "（州科技局 王强）\n\n附件：名单",
  "（州科技局 王强）\n\n附件1\n\n名单如下。",
  "（州科技局 王强）\n\n责任编辑：李明\n\n校对：王芳",
  "（州科技局 王强）\n\n2016年10月19日\n\n正文。",
  "（州科技局 王强）\n\n相关链接\n\n正文。",
  "（州科技局 王强）\n\n抄送：各县市科技局\n\n正文。",
  "（州科技局 王强）\n\n图为会议现场。\n\n正文。",
  "（州科技局 王强）\n\n会议还研究了其他事项。\n\n正文。",
  "获奖名单：\n\n（州科技局 王强）\n\n（州财政局 李明）\n\n以上同志请于10月20日前报到。",
  "（一）加快项目建设\n\n（州科技局、州财政局）\n\n（二）强化资金保障\n\n（州财政局）\n\n（三）其他",
  "1．新建公路320公里。\n\n（州科技局）\n\n2．改造危房1.2万户\n\n正文。",
  "会议通报了情况。\n\n（州科技局、州财政局负责人列席会议）\n\n会议强调，要守住底线\n\n正文。",
])("what may stand below a byline is no headline: %s", (content) => {
  expect(swallowed(issueText({}, `## 甲条新闻\n\n${BODY}\n\n${content}\n`))).toEqual([]);
});

/** An item of 州科技局 without a byline, and below it one of 州财政局 with this headline. */
const unsigned = (headline: string, first = "州科技局召开推进会", byline = "（州财政局 郑洁）"): string =>
  issueText({}, `## ${first}\n\n${BODY}\n\n${headline}\n\n${BODY}\n\n${byline}\n`);

test("below an item without a byline a headline is told by its department: it is the byline's, and not that of the item's headline", () => {
  const text = unsigned("州财政局强化预算管理");
  expect(readIssue(text).messages).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 item/swallowed
      13 │ 州财政局强化预算管理
         │ ^^^^^^^^^^^^^^^^^^^^
      这条新闻的标题写的是州科技局，末尾的署名是州财政局；“州财政局强化预算管理”像是下一条新闻的标题，却不以“## ”开头：上面的内容会算作别人写的。是小标题的，可以不改。
      → 请改为：## 州财政局强化预算管理
    "
  `);
  const mended = applyRemedies(text, swallowed(text));
  expect(readIssue(mended).messages).toBe("");
  expect(credits(mended)).toEqual(["州科技局召开推进会 吴启荣", "州财政局强化预算管理 郑洁"]);
});

test.each([["**州财政局强化预算管理**"], ["### 州财政局强化预算管理"]])(
  "it may be typed as a subheading is: %s",
  (headline) => {
    const text = unsigned(headline);
    expect(readIssue(text).problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning item/swallowed",
    ]);
    expect(readIssue(applyRemedies(text, swallowed(text))).messages).toBe("");
  },
);

test.each([
  unsigned("### 强化预算管理"),
  unsigned("### 州财政局强化预算管理", "全州召开推进会"),
  unsigned("### 州财政局强化预算管理", "州科技局、州财政局召开推进会"),
  unsigned("### 州财政局强化预算管理", "州科技局召开推进会", "（州科技局 王强）"),
  unsigned("### 州财政局强化预算管理", "州科技局召开推进会", ""),
  unsigned("会议由州财政局强化预算管理，州科技局配合。"),
])("where departments don't differ it may be a subheading: case %#", (text) => {
  expect(swallowed(text)).toEqual([]);
});

/** `line code` of missing headlines and bylines in a body that is the whole file. */
const toldOf = (body: string): string[] =>
  bodyOf(body)
    .problems.filter(({ code }) => /^item\/swallowed$|^byline/.test(code))
    .map(({ line, code }) => `${line} ${code.replace("item/", "")}`);
const remediesOf = (body: string): string[] =>
  bodyOf(body)
    .problems.filter(({ code }) => code === "item/swallowed")
    .map(({ remedy }) => remedy);

const SIGNED = "（州科技局 王强）";
const HEADLINE = "州财政局强化预算管理";
const END = `${BODY}\n\n（州财政局 郑洁）`;

test.each([
  [`## 甲\n\n${BODY}\n\n${SIGNED}\n\n${HEADLINE}\n\n${END}`, ["7 swallowed"]],
  [`## 甲\n\n${BODY}\n\n（州科技局局长 王强）\n\n${HEADLINE}\n\n${END}`, ["5 byline/unread", "7 swallowed"]],
  [`## 甲\n\n${BODY}\n\n${SIGNED}\n\n${HEADLINE}`, ["5 byline/unread"]],
  [`## 甲\n\n${HEADLINE}\n\n${END}`, []],
  [`## 甲\n\n${SIGNED}\n\n${HEADLINE}\n\n${END}`, ["3 byline/unread"]],
  [`## 甲\n\n${BODY}\n\n### ${SIGNED}\n\n${HEADLINE}\n\n${END}`, ["5 byline/unread"]],
  [`## 甲\n\n| 单位 |\n|---|\n| 甲 |\n| ${SIGNED} |\n\n${HEADLINE}\n\n${END}`, []],
  [`## 甲\n\n${BODY}\n\n- 州科技局 王强\n\n${HEADLINE}\n\n${END}`, []],
  [`## 甲\n\n${BODY}\n\n- ${SIGNED}\n\n${HEADLINE}\n\n${END}`, ["7 swallowed"]],
  [`## 甲\n\n- ${BODY}${SIGNED}\n\n${HEADLINE}\n\n${END}`, ["5 swallowed"]],
  [`## 甲\n\n${BODY}\n\n（本文由州科技局王强供稿）\n\n${HEADLINE}\n\n${END}`, ["7 swallowed"]],
])("a headline is missing below what is surely a byline: case %#", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});

test.each([
  ["获奖人员如下：", SIGNED, false],
  ["加快项目建设", SIGNED, true],
  ["加快项目建设", "作者：王强", true],
  ["加快项目建设", "州科技局 王强", false],
  [BODY, "州科技局 王强", true],
  [BODY, "（州科技局）", true],
  ["加快项目建设", "（州科技局）", false],
  [BODY, "州科技局", false],
  [BODY, "州科技局供稿", true],
  ["加快项目建设", "州科技局供稿", false],
  [BODY, "来源：州科技局", false],
  [BODY, "单位：州科技局", false],
  [BODY, "供稿单位：州科技局", true],
  ["一、加快项目建设。", "（州科技局）", true],
  ["会议结束。\n（州科技局", "王强）", true],
  ["会议结束。", "（州科技局\n王强）", true],
])("below %s, %s tells whether the next line is a headline", (above, byline, isTold) => {
  const body = `## 甲\n\n开头。\n\n${above}\n${above.includes("（") ? "" : "\n"}${byline}\n\n${HEADLINE}\n\n${END}`;
  expect(toldOf(body).filter((told) => told.endsWith("swallowed"))).toHaveLength(isTold ? 1 : 0);
});

test("tasks that are numbered and name who is responsible are no items", () => {
  const tasks = `一、加快项目建设。\n\n（州科技局）\n\n二、强化预算管理\n\n${END}`;
  expect(toldOf(`## 甲\n\n${tasks}`)).toEqual([]);
});

test.each([
  ["●●州财政局强化预算管理", "州财政局强化预算管理"],
  ["★ 州财政局强化预算管理 ★★", "州财政局强化预算管理"],
  ["州财政局强化预算管理●", "州财政局强化预算管理"],
  ["*州财政局强化预算管理*", "州财政局强化预算管理"],
  ["__州财政局__强化预算管理", "__州财政局__强化预算管理"],
  ["-州财政局强化预算管理", "-州财政局强化预算管理"],
  ["> - 州财政局强化预算管理", "- 州财政局强化预算管理"],
  ["<b>州财政局</b>强化<i>预算</i>管理", "州财政局强化预算管理"],
  ["州财政局<5万元>预算管理", "州财政局<5万元>预算管理"],
  ["州财政局A#区预算管理", "州财政局A#区预算管理"],
])("the remedy is the headline alone: %s", (typed, words) => {
  expect(remediesOf(`## 甲\n\n${BODY}\n\n${SIGNED}\n\n${typed}\n\n${END}`)).toEqual([`请改为：## ${words}`]);
});

const column = (...blocks: string[]): string => `## 工作动态\n\n${[...blocks, END].join("\n\n")}`;

test.each([
  [column("### 全州推进会召开", BODY, SIGNED, `### ${HEADLINE}`), ["3 swallowed", "9 swallowed"]],
  [
    column(
      "### 全州推进会召开",
      BODY,
      SIGNED,
      `### ${HEADLINE}`,
      BODY,
      "（州教育局 朱琳）",
      "### 州教育局开展检查",
    ),
    ["3 swallowed", "9 swallowed", "15 swallowed"],
  ],
  [column("### 全州推进会召开", BODY, SIGNED, `#### ${HEADLINE}`), ["9 swallowed"]],
  [column("### 全州推进会召开", BODY, SIGNED, `**${HEADLINE}**`), ["9 swallowed"]],
  [column("### 全州推进会召开", SIGNED, `### ${HEADLINE}`), ["7 swallowed"]],
  [column("### 全州推进会召开", BODY, SIGNED, `> ### ${HEADLINE}`), ["9 swallowed"]],
  [column(BODY, "### 全州推进会召开", BODY, SIGNED, `### ${HEADLINE}`), ["11 swallowed"]],
  [column("### 全州推进会召开", BODY, "### 会议要求", BODY, SIGNED, `### ${HEADLINE}`), ["13 swallowed"]],
])("a column's first headline is told with its second: case %#", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});

test.each([
  [`全州推进会召开\n\n${BODY}\n\n${SIGNED}`, ["1 swallowed"]],
  [`全州推进会召开\n\n${BODY}${SIGNED}`, ["1 swallowed"]],
  [`全州推进会召开\n\n${BODY}\n\n${SIGNED}\n\n附件：名单`, ["1 swallowed"]],
  [`### 全州推进会召开\n\n${BODY}\n\n${SIGNED}\n\n### ${HEADLINE}\n\n${END}`, ["1 swallowed", "7 swallowed"]],
  [`全州推进会召开\n\n${BODY}`, []],
  [`全州推进会召开\n\n${BODY}\n\n附件：名单`, []],
  ["本期导读内容\n\n（州科技局）", []],
  [`${BODY}\n\n${SIGNED}`, []],
  [SIGNED, []],
  [`全州开展“双创”${SIGNED}`, []],
  [`全州开展“双创”${SIGNED}\n\n会议综述`, []],
  ["本期导读内容", []],
])("a preamble that is signed is an item without its ##: case %#", (preamble, told) => {
  expect(toldOf(`${preamble}\n\n## 乙\n\n正文。`)).toEqual(told);
});

const OWN = "## 州科技局召开推进会";

test.each([
  [`${OWN}\n\n${BODY}\n\n${HEADLINE}\n\n${END}`, ["5 swallowed"]],
  [`${OWN}\n\n${BODY}\n\n${HEADLINE}\n\n${BODY}\n\n（州科技局、州财政局 郑洁）`, []],
  [`${OWN}\n\n${BODY}\n\n${HEADLINE}\n\n${BODY}\n\n（州教育局、州财政局 郑洁）`, ["5 swallowed"]],
  [`${OWN}\n\n${BODY}\n${HEADLINE}\n${BODY}\n\n（州财政局 郑洁）`, []],
  [`${OWN}\n\n${BODY}\n\n${HEADLINE}\n${BODY}\n\n（州财政局 郑洁）`, []],
  [`${OWN}\n\n${BODY}\n${HEADLINE}\n\n${BODY}\n\n（州财政局 郑洁）`, []],
  [`${OWN}\n\n${HEADLINE}\n\n${END}`, []],
  [`${OWN}\n\n${BODY}\n\n${HEADLINE}\n\n（州财政局 郑洁）`, []],
  [`${OWN}\n\n${BODY}\n\n- ${HEADLINE}\n\n${END}`, []],
  [`${OWN}\n\n会议结束。随后部署任务\n\n${HEADLINE}\n\n${END}`, []],
  [`${OWN}\n\n他说：“就这么办。”\n\n${HEADLINE}\n\n${END}`, ["5 swallowed"]],
  [`## 全州召开推进会\n\n${BODY}\n\n${HEADLINE}\n\n${END}`, []],
])("a department of another item tells a headline only between two texts: case %#", (body, told) => {
  expect(toldOf(body)).toEqual(told);
});

test.each(["※※※※※", "★ ★ ★", "——————"])("signs between two items are no headline: %s", (signs) => {
  const text = issueWith(`${signs}\n\n州财政局强化预算管理`);
  expect(swallowed(text).map(({ line, remedy }) => [line, remedy])).toEqual([
    [17, "请改为：## 州财政局强化预算管理"],
  ]);
});

test("below a byline the fields of another front matter are no headline", () => {
  expect(swallowed(issueWith("title: 另一期的标题"))).toEqual([]);
});
