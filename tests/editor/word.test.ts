import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/errors.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { keyOf } from "../../src/bulletin/published.ts";
import { loadArchive } from "../../src/content/load.ts";
import { writeIssueDocx } from "../../src/editor/word/write-docx.ts";
import { issueText, PNG } from "../content/archive-folder.ts";
import { importing } from "../import/office.ts";
import { archiveOf } from "../support/archive-of.ts";

const { archive } = loadArchive("content", { drafts: true });
if (!archive) throw new Error("The sample archive can't be read");
const folder = mkdtempSync(join(tmpdir(), "word-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What readers are told. Import writes the numbers of Word's lists into the text, as Word shows them. */
const told = ({ title, date, items, ...issue }: Issue) => ({
  title,
  day: date.day,
  number: issue.number.id,
  total: issue.total,
  items: items.map(({ heading, text, bylineText }) => ({
    heading,
    text: text.replace(/^\d+\. ?/gm, ""),
    bylineText,
  })),
});

describe("an issue as a Word document", () => {
  test.each(archive.issues.map((issue) => [keyOf(issue), issue] as const))(
    "%s gives the same issue when it is imported",
    async (key, issue) => {
      const file = await writeIssueDocx(archive, key, join(folder, `${key.replace("/", "-")}.docx`));
      const { issue: imported } = await importing({ "简报.docx": readFileSync(file) });
      expect(told(imported(issue.year, issue.number.id))).toEqual(told(issue));
    },
  );

  test("keeps struck words, dots of emphasis, notes, lists and tables", async () => {
    const body =
      "## 甲\n\n州科技局**务必**按~~三~~四季度报送==进度==[^1]，见[附表](https://www.example.gov.cn/a)。\n\n1. 一项；\n2. 二项。\n\n| 县 | 数 |\n| --- | ---: |\n| 甲县 | 12 |\n\n[^1]: 按月。\n";
    const sound = archiveOf({ "2016/06.md": issueText({}, body) });
    const file = await writeIssueDocx(sound, "2016/6", join(folder, "kept.docx"));
    const { body: imported } = await importing({ "简报.docx": readFileSync(file) });
    for (const part of ["**务必**", "~~三~~", "==进度==", "[^1]: 按月。", "一项；", "甲县", "| -: |"])
      expect(imported("2016/06.md")).toContain(part);
  });

  test("an existing file and an issue that is not there are refused in words", async () => {
    const file = join(folder, "there.docx");
    await writeIssueDocx(archive, "2016/6", file);
    const before = readFileSync(file);
    await expect(writeIssueDocx(archive, "2016/6", file)).rejects.toThrow(UsageError);
    expect(readFileSync(file)).toEqual(before);
    await expect(writeIssueDocx(archive, "2016/99", join(folder, "none.docx"))).rejects.toThrow("2016/99");
    expect(existsSync(join(folder, "none.docx"))).toBe(false);
  });

  test("a picture that can't be shown is named with its words", async () => {
    const sound = archiveOf({
      "2016/06.md": issueText({}, "## 甲\n\n正文。\n\n![会场全景，台上坐着五人](06/a.png)\n"),
      "2016/06/a.png": PNG,
    });
    const file = await writeIssueDocx(sound, "2016/6", join(folder, "picture.docx"));
    const { body } = await importing({ "简报.docx": readFileSync(file) });
    expect(body("2016/06.md")).toContain("会场全景，台上坐着五人");
  });
});
