import { expect, test } from "vitest";
import { issueText, messagesOf, readIssue, soundIssue } from "../archive-folder.ts";

test("a withdrawal says when; by whom and why, if it likes", () => {
  const issue = soundIssue(issueText({ status: "withdrawn", withdrawn: "\n  date: 2016-10-21" }));
  expect(issue.withdrawn).toEqual({
    date: { day: "2016-10-21", time: null, instant: "2016-10-21T00:00:00+08:00" },
  });
});

test("a date alone in the place of the whole is explained", () => {
  expect(messagesOf(issueText({ status: "withdrawn", withdrawn: "2016-10-21" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:12 错误 field/type
      8 │ withdrawn: 2016-10-21
        │            ^^^^^^^^^^
      withdrawn（撤回）应是几行“名称: 内容”。
      → 什么时候、由谁、为什么撤回，例如：第一行写“withdrawn:”，下面写“  date: 2017-05-12”
    "
  `);
});

test("an issue that says when it was withdrawn must be withdrawn", () => {
  expect(messagesOf(issueText({ withdrawn: "\n  date: 2016-10-21" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:9 错误 withdrawn/status
      8 │   date: 2016-10-21
        │         ^^^^^^^^^^
      写了撤回的日期，状态却是 published。
      → 已经撤回的，请写：status: withdrawn；没有撤回的，请删掉 withdrawn 和它下面的几行。
    "
  `);
});

test("an issue that is withdrawn, or corrected, without a word about it is pointed out", () => {
  expect(messagesOf(issueText({ status: "withdrawn" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:7:9 提醒 withdrawn/none
      7 │ status: withdrawn
        │         ^^^^^^^^^
      没有写明本期什么时候、为什么撤回。
      → 请加上：第一行写“withdrawn:”，下面写“  date: 撤回的日期”“  who: 由谁撤回”“  why: 原因”。
    "
  `);
  expect(messagesOf(issueText({ status: "corrected" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:7:9 提醒 correction/none
      7 │ status: corrected
        │         ^^^^^^^^^
      没有写明本期更正了什么。
      → 请加上：第一行写“corrections:”，下面写“  - date: 更正的日期”“    what: 改了什么”。
    "
  `);
});

test("what was corrected or withdrawn before it came out is pointed out", () => {
  const early = { corrections: "\n  - date: 2016-10-18\n    what: 错字", status: "withdrawn" };
  const { problems } = readIssue(issueText({ ...early, withdrawn: "\n  date: 2016-10-18" }));
  expect(problems.map(({ line, code, severity }) => `${line} ${code} ${severity}`)).toEqual([
    "8 correction/early warning",
    "12 correction/early warning",
  ]);
  expect(problems[0]?.message).toBe("更正的日期早于本期的发布日期。");
});
