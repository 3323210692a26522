import { expect, test } from "vitest";
import { archiveOf } from "../support/archive-of.ts";
import { type Files, issueText, readFiles, SITE } from "./archive-folder.ts";

const issue = (number: string, front: Readonly<Record<string, string | null>> = {}): string =>
  issueText({ issue: number, ...front });
const problemsOf = (files: Files) =>
  readFiles(files).problems.map(({ file, line, code, remedy }) => ({
    place: `${file.replace(/^.*content\//, "")}:${line}`,
    code,
    remedy,
  }));

test("a 合刊 and a 增刊 are read from files of their names, leading zeros or not", () => {
  const { issues, redirects } = archiveOf({
    "2016/05.md": issue("5", { date: "2016-05-01" }),
    "2016/06-07.md": issue("6-7", { total: "46-47", date: "2016-07-01" }),
    "2016/增刊1.md": issue("增刊01", { date: "2016-06-01" }),
    "2016/8.md": issue("8", { total: "48", date: "2016-08-01" }),
  });
  expect(issues.map(({ number }) => number.id)).toEqual(["5", "增刊1", "6-7", "8"]);
  expect(issues[2]?.total).toEqual({ first: 46, last: 47 });
  expect(redirects).toEqual([
    { from: "/2016/6/", to: "/2016/6-7/" },
    { from: "/2016/7/", to: "/2016/6-7/" },
  ]);
});

test("an editor's own redirect from a number of a 合刊 is a clash: the address is taken", () => {
  const files = {
    "2016/06-07.md": issue("6-7"),
    "redirects.yaml": "redirects:\n  - from: /2016/6/\n    to: /\n",
  };
  expect(problemsOf(files)).toMatchObject([{ code: "redirect/clash" }]);
});

test.each([
  ["6-5", "issue: 5-6"],
  ["6-6", "issue: 6"],
  ["0-1", "issue: 1"],
  ["6/7", "issue: 6-7"],
  ["6、7", "issue: 6-7"],
  ["第6-7期", "issue: 6-7"],
  ["6—7合刊", "issue: 6-7"],
  ["合刊", "issue: 6-7"],
  ["增刊", "issue: 增刊1"],
  ["增刊第2期", "issue: 增刊2"],
])("`issue: %s` is refused at its place with the line to write: %s", (typed, mended) => {
  const [problem] = problemsOf({ "2016/06.md": issue(typed) });
  expect(problem).toMatchObject({ place: "2016/06.md:3", code: "field/number" });
  expect(problem?.remedy).toContain(mended);
});

test("who follows the remedies for a number that differs from the file's name gets a sound issue", () => {
  const [problem] = problemsOf({ "2016/06.md": issue("6-7") });
  expect(problem).toMatchObject({ place: "2016/06.md:3", code: "issue/name" });
  expect(problem?.remedy).toContain("06-07.md");
  expect(problemsOf({ "2016/06-07.md": issue("6-7") })).toEqual([]);
});

test("a series that site.yaml does not name is refused, in the field and as a file", () => {
  const [problem] = problemsOf({ "2016/06.md": issue("号外1") });
  expect(problem).toMatchObject({ place: "2016/06.md:3", code: "issue/series" });
  expect(problemsOf({ "2016/06.md": issue("6"), "2016/号外01.md": issue("号外1") })).toMatchObject([
    { code: "file/name" },
  ]);
  const files = { "site.yaml": `${SITE}\nseries:\n  - 号外\n`, "2016/号外01.md": issue("号外1") };
  expect(problemsOf(files)).toEqual([]);
});

test.each([
  ["two 合刊 that overlap", { "2016/06-07.md": issue("6-7"), "2016/07-08.md": issue("7-8") }],
  ["a 合刊 beside a number of its own", { "2016/06-07.md": issue("6-7"), "2016/06.md": issue("6") }],
])("%s: both are refused", (_what, files) => {
  expect(problemsOf(files).filter(({ code }) => code === "issue/overlap")).toHaveLength(2);
});

test("a 增刊 shares no row with ordinary numbers", () => {
  expect(problemsOf({ "2016/01.md": issue("1"), "2016/增刊01.md": issue("增刊1") })).toEqual([]);
});

test("a 合刊 leaves no gap and counts as two running numbers; its total has as many numbers as its issue", () => {
  const volume = (total: string, next: string): Files => ({
    "2016/05.md": issue("5", { total: "45" }),
    "2016/06-07.md": issue("6-7", { total }),
    "2016/增刊01.md": issue("增刊1"),
    "2016/08.md": issue("8", { total: next }),
  });
  expect(problemsOf(volume("46-47", "48"))).toEqual([]);
  expect(problemsOf(volume("46", "47"))).toEqual([]);
  expect(problemsOf(volume("46-48", "49"))[0]).toMatchObject({ code: "total/span" });
  expect(problemsOf(volume("46-47", "47"))).toMatchObject([
    { code: "total/duplicate" },
    { code: "total/duplicate" },
  ]);
  const [order] = problemsOf({
    "2016/05.md": issue("5", { total: "45" }),
    "2016/06-07.md": issue("6-7", { total: "47-48" }),
  });
  expect(order).toMatchObject({ code: "total/order" });
  expect(order?.remedy).toContain("total: 46-47");
});
