import { expect, test } from "vitest";
import { statusOfIssue, statusOfItem } from "../../src/bulletin/status.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const TWO_ITEMS = "## 甲\n\n正文。\n\n## 乙\n\n正文。\n";

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
