import { expect, test } from "vitest";
import { secrecyMarksIn } from "../../../src/content/privacy/secrecy-marks.ts";
import { issueText, PNG, readIssue } from "../archive-folder.ts";

const ITEM = "## 州科技局召开座谈会\n\n8月31日，州科技局召开座谈会。\n";
const codesIn = ({ problems }: ReturnType<typeof readIssue>): string[] => problems.map(({ code }) => code);

test.each([
  ["机密", "level"],
  ["机　密", "level"],
  ["**秘密**", "level"],
  ["绝密★长期", "level"],
  ["秘密★10年", "level"],
  ["**机密** ★ 20年", "level"],
  ["机密☆", "level"],
  ["秘密*5年", "level"],
  ["秘密◆5年", "level"],
  ["秘密（10年）", "level"],
  ["机密&#9733;10年", "level"],
  ["机密&#x2605;10年", "level"],
  ["机密&starf;10年", "level"],
  ["&#26426;&#23494;★10年", "level"],
  ["内部资料&nbsp;注意保存", "internal"],
  ["机密★一年　特急", "level"],
  ["000012　机密★1年", "level"],
  ["【秘密】", "level"],
  ["（机密）", "level"],
  ["### 机密 关于座谈会的通报", "level"],
  ["### 关于座谈会的通报（秘密）", "level"],
  ["见《关于座谈会的通报》（机密）一文。", "level"],
  ["密级：机密", "level"],
  ["**密　级**：秘密　　保密期限：10年", "level"],
  ["座谈会纪要，密级：秘密，份数30。", "level"],
  ["| 密级 | 机密 |", "level"],
  ["普通商密★3年", "level"],
  ["工作秘密★5年", "level"],
  ["`机密★10年`", "level"],
  ["内部★1年", "internal"],
  ["仅供参考，请勿外传", "internal"],
  ["此件发至县处级", "internal"],
  ["知悉范围：州委常委", "internal"],
  ["对外保密", "internal"],
  ["阅后即焚", "internal"],
  ["等级：机密", "level"],
  ["警务工作秘密", "level"],
  ["商密★5年", "level"],
  ["内部资料 注意保存", "internal"],
  ["内部资料　注意保存", "internal"],
  ["内部资料，注意保存", "internal"],
  ["内部资料·妥善保管", "internal"],
  ["内部文件 不得外传", "internal"],
  ["（内部资料，请勿外传）", "internal"],
  ["【内部参考】", "internal"],
  ["科技简报　内部资料 注意保存　第6期", "internal"],
  ["会议名单。（仅供内部参考）", "internal"],
  ["本资料为内部资料，请注意保存，不得翻印。", "internal"],
  ["严禁外传", "internal"],
  ["注意保密", "internal"],
  ["（此件不予公开）", "internal"],
  ["（此件依申请公开）", "internal"],
  ["公开方式：不予公开", "internal"],
  ["（此件发至县团级）", "internal"],
  ["（会后收回）", "internal"],
])("a mark of secrecy in the text is an error at its place: %s", (line, kind) => {
  const { problems, archive } = readIssue(issueText({}, `${ITEM}\n${line}\n\n会议强调了安全。\n`));
  const found = problems.filter(({ code }) => code.startsWith("secrecy/"));
  expect(found).toMatchObject([{ code: `secrecy/${kind}`, severity: "error", line: 13 }]);
  expect(archive?.issues).toEqual([]);
});

test("a mark whose signs are set apart is marked as a whole", () => {
  expect(secrecyMarksIn("机 密 ★ 1 0 年")).toMatchObject([{ text: "机 密 ★ 1 0 年" }]);
});

test("the place is the mark's own, and the message says how to go on", () => {
  expect(
    readIssue(issueText({}, `${ITEM}\n座谈会纪要　机密★10年\n\n会议强调了安全。\n`)).messages,
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:13:7 错误 secrecy/level
      13 │ 座谈会纪要　机密★10年
         │             ^^^^^^^^^
      “机密★10年”是密级标志，有密级的内容不能放到网上。
      → 请先和保密工作人员核对这一期能不能公开：不能公开的，请移走；可以公开的，请删掉“机密★10年”；只是讲到它、不是标志的，在说明栏里加上三行：allow:、“  - what: 机密★10年”、“    why: 公开的理由”。
    "
  `);
});

test.each([
  ["headline", {}, "## 州科技局召开座谈会（机密）\n\n8月31日，州科技局召开座谈会。\n"],
  ["title", { title: "全州推进会★情况（秘密）" }, ITEM],
  ["quoted title", { title: '"机密"' }, ITEM],
  ["imprint", { imprint: "\n  office: 州科技局　内部资料 注意保存" }, ITEM],
])("a mark in a %s is an error", (_where, front, body) => {
  expect(
    codesIn(readIssue(issueText(front, body))).filter((code) => code.startsWith("secrecy/")),
  ).toHaveLength(1);
});

test.each([
  "机密-名单.png",
  "名单（秘密）.png",
  "秘密★10年.png",
  "名单_内部资料.png",
  "名单（内部）.png",
  "20161019机密.png",
  "内部资料01.png",
  "机密名单.png",
])("a mark in an attachment's name is an error: %s", (name) => {
  const { problems } = readIssue(issueText({}, ITEM), { [`2016/06/${name}`]: PNG });
  expect(problems.filter(({ code }) => code.startsWith("secrecy/"))).toMatchObject([
    { severity: "error", file: expect.stringMatching(/2016\/06\/[^/]+\.png$/), line: 0 },
  ]);
});

test.each([
  "保守国家秘密法.png",
  "商业秘密保护.png",
  "机密性测评.png",
  "机密文件管理办法.png",
  "内部控制.png",
])("an attachment may speak of secrets: %s", (name) => {
  const { messages } = readIssue(issueText({}, ITEM), { [`2016/06/${name}`]: PNG });
  expect(messages).not.toContain("secrecy/");
});

test("what is allowed draws nothing, in the text and in a name", () => {
  const allow = "\n  - what: 机密★10年\n    why: 讲解标志的样子\n  - what: 内部资料\n    why: 展览的名称";
  const { messages } = readIssue(
    issueText({ allow }, `${ITEM}\n样子是：机密★10年\n\n![展览](06/内部资料.png)\n`),
    {
      "2016/06/内部资料.png": PNG,
    },
  );
  expect(messages).not.toMatch(/secrecy|allow/);
});

test("reading a hostile text takes time that grows with its length", () => {
  for (const piece of [
    "内部资料 ",
    "机 密 ",
    "密级：",
    "（机密",
    "* ",
    "内部资料注意保存，，，，，，",
    "　",
  ]) {
    const text = `${piece.repeat(200_000 / piece.length)}末`;
    expect(secrecyMarksIn(text).length).toBeLessThanOrEqual(text.length);
  }
});
