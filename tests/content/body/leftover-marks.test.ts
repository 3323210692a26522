import { expect, test } from "vitest";
import { issueText, PNG, readIssue } from "../archive-folder.ts";
import { applyRemedies } from "../remedies.ts";

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
