/** What a message says to write instead of a line, written there, leaves nothing of its kind to tell. */
import { expect, test } from "vitest";
import { applyEdit, editOf, isEditable } from "../../src/content/remedy-edit.ts";
import { sourceFile } from "../../src/content/source-file.ts";
import { issueOf, issueText, PNG, readIssue } from "./archive-folder.ts";
import { applyRemedies } from "./remedies.ts";

const front = (field: string, value: string): string => issueText({ [field]: value });
const body = (text: string): string => issueText({}, `## 州科技局召开座谈会\n\n正文。\n\n${text}\n`);
const swallowed = (byline: string, headline: string): string =>
  issueText({}, `## 甲条新闻\n\n正文。\n\n${byline}\n\n${headline}\n\n正文。\n\n（州教育局 张慧）\n`);

const SLIPS: readonly string[] = [
  ...["六", "第6期", "６", "06期", "0"].map((value) => front("issue", value)),
  ...["2016年10月19日", "2016/10/19", "2016.10.19", "２０１６-10-19", "2016-10-19 11：07", "16-10-19"].map(
    (value) => front("date", value),
  ),
  ...["四十六", "第46期", "总46"].map((value) => front("total", value)),
  ...["吴启荣，李明", "吴启荣 李明；", "作者：吴启荣", "【吴启荣】", "（吴启荣）"].map((value) =>
    front("author", value),
  ),
  ...["标题: 甲 #乙", "[甲", "*甲", "甲: 乙", "'甲", "@甲", "%甲", "`甲"].map((value) =>
    front("title", value),
  ),
  ...["发布", "Draft", "draft。"].map((value) => front("status", value)),
  issueOf(["title：全州召开会议", "issue：6", "date：2016-10-19", "source：州科技局", "author：吴启荣"]),
  issueOf(["title:全州召开会议", "isue: 6", "date: 2016-10-19", "source: 州科技局", "Author: 吴启荣"]),
  ...[
    "！［会场］（06/a.png）",
    "![[06/a.png]]",
    ">50%的企业参加。",
    "+ 新增企业12户。",
    "- 5℃以下注意防冻。",
    "州教育局 张慧",
    "> （州教育局 张慧）",
    "文/张慧",
    "（州教育局张慧",
    "#小标题",
    "###小标题",
    "＃＃＃ 小标题",
    "共12,000人次，增长８％.",
    "联系人13812345678。",
    "身份证11010519491231002X。",
    "**小标题**\n\n正文。",
    "１．加强领导",
    "[附件](06/a.png )",
    "![会场](06\\a.png)",
    "见http://www.gov.cn/。",
    "他说:“好的。",
    "正文[^1]。\n\n［^1］：注文。",
  ].map(body),
  swallowed("（州科技局 王强）", "州财政局强化预算管理"),
  swallowed("（州科技局王强明）", "**州财政局强化预算管理**"),
  swallowed("州科技局 王强", "### 州财政局强化预算管理"),
];

const others = { "2016/06/a.png": PNG };
/** Problems whose remedy is the line as it should be. */
const mendable = (text: string) =>
  readIssue(text, others).problems.filter(({ remedy }) => /^请改为(?:（行首空\d+格）)?：/u.test(remedy));

test("most slips have a remedy that is the line as it should be", () => {
  const told = SLIPS.filter((text) => mendable(text).length > 0);
  expect(told.length).toBeGreaterThan(SLIPS.length / 2);
});

test.each(SLIPS)("slip %#: the remedy leaves no problem of its kind", (text) => {
  const mended = mendable(text);
  const kinds = new Set(mended.map(({ line, code }) => `${line} ${code}`));
  const after = readIssue(applyRemedies(text, mended), others).problems;
  expect(after.filter(({ line, code }) => kinds.has(`${line} ${code}`))).toEqual([]);
});

test.each([
  ["会议(第二）召开。", "会议（第二）召开。"],
  ["会议（第二)召开。", "会议（第二）召开。"],
  ["见[附件1〕，", "见〔附件1〕，"],
  ["１２人,共2组。", "12人，共2组。"],
  ["见[附件](06/b.png)。", "见[附件](06/b.png)。"],
  ["见[图](06/A.png)，再见[图](06/A.png)。", "见[图](06/a.png)，再见[图](06/a.png)。"],
])("doing what every remedy says, one after the other, gives the line: %s", (typed, mended) => {
  let text = body(typed);
  for (let step = 0; step < 9; step++) {
    const problem = readIssue(text, others).problems.find((one) => one.line > 0 && isEditable(one));
    const edit = problem && editOf(sourceFile("content/2016/06.md", text), problem);
    if (!edit) break;
    text = applyEdit(text, edit);
  }
  expect(text).toBe(body(mended));
});
