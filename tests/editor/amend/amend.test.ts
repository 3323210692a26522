import { expect, test } from "vitest";
import { UsageError } from "../../../src/base/errors.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { correctIssue, withdrawIssue } from "../../../src/editor/amend/amend.ts";
import { snapshotOf } from "../../commands/run.ts";
import { contentFolder, issueText } from "../../content/archive-folder.ts";

const FILES = {
  "2016/06.md": issueText(),
  "2016/07.md": issueText({ issue: "7", status: "draft" }),
  "2016/08.md": issueText({ issue: "8", status: "withdrawn", withdrawn: "\n  date: 2016-10-20" }),
  "2016/09.md": issueText({ issue: "9", date: "21日" }),
};
const ORDER = { issue: "2016/6", site: null, date: "2016-10-21" };

test.each([
  [{ issue: "2016/5" }, "找不到"],
  [{ issue: "第六期" }, "2016/6"],
  [{ issue: "2016/7" }, "草稿"],
  [{ issue: "2016/8" }, "撤回"],
  [{ issue: "2016/9" }, "npm run check"],
  [{ item: 9 }, "第9条"],
  [{ date: "21日" }, "21日"],
])("what can't be done is said, and nothing is written: %j", async (order, named) => {
  const content = contentFolder(FILES);
  const before = snapshotOf(content);
  const both = [
    correctIssue({ ...ORDER, content, what: "甲", minor: false, replaced: [], ...order }),
    withdrawIssue({ ...ORDER, content, why: "甲", show: false, ...order }),
  ];
  for (const refused of both) {
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(named);
  }
  expect(snapshotOf(content)).toEqual(before);
});

test("an attachment that is to be replaced must be there; an item is withdrawn once", async () => {
  const content = contentFolder(FILES);
  const correction = { ...ORDER, content, what: "甲", minor: false, replaced: ["no.pdf"] };
  await expect(correctIssue(correction)).rejects.toThrow("no.pdf");
  const withdrawal = { ...ORDER, content, why: "甲", show: false, item: 1 };
  await withdrawIssue(withdrawal);
  await expect(withdrawIssue(withdrawal)).rejects.toThrow("已经撤回");
});

test("whatever is among the versions that is none is refused by the scan", () => {
  const content = contentFolder({
    "2016/06.md": issueText(),
    "2016/06/versions/2016-10-19.md": issueText(),
    "2016/06/versions/old.md": issueText(),
    "2016/06/versions/2016-10-20/list.csv": "甲",
  });
  const { problems, archive } = loadArchive(content, { drafts: false });
  const versions = problems
    .filter(({ code }) => code === "file/version")
    .map(({ file }) => file.split("/").at(-1));
  expect(versions).toEqual(["2016-10-20", "old.md"]);
  expect(archive?.issues[0]?.versions.map(({ id }) => id)).toEqual(["2016-10-19"]);
});
