import { expect, test } from "vitest";
import { type Files, issueText, PNG, readFiles, readIssue } from "../archive-folder.ts";

const codesOf = (text: string, front: Readonly<Record<string, string>> = {}): string[] =>
  readIssue(issueText(front, `## 甲\n\n${text}\n`)).problems.map(({ code }) => code);

const codesOfFiles = (files: Files, now?: Date): string[] =>
  readFiles(files, { drafts: true, ...(now && { now }) }).problems.map(({ code }) => code);

test.each([
  "时间为11:07，比例3:1，金额13,015.6亿元",
  "见[网](https://www.gov.cn/a,b?c=1;d:e)和 kjj@example.gov.cn",
  "代码`按装,的的２`不看",
  "英文 Hello, world! R&D: ok (PPT)",
  "PCT(专利合作条约)申请",
  "```\n按装，，的的\n```",
])("signs that are right where they stand are left alone: %s", (text) => {
  expect(codesOf(text)).toEqual([]);
});

test.each([
  "以盈利为目的的活动",
  "为了了解情况，作了了解",
  "标的的确定",
  "存在在先权利",
  "的的确确，不了了之，和和气气，腾冲和和顺镇",
])("a word that is right twice is left alone: %s", (text) => {
  expect(codesOf(text)).toEqual([]);
});

test.each([
  "既使企业受益，又使群众满意",
  "按装机容量计算",
  "公布署名文章",
  "一座落成的大桥",
  "《关于按装设备的通知》",
  "“部署”误作“布署”",
])("characters that only look like a wrong word are left alone: %s", (text) => {
  expect(codesOf(text)).toEqual([]);
});

test("a correction may quote the word that was wrong, other quotations hold no wrong words", () => {
  const correction = (what: string) => ({
    status: "corrected",
    corrections: `\n  - date: 2016-10-21\n    what: ${what}`,
  });
  expect(codesOf("正文。", correction("“部署”误作“布署”，已更正"))).toEqual([]);
  expect(codesOf("“布署全年工作”")).toEqual(["text/wrong-word"]);
});

test("a name is spelled as it is spelled", () => {
  expect(codesOf("布署同志发言。", { author: "张布署" })).toEqual(["text/wrong-word"]);
  expect(codesOf("张布署同志发言。", { author: "张布署" })).toEqual([]);
});

test.each([
  "（一）总体情况（2016年〔8〕号）",
  "1）第一项；2）第二项",
  "the bureau’s",
  "“第一行\n第二行”",
  "“他说‘很好’。”",
])("quotes and brackets that are closed, or number an entry, are left alone: %s", (text) => {
  expect(codesOf(text)).toEqual([]);
});

test("what is crossed or left open is pointed out once a paragraph", () => {
  expect(codesOf("（甲《乙）丙》丁")).toEqual(["text/unbalanced"]);
  expect(codesOf("- “甲\n- 乙”")).toEqual(["text/unbalanced", "text/unbalanced"]);
  expect(codesOf("正文。", { title: "“创新驱动" })).toEqual(["text/unbalanced"]);
});

test.each([
  "**一是强化统筹，**协调推进。",
  `**${"长".repeat(31)}**`,
  "**这是一句话。**",
  "- **甲**",
  "正文\n**甲**",
])("bold words that are no heading are left alone: %s", (text) => {
  expect(codesOf(text)).toEqual([]);
});

test.each(["0.13812345678", "0878-3123456", "2015 2016 2017 2018", "91530000000000000X", "20161019110716"])(
  "a number that is no person's is left alone: %s",
  (text) => {
    expect(codesOf(text)).toEqual([]);
  },
);

test.each([
  ["１３８１２３４５６７８", "mobile"],
  ["+86 138 1234 5678", "mobile"],
  ["8613812345678", "mobile"],
  ["138\\-1234\\-5678", "mobile"],
  ["`13812345678`", "mobile"],
  ["110105 19491231 002x", "id"],
  ["4111 1111 1111 1111", "card"],
  ["6222021234567890128", "card"],
])("a person's number is found however it is written: %s", (text, kind) => {
  expect(codesOf(text).filter((code) => code.startsWith("privacy/"))).toEqual([`privacy/${kind}`]);
});

test("a person's number is found in the front matter", () => {
  expect(codesOf("正文。", { summary: "联系13812345678" })).toEqual(["privacy/mobile"]);
});

test("no message of any kind shows a person's number", () => {
  const { problems } = readIssue(
    issueText(
      { date: "13812345678", auther: "13812345678" },
      "## 甲13812345678,乙\n\n[13812345678](data:1)\n",
    ),
  );
  expect(problems.length).toBeGreaterThan(4);
  expect(JSON.stringify(problems)).not.toContain("13812345678");
});

test("what is allowed with a reason is left alone, in full or masked; nothing else is", () => {
  const allow = (what: string) => `\n  - what: ${what}\n    why: 值班电话`;
  expect(codesOf("电话13812345678。", { allow: allow("138****5678") })).toEqual([]);
  expect(codesOf("电话13812345678。", { allow: allow("13812345678") })).toEqual([]);
  expect(codesOf("电话13812345678。", { allow: allow("13912345678") })).toEqual([
    "allow/unused",
    "privacy/mobile",
  ]);
  expect(codesOf("按装公司。", { allow: allow("按装") })).toEqual([]);
});

test("what is allowed stays allowed while another field has a fault", () => {
  const allow = "\n  - what: 138****5678\n    why: 值班电话";
  expect(codesOf("电话13812345678。", { date: "x", allow })).toEqual(["field/date"]);
});

test("a headline is allowed like anything else; short ones come back in every issue", () => {
  const twice = (heading: string, front = {}) => ({
    "2016/06.md": issueText({}, `## ${heading}\n\n正文。\n`),
    "2016/07.md": issueText({ issue: "7", ...front }, `## ${heading}\n\n正文。\n`),
  });
  const allow = "\n  - what: 州科技局召开座谈会\n    why: 每年都开";
  expect(codesOfFiles(twice("州科技局召开座谈会"))).toEqual(["item/repeated"]);
  expect(codesOfFiles(twice("州科技局召开座谈会", { allow }))).toEqual([]);
  expect(codesOfFiles(twice("工作动态"))).toEqual([]);
});

test("corrections and withdrawals can be dated in the future as an issue can", () => {
  const at = (front: Record<string, string>, year: string) =>
    codesOfFiles({ "2016/06.md": issueText(front) }, new Date(`${year}-01-01`));
  const correction = { status: "corrected", corrections: "\n  - date: 2017-10-21\n    what: 改了一处" };
  const withdrawn = { status: "withdrawn", withdrawn: "\n  date: 2017-10-21" };
  const withdrawals = { withdrawals: "\n  - date: 2017-10-21\n    item: 1" };
  for (const front of [correction, withdrawn, withdrawals]) {
    expect(at(front, "2017")).toEqual(["issue/future"]);
    expect(at(front, "2018")).toEqual([]);
  }
});

test("a date is future by the clock that is given, and by none where none is", () => {
  const files = { "2016/06.md": issueText() };
  expect(codesOfFiles(files, new Date("2016-10-19T03:07:15Z"))).toEqual(["issue/future"]);
  expect(codesOfFiles(files, new Date("2016-10-19T03:07:16Z"))).toEqual([]);
  expect(codesOfFiles(files)).toEqual([]);
});

test("running numbers may be left out, and rise with the issues between", () => {
  const files = (...totals: (string | null)[]) =>
    Object.fromEntries(
      totals.map((total, index) => [
        `2016/${index + 1}.md`,
        issueText({ issue: String(index + 1), ...(total && { total }) }),
      ]),
    );
  expect(codesOfFiles(files("5", null, "7"))).toEqual([]);
  expect(codesOfFiles(files("5", null, "6"))).toEqual(["total/order"]);
});

test("where an issue is missing, the running number after it is only expected to be higher", () => {
  const files = (total: string) => ({
    "2016/06.md": issueText({ total: "46" }),
    "2016/08.md": issueText({ issue: "8", total }),
  });
  for (const total of ["47", "48", "60"]) expect(codesOfFiles(files(total))).toEqual(["issue/gap"]);
  expect(codesOfFiles(files("45")).sort()).toEqual(["issue/gap", "total/order"]);
});

test("an issue that can't be read is not missing", () => {
  expect(
    codesOfFiles({
      "2016/06.md": issueText(),
      "2016/07.md": "",
      "2016/08.md": issueText({ issue: "8" }),
    }),
  ).toEqual(["front-matter/empty-file"]);
});

test("departments that differ by their level, or are named often, are themselves", () => {
  const items = (source: string, count: number) =>
    Array.from({ length: count }, (_, index) => `## 第${index + 1}条\n\n正文。\n\n（${source} 张慧）\n`).join(
      "\n",
    );
  const codes = (source: string, count: number) =>
    codesOfFiles({ "2016/06.md": issueText({}, items(source, count)) });
  expect(codes("县科技局", 1)).toEqual([]);
  expect(codes("州民政局", 1)).toEqual(["name/department"]);
  expect(codes("州民政局", 5)).toEqual([]);
});

test.each([
  ["州科技局州财政局", 1],
  ["州科技局市发改局", 1],
  ["州科技局办公室", 0],
  ["楚南文化馆市发改局", 0],
  ["州科技局", 0],
  ["州科技局、州财政局", 0],
])("two departments in a row are no department: %s", (source, reminders) => {
  const { problems } = readFiles({ "2016/06.md": issueText({}, `## 甲\n\n正文。\n\n（${source} 张慧）\n`) });
  const told = problems.map(({ line, code, remedy }) => [
    line,
    code,
    remedy.includes(`改为：${source.slice(0, 4)}、`),
  ]);
  expect(told).toEqual(Array.from({ length: reminders }, () => [13, "name/department", true]));
});

test("a department of two characters is a part of another's name", () => {
  const issueOf = (issue: string, source: string) =>
    issueText({ issue, source }, `## 第${issue}条\n\n正文。\n`);
  const codes = codesOfFiles({
    "2016/06.md": issueOf("6", "州委"),
    "2016/07.md": issueOf("7", "办公室"),
    "2016/08.md": issueOf("8", "州委办公室"),
  });
  expect(codes).toEqual([]);
});

test("two departments in a row are told where both are named elsewhere, listed or not", () => {
  const body =
    "## 甲\n\n正文。\n\n（高新区管委会 张慧）\n\n## 乙\n\n正文。\n\n（高新区管委会科技学院 张慧）\n";
  expect(codesOfFiles({ "2016/06.md": issueText({}, body) })).toEqual([]);
  const both = `${body}\n## 丙\n\n正文。\n\n（科技学院 李明）\n`;
  expect(codesOfFiles({ "2016/06.md": issueText({}, both) })).toEqual(["name/department"]);
});

test("a picture that another issue shows is used", () => {
  expect(
    codesOfFiles({
      "2016/06.md": issueText(),
      "2016/06/图.png": PNG,
      "2016/07.md": issueText({ issue: "7" }, "## 甲\n\n见[图](/2016/6/图.png)。\n"),
    }),
  ).toEqual([]);
});

test("reminders keep nothing from being published, numbers of persons do", () => {
  const { archive } = readFiles({
    "2016/06.md": issueText({}, "## 甲\n\n按装,，\n"),
    "2016/07.md": issueText({ issue: "7" }, "## 乙\n\n13812345678\n"),
  });
  expect(archive?.issues.map(({ number }) => number.first)).toEqual([6]);
});
