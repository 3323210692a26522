import { expect, test } from "vitest";
import { parseByline } from "../../../src/bulletin/byline.ts";
import { issueText, itemOf, readIssue, soundIssue, withoutIds } from "../archive-folder.ts";
import { bodyOf, DEPARTMENTS } from "./body-text.ts";

/** `州科技局 / 吴启荣、李明`, or null */
function bylineOf(line: string): string | null {
  const byline = parseByline(line, DEPARTMENTS);
  return byline && `${byline.sources.join("、")} / ${byline.authors.join("、")}`;
}

test.each([
  ["（州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["(州科技局 吴启荣)", "州科技局 / 吴启荣"],
  ["(州科技局  吴启荣)", "州科技局 / 吴启荣"],
  ["（州科技局　　吴启荣）", "州科技局 / 吴启荣"],
  ["（ 州科技局 吴启荣 ）", "州科技局 / 吴启荣"],
  ["（州科技局、吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 李明远）", "州科技局 / 吴启荣、李明远"],
  ["（州科技局 吴启荣、李明远，杨雪梅）", "州科技局 / 吴启荣、李明远、杨雪梅"],
  ["（州科技局 李 明）", "州科技局 / 李明"],
  ["（州科技局 吴 启 荣）", "州科技局 / 吴启荣"],
  ["（州科技局 阿卜杜拉·买买提）", "州科技局 / 阿卜杜拉·买买提"],
  ["（州科技局、州教育局 吴启荣）", "州科技局、州教育局 / 吴启荣"],
  ["（州科技局）", "州科技局 / "],
  ["（州科技局 吴启荣）。", "州科技局 / 吴启荣"],
  ["【州科技局 吴启荣】", "州科技局 / 吴启荣"],
  ["〔州科技局 吴启荣〕", "州科技局 / 吴启荣"],
  ["[州科技局 吴启荣]", "州科技局 / 吴启荣"],
  ["（州科技局吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局吴启荣、李明远）", "州科技局 / 吴启荣、李明远"],
  ["（州科技局：吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局：李明）", "州科技局 / 李明"],
  ["（州科技局供稿）", "州科技局 / "],
  ["（州科技局 吴启荣 供稿）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣等）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣、李明 等）", "州科技局 / 吴启荣、李明"],
  ["（州科技局整理）", "州科技局 / "],
  ["（州科技局 吴启荣 文/图）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 摄影报道）", "州科技局 / 吴启荣"],
  ["（州科技局欧阳启荣）", "州科技局 / 欧阳启荣"],
  ["（州科技局 吴启荣、实习生 李明）", "州科技局 / 吴启荣、李明"],
  ["（州科技局报）", "州科技局 / "],
  ["（州科技局 zhengjie）", "州科技局 / zhengjie"],
  ["（州科技局 木呷吉哈 李登科）", "州科技局 / 木呷吉哈、李登科"],
])("brackets that begin with a department are a byline: %s", (line, byline) => {
  expect(bylineOf(line)).toBe(byline);
});

test.each([
  ["（楚雄州科学技术局 吴启荣）", "州科技局 / 吴启荣"],
  ["（楚雄州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["供稿单位：楚雄州发展和改革委员会", "州发改委 / "],
  ["（楚雄州科学技术局、州科技局 吴启荣）", "州科技局 / 吴启荣"],
])("a department's full name and its aliases become its short name: %s", (line, byline) => {
  expect(bylineOf(line)).toBe(byline);
});

test.each([
  ["（大姚县科技局 李明）", "大姚县科技局 / 李明"],
  ["（楚雄开发区管委会 李明）", "楚雄开发区管委会 / 李明"],
  ["（州委组织部 李明）", "州委组织部 / 李明"],
  ["（云南大学 李明）", "云南大学 / 李明"],
  ["（楚雄日报社 李明）", "楚雄日报社 / 李明"],
  ["（武定县农业局）", "武定县农业局 / "],
  ["（州妇联 张丽）", "州妇联 / 张丽"],
  ["（州妇联供稿）", "州妇联 / "],
  ["（州科协、州妇联）", "州科协、州妇联 / "],
  ["（州政协办 李明）", "州政协办 / 李明"],
  ["（州一中 李明）", "州一中 / 李明"],
  ["（禄丰县 李明）", "禄丰县 / 李明"],
])(
  "a department that is not in the list is known by its ending or by the person behind it: %s",
  (line, byline) => {
    expect(bylineOf(line)).toBe(byline);
  },
);

test.each([
  ["作者：吴启荣", " / 吴启荣"],
  ["作者: 吴启荣", " / 吴启荣"],
  ["（作者：吴启荣、李明远）", " / 吴启荣、李明远"],
  ["供稿：州科技局", "州科技局 / "],
  ["供稿：李明", " / 李明"],
  ["（供稿：州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["(供稿：州科技局  吴启荣、李 明)", "州科技局 / 吴启荣、李明"],
  ["撰稿：吴启荣", " / 吴启荣"],
  ["撰稿人：吴启荣", " / 吴启荣"],
  ["供稿单位：州科技局 作者：吴启荣", "州科技局 / 吴启荣"],
  ["（供稿单位：州科技局　作者：吴启荣、李 明）", "州科技局 / 吴启荣、李明"],
  ["供稿单位：州科技局；撰稿人：吴启荣", "州科技局 / 吴启荣"],
  ["作者：吴启荣（州科技局）", "州科技局 / 吴启荣"],
  ["来源：州科技局", "州科技局 / "],
  ["来源：人民网", "人民网 / "],
  ["（通讯员 李明）", " / 李明"],
  ["（记者：李明）", " / 李明"],
  ["（本报记者 李明）", " / 李明"],
  ["（文/图 李明）", " / 李明"],
  ["（记者 杨建华 通讯员 李丽萍）", " / 杨建华、李丽萍"],
  ["（州科技局 吴启荣 通讯员 李明）", "州科技局 / 吴启荣、李明"],
  ["（州科技局 作者：李明）", "州科技局 / 李明"],
  ["（州科技局通讯员 李明）", "州科技局 / 李明"],
  ["（新华社记者 李明）", "新华社 / 李明"],
  ["来稿单位：州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["供稿单位：州科技局、州妇联 张丽", "州科技局、州妇联 / 张丽"],
  ["单位：州科技局", "州科技局 / "],
  ["供稿单位：州科技局　供稿人：吴启荣", "州科技局 / 吴启荣"],
  ["报送单位:州科技局 报送人:吴启荣", "州科技局 / 吴启荣"],
  ["（州科技局信息员 李明）", "州科技局 / 李明"],
  ["（供稿/州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["——州科技局供稿", "州科技局 / "],
  ["—— 州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["－－州科技局供稿", "州科技局 / "],
  ["稿源：州科技局", "州科技局 / "],
  ["拟稿人：吴启荣", " / 吴启荣"],
  ["（州科技局通讯员：李明）", "州科技局 / 李明"],
])("a role before a colon makes a byline, with and without brackets: %s", (line, byline) => {
  expect(bylineOf(line)).toBe(byline);
});

test.each([
  ["（州科技局、州教育局联合供稿）", "州科技局、州教育局 / "],
  ["（州科技局和州教育局 吴启荣）", "州科技局、州教育局 / 吴启荣"],
  ["（州科技局 吴启荣；州教育局 张慧）", "州科技局、州教育局 / 吴启荣、张慧"],
  ["（州科技局/吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局—吴启荣）", "州科技局 / 吴启荣"],
  ["《州科技局 吴启荣》", "州科技局 / 吴启荣"],
  ["「州科技局 吴启荣」", "州科技局 / 吴启荣"],
  ["<州科技局 吴启荣>", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣】", "州科技局 / 吴启荣"],
  ["﹙州科技局 吴启荣﹚", "州科技局 / 吴启荣"],
  ["⦅州科技局 吴启荣⦆", "州科技局 / 吴启荣"],
  ["（州科技局_吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣）！", "州科技局 / 吴启荣"],
])("several departments, any brackets and any sign between names make a byline: %s", (line, byline) => {
  expect(bylineOf(line)).toBe(byline);
});

test.each([
  "（州科技局 吴启荣 2016年10月19日）",
  "（2016-10-19 州科技局 吴启荣）",
  "（州科技局局长 吴启荣）",
  "（州科技局 科长 吴启荣）",
  "（州科技局办公室主任吴启荣）",
  "（州科技局 驻村队员 吴启荣）",
  "（州科技局 吴启荣 电话：3123456）",
  "（大姚县科技局吴启荣）",
  "（州科技局 吴启荣",
  "（州科技局）吴启荣",
  "（吴启荣 州科技局）",
  "（吴启荣）",
  "——吴启荣",
  "州科技局供稿",
  "大姚县科技局 吴启荣",
  "文/吴启荣 图/李明",
  "供稿：州科技局 吴启荣 审核：李明",
])("what may be a byline is no byline yet, but pointed out at an item's end: %s", (line) => {
  expect(bylineOf(line)).toBeNull();
  const { problems } = readIssue(issueText({}, `## 甲\n\n正文。\n\n${line}\n`));
  expect(problems.map(({ code }) => code)).toContain("byline/unread");
});

test.each([
  "（完）",
  "（详见附件）",
  "（图略）",
  "（2016年）",
  "（第三部分）",
  "（共三部）",
  "（见下表）",
  "（下转第3版）",
  "（此件公开发布）",
  "（吴启荣）",
  "（参会单位：州科技局）",
  "（州科技局，2016年）",
  "（州科技局负责牵头落实，10月底前完成）",
  "（州科技局负责）",
  "（州科技局：牵头）",
  "（州科技局王局长）",
  "（州科技局 吴启荣 审核 何晓燕）",
  "【州科技局】",
  "【相关链接】",
  "州科技局 吴启荣",
  "作者认为，这项政策效果明显。",
  "作者：对此表示感谢",
  "作者：这项工作由州科技局牵头，各县市配合。",
  "来源：资料显示，全州研发投入增长。",
  "供稿：",
  "单位：万元",
  "（单位：亿元）",
  "（州科技局、各县市）",
  "（州科技局、有关部门）",
  "（州科技局、楚雄市）",
  "（州科技局 牵头）",
  "（州科技局 会议室）",
  "（州科技局承办）",
  "（州科技局高新区）",
  "（会议由州科技局承办）",
  "（州科技局会同州财政局）",
  "（转自云南省科技厅网站）",
  "（2016年10月19日州科技局）",
  "（州直机关干部）",
  "（州委常委）",
  "（以创新能力建设为中心）",
  "（州科技局局长 王建华）",
  "（一等奖获得者 李明）",
  "（）",
  "",
])("other endings are no byline: %s", (line) => {
  expect(bylineOf(line)).toBeNull();
});

test("a byline may name two departments and fourteen authors, in a line of its own and behind the text", () => {
  const authors =
    "吴启荣、李明、杨雪梅、张建国、王丽华、赵文斌、周学军、陈志强、刘晓红、罗家明、普云峰、鲁志华、何晓燕、朱永平";
  const line = `（州科技局、州财政局 ${authors}）`;
  const byline = { sources: ["州科技局", "州财政局"], authors: authors.split("、") };
  expect(itemOf(`正文。\n\n${line}`).byline).toEqual(byline);
  expect(itemOf(`正文。${line}`).byline).toEqual(byline);
});

test("a table's source is not a byline", () => {
  const table = "| 县市 | 投入 |\n|---|--:|\n| 楚雄市 | 12.5 |";
  expect(shownByline(`${table}\n\n来源：州财政局`).bylineText).toBeNull();
  expect(shownByline(`${table}\n\n正文。\n\n来源：州财政局`).bylineText).toBe("来源：州财政局");
});

const shownByline = (content: string) => {
  const { bylineText, byline, text } = itemOf(content);
  return { bylineText, sources: byline.sources.join(), authors: byline.authors.join(), text };
};

test("a byline in a paragraph of its own leaves the text and stays in the plain text", () => {
  expect(itemOf("正文。\n\n（州教育局 张慧）")).toMatchObject({
    html: "<p>正文。</p>",
    text: "正文。\n（州教育局 张慧）",
    bylineText: "（州教育局 张慧）",
    byline: { sources: ["州教育局"], authors: ["张慧"] },
  });
});

test("a byline may be the last line of the last paragraph", () => {
  expect(itemOf("第一句。\n第二句。\n（州教育局 张慧）")).toMatchObject({
    html: "<p>第一句。<br>\n第二句。</p>",
    bylineText: "（州教育局 张慧）",
    byline: { authors: ["张慧"] },
  });
});

test("a byline's brackets may go over two lines", () => {
  expect(itemOf("第一句。\n（州教育局\n张慧）")).toMatchObject({
    html: "<p>第一句。</p>",
    bylineText: "（州教育局 张慧）",
    byline: { sources: ["州教育局"], authors: ["张慧"] },
  });
});

test("a byline may stand behind the last full stop, as in old bulletins", () => {
  const item = itemOf("一是提高认识。\n\n大赛的举办，必将推进全州万众创新。(州教育局  张慧)");
  expect(item).toMatchObject({
    html: "<p>一是提高认识。</p>\n<p>大赛的举办，必将推进全州万众创新。</p>",
    text: "一是提高认识。\n大赛的举办，必将推进全州万众创新。\n(州教育局  张慧)",
    bylineText: "(州教育局  张慧)",
    byline: { sources: ["州教育局"], authors: ["张慧"] },
  });
});

test.each([
  "会议由州科技局（楚雄州科学技术局 吴启荣）主持。",
  "会议由州科技局主持（州教育局 张慧）",
  "会议开始。（州教育局）",
  "会议开始。（详见附件）",
  "加大研发投入。（州教育局、各县市）",
  "加大研发投入。（州教育局、州妇联）",
  "加大研发投入。（州教育局 负责）",
])("brackets within a sentence, or without a person behind it, stay where they are: %s", (sentence) => {
  expect(itemOf(sentence)).toMatchObject({
    html: `<p>${sentence}</p>`,
    bylineText: null,
    byline: { sources: ["州科技局"], authors: ["吴启荣"] },
  });
});

test("a byline in a list, a quotation or a heading is text", () => {
  for (const content of [
    "- 正文。\n- （州教育局 张慧）",
    "> （州教育局 张慧）",
    "正文。\n\n### （州教育局 张慧）",
  ])
    expect(itemOf(content).bylineText).toBeNull();
});

test("only the last paragraph is looked at", () => {
  expect(shownByline("（州教育局 张慧）\n\n正文。").bylineText).toBeNull();
});

test("each item has its own byline", () => {
  const body = "## 甲\n\n正文。\n\n（州教育局 张慧）\n\n## 乙\n\n正文。\n\n（州财政局 李明）\n";
  const bylines = soundIssue(issueText({}, body)).items.map(({ byline }) => byline);
  expect(bylines).toEqual([
    { sources: ["州教育局"], authors: ["张慧"] },
    { sources: ["州财政局"], authors: ["李明"] },
  ]);
});

test("an item without a byline is by the issue's departments and authors", () => {
  const issue = soundIssue(issueText({ source: "楚雄州科学技术局、州教育局", author: "吴启荣、李 明" }));
  expect(issue.byline).toEqual({ sources: ["州科技局", "州教育局"], authors: ["吴启荣", "李明"] });
  expect(issue.items[0]?.byline).toEqual(issue.byline);
});

test("a byline with a person alone keeps the issue's department", () => {
  expect(itemOf("正文。\n\n作者：张慧").byline).toEqual({ sources: ["州科技局"], authors: ["张慧"] });
});

test("a byline with a department alone leaves the author open: it was not the issue's", () => {
  expect(itemOf("正文。\n\n（州教育局）").byline).toEqual({ sources: ["州教育局"], authors: [] });
});

test("a department and its writer may stand in two labelled lines", () => {
  expect(shownByline("正文。\n\n供稿单位：州财政局\n供稿人：郑洁")).toMatchObject({
    sources: "州财政局",
    authors: "郑洁",
  });
  const apart = readIssue(issueText({}, "## 甲\n\n正文。\n\n供稿单位：州财政局\n\n供稿人：郑洁\n"));
  expect(apart.problems.map(({ line, remedy }) => `${line} ${remedy}`)).toEqual([
    "13 两处都是署名的，请在末尾合成一行：（州财政局 郑洁）",
  ]);
});

const ownByline = (text: string): string | null | undefined =>
  bodyOf(`## 甲\n\n${text}`).body.sections[0]?.bylineText;

test.each([
  ["正文。\n作者：张慧", "作者：张慧"],
  ["正文。\n供稿单位：州财政局\n供稿人：郑洁", "供稿单位：州财政局 供稿人：郑洁"],
  ["正文。\n　（州教育局\n　　张慧）", "（州教育局 张慧）"],
  ["（州教育局\n张慧）", "（州教育局 张慧）"],
  ["正文。\n（州教育局　\n张慧）", "（州教育局 张慧）"],
  ["正文。（州教育局 张慧）　", "（州教育局 张慧）"],
  ["字".repeat(20_001), null],
  ["正文。\n作者：张慧\n李明", null],
  ["正文。\n——州教育局\n供稿", null],
  ["正文。\n\n第一行（州教育局\n张慧）", null],
  ["正文。（作者：张慧）", null],
  ["正文。（州教育局）", null],
  ["正文`。（州教育局 张慧）`", null],
  ["正文。**（州教育局 张慧）**", null],
  ["正文。　（州教育局 张慧）。", "（州教育局 张慧）。"],
  ["- 正文。（州教育局 张慧）", null],
  ["> 正文。\n> （州教育局 张慧）", null],
  ["| 甲 |\n|---|\n| （州教育局 张慧） |", null],
  ["| 甲 |\n|---|\n\n（单位：州财政局）", null],
  ["| 甲 |\n|---|\n\n正文。\n来源：州财政局", "来源：州财政局"],
  ["| 甲 |\n|---|\n\n供稿单位：州财政局", "供稿单位：州财政局"],
  ["```\n（州教育局 张慧）\n```", null],
  ["", null],
])("the byline of an item that ends so: %j", (text, byline) => {
  expect(ownByline(text)).toBe(byline);
});

test("a byline that was taken leaves no space and no line behind it", () => {
  const htmlOf = (text: string) => withoutIds(bodyOf(`## 甲\n\n${text}`).body.sections[0]?.html);
  expect(htmlOf("一。（州教育局 张慧）二。　 （州教育局 张慧）")).toBe("<p>一。（州教育局 张慧）二。</p>");
  expect(htmlOf("一。\n（州教育局 张慧）")).toBe("<p>一。</p>");
  expect(htmlOf("一。\n\n（州教育局 张慧）")).toBe("<p>一。</p>");
});

test("a rule below the byline parts it from the next item, and is not shown", () => {
  const { items } = soundIssue(
    issueText({}, "## 甲\n\n正文。\n\n（州教育局 张慧）\n\n---\n\n## 乙\n\n正文。\n\n---\n"),
  );
  expect(items.map(({ byline }) => byline.authors)).toEqual([["张慧"], ["吴启荣"]]);
  expect(items.map(({ html }) => html.includes("<hr>"))).toEqual([false, true]);
});
