import { expect, test } from "vitest";
import { formatForBuild, formatProblems, summarize } from "../../src/content/format.ts";
import { type Problem, problemAt, problemOfFile } from "../../src/content/problem.ts";
import { sourceFile } from "../../src/content/source-file.ts";

const complaint = { code: "field/date", message: "看不懂日期。", remedy: "请改为：2016-10-19" };
const file = sourceFile("content/2016/06.md", "---\ntitle: 全州\ttitle\n");
const atTitle = problemAt(file, { line: 2, column: 8, length: 2 }, complaint);
const warning: Problem = { ...problemOfFile("content/x.html", complaint), severity: "warning" };

test("a problem is shown with its line, marked below by columns: a Han character has two", () => {
  expect(formatProblems([atTitle, warning], "text")).toMatchInlineSnapshot(`
    "content/2016/06.md:2:8 错误 field/date
      2 │ title: 全州 title
        │        ^^^^
      看不懂日期。
      → 请改为：2016-10-19

    content/x.html 提醒 field/date
      看不懂日期。
      → 请改为：2016-10-19
    "
  `);
});

test("a long line is cut around the place", () => {
  const long = sourceFile("a.md", `${"前".repeat(200)}错${"后".repeat(200)}`);
  expect(
    formatProblems([problemAt(long, { line: 1, column: 201, length: 1 }, complaint)], "text"),
  ).toMatchInlineSnapshot(`
    "a.md:1:201 错误 field/date
      1 │ …前前前前前前前前前前前前前前前前前前前前错后后后后后后后后后后后后后后后后…
        │                                          ^^
      看不懂日期。
      → 请改为：2016-10-19
    "
  `);
});

test("nothing that a file holds can steer the terminal or the log", () => {
  const evil = sourceFile("a.md", "\u001B[31m\u202E::error::x\r\n%0A");
  const problem = problemAt(
    evil,
    { line: 1, column: 1, length: 4 },
    { ...complaint, message: "“\u001B[2J\n::stop”" },
  );
  for (const format of ["text", "github"] as const)
    for (const sign of ["\u001B", "\u202E", "\n::stop"])
      expect(formatProblems([problem], format)).not.toContain(sign);
});

test("GitHub's annotations carry place, code, message and remedy, their own signs escaped", () => {
  const odd = { ...complaint, code: "a:b,c", message: "5%\n第二行" };
  expect(
    formatProblems([problemAt(file, { line: 2, column: 8, length: 2 }, odd), warning], "github"),
  ).toMatchInlineSnapshot(`
    "::error file=content/2016/06.md,line=2,col=8,title=a%3Ab%2Cc::5%25□第二行 请改为：2016-10-19
    ::warning file=content/x.html,title=field/date::看不懂日期。 请改为：2016-10-19
    "
  `);
});

test("JSON has every problem as it is", () => {
  expect(JSON.parse(formatProblems([atTitle, warning], "json"))).toEqual([atTitle, warning]);
  expect(formatProblems([], "json")).toBe("[]\n");
});

test("the summary counts errors and reminders", () => {
  expect(summarize([])).toBe("没有发现问题。");
  expect(summarize([atTitle])).toBe("发现1处错误。");
  expect(summarize([warning])).toBe("发现1处提醒。");
  expect(summarize([atTitle, atTitle, warning])).toBe("发现2处错误、1处提醒。");
});

test("a build shows all errors, but only the newest twenty reminders, and says how to see the others", () => {
  const reminders = Array.from(
    { length: 23 },
    (_, index): Problem => ({
      ...warning,
      file: `content/${2000 + index}/01.md`,
    }),
  );
  const errors = Array.from({ length: 30 }, () => atTitle);
  const text = formatForBuild([...errors, ...reminders]);
  expect(text.match(/ 错误 /g)).toHaveLength(30);
  expect(text.match(/ 提醒 /g)).toHaveLength(20);
  expect([text.includes("content/2002/"), text.includes("content/2003/")]).toEqual([false, true]);
  expect(text.split("\n").slice(-5).join("\n")).toMatchInlineSnapshot(`
    "  看不懂日期。
      → 请改为：2016-10-19

    另有3条提醒，运行 npm run check 可以看到全部。
    "
  `);
  expect(formatForBuild(reminders.slice(3))).toBe(formatProblems(reminders.slice(3), "text"));
});
