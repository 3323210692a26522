import { expect, test } from "vitest";
import { isGone, isItemGone, type Status, statusOfIssue, statusOfItem } from "../../src/bulletin/status.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";
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

/** An issue of two items with these corrections, each of an item or of the whole issue. */
const withCorrections = (
  status: Status,
  ...corrections: readonly (readonly [item?: number, minor?: boolean])[]
) => {
  const issue = soundIssue(issueText({}, TWO_ITEMS));
  const of = corrections.map(([item, minor]) => ({ date: issue.date, what: "错字", item, minor }));
  const changed = { ...issue, status, corrections: of };
  return [statusOfIssue(changed), ...issue.items.map((item) => statusOfItem(changed, item))];
};

test("a mere slip makes nothing corrected, but does not hide a correction", () => {
  expect(withCorrections("published")).toEqual(["published", "published", "published"]);
  expect(withCorrections("published", [1, true])).toEqual(["published", "published", "published"]);
  expect(withCorrections("published", [1, true], [2])).toEqual(["corrected", "published", "corrected"]);
  expect(withCorrections("published", [2, false], [2, true])).toEqual([
    "corrected",
    "published",
    "corrected",
  ]);
});

test("a correction of the whole issue names none of its items", () => {
  expect(withCorrections("published", [])).toEqual(["corrected", "published", "published"]);
});

test("a draft is one with all of its items, corrected or not", () => {
  expect(withCorrections("draft", [1])).toEqual(["draft", "draft", "draft"]);
});

test("what is withdrawn is gone, unless it may be read all the same", () => {
  const issue = soundIssue(issueText());
  const withdrawn = { date: issue.date };
  const gone = { ...issue, status: "withdrawn" } as const;
  expect(isGone(issue)).toBe(false);
  expect(isGone(gone)).toBe(true);
  expect(isGone({ ...gone, withdrawn })).toBe(true);
  expect(isGone({ ...gone, withdrawn: { ...withdrawn, show: true } })).toBe(false);
  expect(isGone({ ...issue, withdrawn })).toBe(false);
  const [item] = issue.items;
  if (!item) throw new Error("An item was expected");
  expect(isItemGone(item)).toBe(false);
  expect(isItemGone({ ...item, withdrawn })).toBe(true);
  expect(isItemGone({ ...item, withdrawn: { ...withdrawn, show: true } })).toBe(false);
  expect([statusOfItem(issue, { ...item, withdrawn }), statusOfItem(gone, item)]).toEqual([
    "withdrawn",
    "withdrawn",
  ]);
});
