import { expect, test } from "vitest";
import { amendments, statusOfIssue, statusOfItem } from "../../src/bulletin/amendment.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const TWO_ITEMS = "## 甲\n\n正文。\n\n## 乙\n\n正文。\n";

test("corrections and withdrawals stand newest first, those without a date last", () => {
  const { issues } = archiveOf({
    "2016/01.md": issueText({
      issue: "1",
      date: "2016-01-04",
      corrections: "\n  - date: 2016-03-01\n    what: 一\n  - date: 2016-01-05\n    what: 二",
    }),
    "2016/02.md": issueText({ issue: "2", date: "2016-02-01", status: "withdrawn" }),
    "2016/03.md": issueText({
      issue: "3",
      date: "2016-02-02",
      status: "withdrawn",
      withdrawn: "\n  date: 2016-02-03",
      corrections: "\n  - date: 2016-03-01 09:00\n    what: 三",
    }),
  });
  expect(
    amendments(issues).map(({ issue, correction, date }) => [
      issue.number,
      correction?.what ?? "撤回",
      date?.day ?? null,
    ]),
  ).toEqual([
    [3, "三", "2016-03-01"],
    [1, "一", "2016-03-01"],
    [3, "撤回", "2016-02-03"],
    [1, "二", "2016-01-05"],
    [2, "撤回", null],
  ]);
});

test("an issue that names a correction counts as corrected, its items where a correction names them", () => {
  const [issue] = archiveOf({
    "2016/06.md": issueText(
      { corrections: "\n  - date: 2016-10-21\n    item: 2\n    what: 错字" },
      TWO_ITEMS,
    ),
  }).issues;
  expect(issue && statusOfIssue(issue)).toBe("corrected");
  expect(issue?.items.map((item) => statusOfItem(issue, item))).toEqual(["published", "corrected"]);
});

test("an issue is withdrawn with all of its items, corrected or not", () => {
  const [issue] = archiveOf({
    "2016/06.md": issueText(
      { status: "withdrawn", corrections: "\n  - date: 2016-10-21\n    item: 2\n    what: 错字" },
      TWO_ITEMS,
    ),
  }).issues;
  expect(issue && statusOfIssue(issue)).toBe("withdrawn");
  expect(issue?.items.map((item) => statusOfItem(issue, item))).toEqual(["withdrawn", "withdrawn"]);
});
