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
  ["- 3 -", "13 body/page-number"],
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
  ["基本情况……………3\n主要做法……………12", "13 body/contents"],
  ["基本情况 ........ 3\n\n主要做法 ........ 12", "13 body/contents"],
  ["---\ntitle: 甲\nissue: 6\ndate: 2016-10-19\n---", "13 front-matter/second"],
  ["```yaml\ntitle: 甲\nauthor: 王强\n```", "13 front-matter/second"],
])("what was meant for a program or a printer is told: %s", (text, problem) => {
  expect(found(text)).toContain(problem);
});

test.each([
  "！［会场］（06/a.png）",
  "![[06/a.png]]",
  ">50%的企业参加。",
  ">全州推进会召开。",
  "+ 新增企业12户。",
])("its remedy leaves nothing to tell: %s", (text) => {
  const others = { "2016/06/a.png": PNG };
  const issue = issueWith(text);
  const mended = applyRemedies(issue, readIssue(issue, others).problems);
  expect(mended).not.toBe(issue);
  expect(
    readIssue(mended, others)
      .problems.map(({ code }) => code)
      .filter((code) => /mark|quote|plus/.test(code)),
  ).toEqual([]);
});

test.each([
  "![会场](06/a.png)",
  "> 问渠那得清如许？",
  "- 第一条\n- 第二条",
  "{甲、乙}的并集，[注]另附。",
  "```\n{% raw %}\n```",
  "date: 见封面",
  "他说……3个月后再来……5个月后完成。",
  "2016年—2017年",
])("ordinary text is left alone: %s", (text) => {
  expect(found(text)).toEqual([]);
});
