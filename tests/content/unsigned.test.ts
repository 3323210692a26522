import { expect, test } from "vitest";
import { type Files, issueText, readFiles, readIssue, SITE, soundIssue } from "./archive-folder.ts";

const UNSIGNED: Files = { "site.yaml": `${SITE}\nauthors: optional\n` };
const ONE = "## 州科技局召开座谈会\n\n8月31日，州科技局召开座谈会。\n\n（州科技局）\n";
const problemsOf = (front: Readonly<Record<string, string | null>>, others: Files = {}) =>
  readIssue(issueText(front, ONE), others).problems;

test("where authors are optional, departments alone sign an issue", () => {
  const issue = soundIssue(issueText({ author: null }, ONE), UNSIGNED);
  expect(issue.byline).toEqual({ sources: ["州科技局"], authors: [] });
  expect(issue.items[0]?.byline.authors).toEqual([]);
});

test.each([
  ["left out", null, "field/missing"],
  ["无", "无", "field/no-name"],
  ["empty", "", "field/empty"],
])(
  "otherwise an author that is %s is refused, and the editor told how to do without",
  (_what, author, code) => {
    const [problem, ...others] = problemsOf({ author });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code });
    expect(problem?.remedy).toContain("authors: optional");
  },
);

test("where authors are optional, 无 is to be deleted", () => {
  expect(problemsOf({ author: "无" }, UNSIGNED)[0]?.remedy).toContain("删掉 author 这一行");
});

test("a department as author is refused; who signs with it stays", () => {
  expect(problemsOf({ author: "州财政局" })).toMatchObject([{ code: "author/department", line: 6 }]);
  const [both] = problemsOf({ author: "州财政局 何晓燕" });
  expect(both?.remedy).toBe("请改为：author: 何晓燕");
  expect(problemsOf({ author: "州气象局" })).toMatchObject([
    { code: "author/department", severity: "warning" },
  ]);
});

test.each(["【王强】", "［王强］", "〔王强〕", "（王强）", "【作者：王强】"])("%s is 王强", (author) => {
  expect(soundIssue(issueText({ author }, ONE)).byline.authors).toEqual(["王强"]);
});

test("each of several names in brackets is a name; what else is in brackets is pointed out", () => {
  expect(soundIssue(issueText({ author: "【王强】、【李明】" }, ONE)).byline.authors).toEqual([
    "王强",
    "李明",
  ]);
  expect(problemsOf({ author: "王强【办公室】" })).toMatchObject([{ code: "author/bracket" }]);
});

test("`authors` takes two words", () => {
  const { problems } = readFiles({ "site.yaml": `${SITE}\nauthors: 可选\n`, "2016/06.md": issueText() });
  expect(problems).toMatchObject([{ code: "field/authors" }]);
});
