import { expect, test } from "vitest";
import { createArchive } from "../../src/bulletin/archive.ts";
import { versionLabel, versionsInOrder } from "../../src/bulletin/versions.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

test("a version is called by its day, a later one of that day by its place", () => {
  expect(versionLabel("2016-10-19")).toBe("2016年10月19日");
  expect(versionLabel("2016-10-19-2")).toBe("2016年10月19日（当天第2次）");
  expect(versionLabel("2016-10-19-12")).toBe("2016年10月19日（当天第12次）");
});

test("after each version came the next one, after the last the issue of today", () => {
  const { site, issues } = archiveOf({ "2016/05.md": issueText({ issue: "5" }), "2016/06.md": issueText() });
  const [without, issue] = issues;
  if (!without || !issue) throw new Error("Two issues were expected");
  const [first, second] = ["2016-10-19", "2016-10-20"].map((id) => ({
    id,
    issue: { ...issue, title: `${id}的标题` },
    attachments: [],
  }));
  if (!first || !second) throw new Error("Two versions were expected");
  const today = { ...issue, versions: [first, second] };
  const found = versionsInOrder(createArchive(site, [without, today]));
  expect(found.map(({ version, after, issue: of }) => [of.title, version.id, after.title])).toEqual([
    [issue.title, "2016-10-19", "2016-10-20的标题"],
    [issue.title, "2016-10-20", issue.title],
  ]);
});
