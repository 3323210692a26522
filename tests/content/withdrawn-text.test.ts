import { expect, test } from "vitest";
import { issueText, PNG, readIssue, soundIssue } from "./archive-folder.ts";

const BODY = `开头的话。

## 座谈会召开

甲的正文[^1]。![会场](06/a.png)

[^1]: 甲的注释。

（州科技局 吴启荣）

## 大赛落幕

乙的正文。![会场](06/b.png)
`;
const FILES = { "2016/06/a.png": PNG, "2016/06/b.png": PNG };
const withdrawn = (front: Readonly<Record<string, string>>) => soundIssue(issueText(front, BODY), FILES);

test("a withdrawn item keeps headline, byline and anchors, and nothing of its text is left in the issue", () => {
  const issue = withdrawn({ withdrawals: "\n  - date: 2017-05-12\n    item: 1\n    why: 数据有误" });
  expect(JSON.stringify(issue)).not.toMatch(/甲的|会场\]\(06\/a/);
  expect(issue.items.map(({ text }) => text.slice(0, 5))).toEqual(["", "乙的正文。"]);
  expect(issue.items[0]).toMatchObject({
    heading: "座谈会召开",
    byline: { authors: ["吴启荣"] },
    withdrawn: { why: "数据有误" },
  });
  expect(issue.items[0]?.html).toContain('<span id="item-1-p1"></span>');
  expect(issue.attachments.map(({ name }) => name)).toEqual(["b.png"]);
  expect(issue.markdown).toBe("开头的话。\n\n## 座谈会召开\n\n## 大赛落幕\n\n乙的正文。![会场](06/b.png)");
});

test("a withdrawn issue keeps title, headlines and reason, and neither text nor attachments", () => {
  const front = {
    status: "withdrawn",
    withdrawn: "\n  date: 2017-05-12\n  why: 数据有误",
    summary: "摘要。",
  };
  const issue = withdrawn(front);
  expect(JSON.stringify(issue)).not.toMatch(/正文|开头的话|摘要|注释/);
  expect([issue.title, issue.withdrawn?.why, issue.items.length]).toEqual([
    "全州召开创新驱动专项行动推进会",
    "数据有误",
    2,
  ]);
  expect(issue.attachments).toEqual([]);
});

test("a withdrawal that says so leaves the text to be read", () => {
  const shown = "\n  date: 2017-05-12\n  show: true";
  expect(withdrawn({ status: "withdrawn", withdrawn: shown }).items[0]?.text).toContain("甲的正文");
  const item = withdrawn({ withdrawals: "\n  - date: 2017-05-12\n    item: 1\n    show: true" });
  expect(item.items[0]?.text).toContain("甲的正文");
});

test.each([
  ["withdrawn/item", "\n  - date: 2017-05-12\n    item: 3", 9],
  ["withdrawn/twice", "\n  - date: 2017-05-12\n    item: 1\n  - date: 2017-05-12\n    item: 1", 11],
  ["correction/early", "\n  - date: 2015-05-12\n    item: 1", 8],
])("%s is said at its place", (code, withdrawals, line) => {
  const { problems } = readIssue(issueText({ withdrawals }, BODY), FILES);
  expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
});

test("a scan of the whole printed issue still has the item, and is to be moved away", () => {
  const scan = { "2016/06/2016-6.pdf": "%PDF-1.4 as scanned" };
  const front = { withdrawals: "\n  - date: 2017-05-12\n    item: 1\n    why: 数据有误" };
  const found = (more: Readonly<Record<string, string>>, given = front) =>
    readIssue(issueText(given, BODY), { ...FILES, ...more })
      .problems.filter(({ code }) => code === "withdrawn/scan")
      .map(({ line, remedy }) => [line, remedy.slice(0, 23)]);
  expect(found(scan)).toEqual([[9, "请把“2016-6.pdf”移出本期的文件夹；"]]);
  expect(found({})).toEqual([]);
  expect(found(scan, { withdrawals: `${front.withdrawals}\n    show: true` })).toEqual([]);
});
