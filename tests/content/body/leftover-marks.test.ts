import { expect, test } from "vitest";
import { leftoverMarks } from "../../../src/content/body/leftover-marks.ts";
import { issueText, PNG, readIssue } from "../archive-folder.ts";
import { applyRemedies } from "../remedies.ts";
import { toldBy } from "./body-text.ts";

const issueWith = (text: string): string => issueText({}, `## 甲条新闻\n\n正文。\n\n${text}\n\n末段。\n`);
const found = (text: string): string[] =>
  readIssue(issueWith(text), text.includes("a.png") ? { "2016/06/a.png": PNG } : {}).problems.map(
    ({ line, code }) => `${line} ${code}`,
  );

test.each([
  ["！［会场］（06/a.png）", "13 picture/mark"],
  ["![会场］（06/a.png）", "13 picture/mark"],
  ["！【会场】(06/a.png)", "13 picture/mark"],
  ["![[06/a.png]]", "13 picture/mark"],
  ["图：06/a.png", "13 picture/mark"],
  ["[img]06/a.png[/img]", "13 picture/mark"],
  ["![[Pasted image 1.png]]", "13 picture/mark"],
  ["（此处插图）", "13 picture/mark"],
  ["- 3 -", "13 body/page-number"],
  ["- iii -", "13 body/page-number"],
  ["―３―", "13 body/page-number"],
  ["第三页/共五页", "13 body/page-number"],
  ["Page 3 of 5", "13 body/page-number"],
  ["3", "13 body/page-number"],
  ["3/5", "13 body/page-number"],
  ["- 5℃", "13 body/minus"],
  ["— 2 —", "13 body/page-number"],
  ["－12－", "13 body/page-number"],
  ["第3页 共5页", "13 body/page-number"],
  [">50%的企业参加。", "13 body/quote"],
  [">全州推进会召开。", "13 body/quote"],
  ["+ 新增企业12户。", "13 body/plus"],
  ["{% include a.html %}", "13 body/foreign-mark"],
  ["{{ page.title }}", "13 body/foreign-mark"],
  ["::: tip", "13 body/foreign-mark"],
  ["!!! note", "13 body/foreign-mark"],
  ["[toc]", "13 body/foreign-mark"],
  ["[[TOC]]", "13 body/foreign-mark"],
  ["- [x] 已完成", "13 body/foreign-mark"],
  ["### 小标题 {#part}", "13 body/foreign-mark"],
  ["1. [x] 已完成", "13 body/foreign-mark"],
  ["{: .center}", "13 body/foreign-mark"],
  ["{color:red}重点{color}", "13 body/foreign-mark"],
  ["参见[[上期|2016/5]]。", "13 body/foreign-mark"],
  ["[b]重点[/b]", "13 body/foreign-mark"],
  ["'''重点'''", "13 body/foreign-mark"],
  ["h2. 小标题", "13 body/foreign-mark"],
  ["\\section{小标题}", "13 body/foreign-mark"],
  [`${"$"}{name}同志`, "13 body/foreign-mark"],
  ["<?php echo 1 ?>", "13 body/foreign-mark"],
  [":smile: 真好", "13 body/foreign-mark"],
  ["#创新 #发展", "13 body/foreign-mark"],
  ["PAGEREF _Toc12 \\h 3", "13 body/foreign-mark"],
  ["错误！未找到引用源。", "13 body/foreign-mark"],
  ["目　录", "13 body/contents"],
  ["一、基本情况\t3\n\n二、主要做法\t5", "13 body/contents"],
  ["一、基本情况 3\n二、主要做法 5", "13 body/contents"],
  ["一、基本情况……（3）\n二、主要做法……（5）", "13 body/contents"],
  ["基本情况……………3\n主要做法……………12", "13 body/contents"],
  ["基本情况 ........ 3\n\n主要做法 ........ 12", "13 body/contents"],
  ["---\ntitle: 甲\nissue: 6\ndate: 2016-10-19\n---", "13 front-matter/second"],
  ["+++\ntitle = '甲'\nissue = 6\n+++", "13 front-matter/second"],
  ["---\nlayout: post\n---", "13 front-matter/second"],
  ['{\n"title": "甲",\n"issue": 6\n}', "13 front-matter/second"],
  ["> title: 甲\n> issue: 6", "13 front-matter/second"],
  ["一、基本情况\t3\n二、主要做法\t12", "13 body/contents"],
  ['HYPERLINK "https://www.gov.cn/" 原文', "13 body/foreign-mark"],
  ["PAGE \\* MERGEFORMAT", "13 body/foreign-mark"],
  ["Error! Reference source not found.", "13 body/foreign-mark"],
  ["++要点++是创新。", "13 body/foreign-mark"],
  ["待补充", "13 body/placeholder"],
  ["（数据待核实）", "13 body/placeholder"],
  ["点击此处添加正文", "13 body/placeholder"],
  ["请输入标题", "13 body/placeholder"],
  ["TODO", "13 body/placeholder"],
  ["标题：甲\n期号：6\n作者：乙", "13 front-matter/second"],
  ["```yaml\ntitle: 甲\nauthor: 王强\n```", "13 front-matter/second"],
])("what was meant for a program or a printer is told: %s", (text, problem) => {
  expect(found(text)).toContain(problem);
});

test.each([
  "！［会场］（06/a.png）",
  "![[06/a.png]]",
  "![[06/a.png|300]]",
  ">50%的企业参加。",
  ">全州推进会召开。",
  "+ 新增企业12户。",
  "- 5℃以下注意防冻。",
])("its remedy leaves nothing to tell: %s", (text) => {
  const others = { "2016/06/a.png": PNG };
  const issue = issueWith(text);
  const mended = applyRemedies(issue, readIssue(issue, others).problems);
  expect(mended).not.toBe(issue);
  expect(
    readIssue(mended, others)
      .problems.map(({ code }) => code)
      .filter((code) => /mark|quote|plus|minus/.test(code)),
  ).toEqual([]);
});

test.each([
  "![会场](06/a.png)",
  "> 问渠那得清如许？",
  "- 第一条\n- 第二条",
  "{甲、乙}的并集，[注]另附。",
  "```\n{% raw %}\n```",
  "date: 见封面",
  "题为“全州推进会”，`{{ page }}`是模板。",
  "作者：王强等三人",
  "[原图](06/a.png)",
  "一、楚雄市新增企业\n二、姚安县新增企业3户",
  "-5℃至-3℃。",
  "下午3:00:15开始。",
  "他说……3个月后再来……5个月后完成。",
  "2016年—2017年",
  "用 C++ 和 G++ 编写，C++17标准。",
  "待办事项逐条销号，待条件成熟后推开，其余待定。",
  "请输入用户名和密码后点击“此处查询”。",
  "人均待补充耕地0.3亩（含待核实的12亩）。",
])("ordinary text is left alone: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a table of contents with tabs is not called a table, too", () => {
  const { problems } = readIssue(issueWith("一、基本情况\t3\n二、主要做法\t12"));
  expect(problems.map(({ code }) => code)).toEqual(["body/contents"]);
});

/** `line code` of each mark in a body that begins on line 9. */
const marksIn = (body: string): string[] =>
  toldBy(leftoverMarks, body).map(({ line, code }) => `${line} ${code}`);

test.each([
  ["！［会场］（06/a.png）", "picture/mark"],
  ["![[06/a.png]]", "picture/mark"],
  ["图：06/a.png", "picture/mark"],
  ["  （此处插图）  ", "picture/mark"],
  ["  - 3 -  ", "body/page-number"],
  ["  3", "body/page-number"],
  ["- 5℃", "body/minus"],
  ["  目 录  ", "body/contents"],
  ["  PAGEREF _Toc12  ", "body/foreign-mark"],
  ["TODO  ", "body/placeholder"],
  ["  {{ page }}  ", "body/foreign-mark"],
  [">全州推进会", "body/quote"],
  ["+ 新增", "body/plus"],
  ["甲……3\n乙……5", "body/contents"],
  ["title: 甲\nissue: 6", "front-matter/second"],
  ["标题：甲\n期号：6", "front-matter/second"],
])("%j: it is told in a sentence, without spaces at its ends, and what to do", (body, code) => {
  const [told, ...others] = toldBy(leftoverMarks, body);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ code, remedy: expect.stringMatching(/^.{5,}/u) });
  expect(told?.message).toMatch(/^[^ ].{8,}[。：]|“[^ ].*[^ ]”.{5,}。$/u);
  expect(told?.message).not.toMatch(/“ | ”/);
});

test.each([`{{ ${"甲".repeat(60)} }}`, `PAGEREF _Toc12 ${"甲".repeat(60)}`])(
  "of a long line forty signs are shown: %s",
  (line) => {
    expect(toldBy(leftoverMarks, line)[0]?.message.startsWith(`“${line.slice(0, 40)}”`)).toBe(true);
  },
);

const remediesIn = (body: string): string[] => toldBy(leftoverMarks, body).map(({ remedy }) => remedy);

test.each([
  ["见！［会场］（06/a.png）。", "请改为：见![会场](06/a.png)。"],
  ["！［］（06/a.png）", "请改为：![](06/a.png)"],
  [`${"会".repeat(80)}！［会场］（06/a.png）`, "请改写成：![说明](06/a.png)"],
  ["![[06/a.png|会场]]", "请改为：![会场](06/a.png)"],
  ["![[06/a.png|300]]", "请改为：![图片说明](06/a.png)"],
  ["![[06/a.png|640x480]]", "请改为：![图片说明](06/a.png)"],
  ["[[06/a.png]]", "请改为：![图片说明](06/a.png)"],
  [`${"会".repeat(80)}![[06/a.png]]`, "请改写成：![说明](06/a.png)"],
  ["图：06/a.png", "要放图片的，请改写成：![说明](06/a.png)"],
  ["- 5℃", "请改为：-5℃"],
  ["  -  5℃至 - 3℃", "请改为（行首空2格）：  -5℃至 - 3℃"],
  [`- 5℃${"冷".repeat(80)}`, "是负数的，请删掉“-”后面的空格；是列表的，可以不改。"],
  [">50%的企业", "请改为：\\>50%的企业"],
  ["> 50%的企业", "请改为：\\>50%的企业"],
  [">会议召开，增长>50%", "请改为：> 会议召开，增长>50%"],
  [">会议召开", "请改为：> 会议召开"],
  [`>${"会".repeat(80)}`, "表示大于的，请在“>”前面加一个反斜杠“\\”；是引文的，请在它后面空一格。"],
  ["+ 新增5+3户", "请改为：\\+ 新增5+3户"],
  [`+ ${"户".repeat(80)}`, "请在“+”前面加一个反斜杠“\\”；是列表的，请把“+”改为“-”。"],
])("the line as it should be is shown, unless it is long: %s", (line, remedy) => {
  expect(remediesIn(line)).toEqual([remedy]);
});

test.each([
  ["\n\n正文。\n- 3 -", ["12 body/page-number"]],
  ["- 3 -\n正文。\n第3页", ["9 body/page-number", "11 body/page-number"]],
  ["```\n- 3 -\n```\n- 4 -", ["12 body/page-number"]],
  ["正文。\n\n~~~\n- 3 -\n第3页\n~~~\n", []],
  ["正文。\n\n    第3页\n\n第4页", ["13 body/page-number"]],
  ["第3页 {{ page }} [toc]", []],
  ["{{ 见 [b]甲[/b] }}", ["9 body/foreign-mark"]],
  ["", []],
])("each line is told once, at its place, and code is left alone: %j", (body, marks) => {
  expect(marksIn(body)).toEqual(marks);
});

test.each([
  ["3", ["9 body/page-number"]],
  ["正文。\n\n3\n\n正文。", ["11 body/page-number"]],
  ["正文。\n　\n3\n  \n正文。", ["11 body/page-number"]],
  ["正文。\n3\n\n正文。", []],
  ["正文。\n\n3\n正文。", []],
  ["会议\n目录\n如下", []],
  ["甲\n（此处插图）\n", []],
])("what a number or a word means is only clear between empty lines: %j", (body, marks) => {
  expect(marksIn(body)).toEqual(marks);
});

test.each([
  ["title: 甲", []],
  ["title: 甲\nissue: 6", ["9-10 error"]],
  ["正文。\n\ntitle: 甲\n\nissue: 6\n\n正文。", ["11-13 error"]],
  ["title: 甲\n正文。\nissue: 6", []],
  ["date: 2016-10-19\nauthor: 王强", []],
  ["author: 王强\ntitle: 甲", ["9-10 error"]],
  ["标题：甲\n期号：6", ["9-10 warning"]],
  ["标题：甲\nauthor: 王强", ["9-10 error"]],
  ["来源：州科技局\n作者：王强", []],
  ["---\nauthor: 王强\n---", ["9-11 error"]],
  ["正文。\n\n---\nauthor: 王强\n---", ["11-13 error"]],
  ["---\nauthor: 王强\n\n正文。", []],
  ["author: 王强\n---\n\n正文。", []],
  ["---\n作者：王强\n---", []],
  ["```\ntitle: 甲\ndate: 2016-10-19\n```", ["9-12 error"]],
])("fields of front matter amidst the body are told with the lines they take: %j", (body, told) => {
  const fronts = toldBy(leftoverMarks, body).filter(({ code }) => code === "front-matter/second");
  expect(
    fronts.map(({ line, remedy, severity = "error" }) => {
      const [, from, to] = /第(\d+)行到第(\d+)行/.exec(remedy) ?? [];
      expect(Number(from)).toBe(line);
      return `${from}-${to} ${severity}`;
    }),
  ).toEqual(told);
});

test.each([
  ["甲……3", []],
  ["甲……3\n乙……5", ["9-10"]],
  ["甲……3\n\n \n乙……5\n\n", ["9-12"]],
  ["甲……3\n乙……5\n\n正文。\n丙……7\n丁……9\n戊……11", ["9-10", "13-15"]],
  ["甲……3\n正文。\n乙……5", []],
  ["正文。\n甲……3\n乙……5\n正文。", ["10-11"]],
  [`${"甲".repeat(397)}……3\n乙……5`, ["9-10"]],
  [`${"甲".repeat(398)}……3\n乙……5`, []],
])("two or more entries in a row are a table of contents, told with the lines it takes: %j", (body, told) => {
  const contents = toldBy(leftoverMarks, body).filter(({ code }) => code === "body/contents");
  expect(
    contents.map(({ line, remedy }) => {
      const [, from, to] = /^请删掉第(\d+)行到第(\d+)行。$/.exec(remedy) ?? [];
      expect(Number(from)).toBe(line);
      return `${from}-${to}`;
    }),
  ).toEqual(told);
});

test("a front matter that begins another issue is told to be a file of its own", () => {
  const [remedy] = remediesIn("title: 甲\nissue: 7");
  expect(remedy).toContain("是另一期的，请把它和它下面的内容另存为一个文件");
});

test.each(["> 3月7日，晴。", "> 2016年，全村脱贫。", "> 1.加强领导", "> 1、加强领导", "> 9时，会议开始。"])(
  "a quotation may begin with a date or a number: %s",
  (line) => {
    expect(marksIn(line)).toEqual([]);
  },
);

test.each([">50%的企业", "> 12户企业", "> 1,200户", ">2.5万元"])(
  "a quantity behind the sign is more than: %s",
  (line) => {
    expect(remediesIn(line)).toEqual([`请改为：\\>${line.replace(/^> ?/, "")}`]);
  },
);
