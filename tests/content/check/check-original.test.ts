import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ITEM, issueOf, messagesOf, readIssue } from "../archive-folder.ts";

const PAGE = "<html><script>alert(1)</script></html>";
const HASH = createHash("sha256").update(PAGE).digest("hex");

const imported = (hash: string, more: readonly string[] = []): string =>
  issueOf(
    [
      "title: 专项行动简报第6期",
      "issue: 6",
      "date: 2016-10-19",
      ...more,
      "original:",
      "  file: original.html",
      `  sha256: ${hash}`,
    ],
    ITEM,
  );

test("an imported issue may lack source and author; its original is kept and never published", () => {
  const { archive, messages } = readIssue(imported(HASH), { "2016/06/original.html": PAGE });
  expect(messages).toBe("");
  expect(archive?.issues[0]?.byline).toEqual({ sources: [], authors: [] });
  expect(archive?.issues[0]?.attachments).toEqual([]);
});

test("an issue of one's own needs both", () => {
  const text = issueOf(["title: 专项行动简报第6期", "issue: 6", "date: 2016-10-19"]);
  expect(messagesOf(text)).toMatch(/field\/missing[\s\S]*field\/missing/);
});

test("an original that is gone, was changed, or is named by no issue is reported", () => {
  expect(messagesOf(imported(HASH))).toMatchInlineSnapshot(`
    "content/2016/06.md:6:9 错误 original/missing
      6 │   file: original.html
        │         ^^^^^^^^^^^^^
      找不到导入时的原件 content/2016/06/original.html。
      → 请把原件放回去；如果不再保留原件，请删掉说明栏里 original 的三行，并写上 source 和 author。
    "
  `);
  expect(messagesOf(imported(HASH), { "2016/06/original.html": `${PAGE} ` })).toMatchInlineSnapshot(`
    "content/2016/06.md:7:11 错误 original/changed
      7 │   sha256: 1e88fe5a73e9700a27597a02ed7ec3c4cc1eb8e0d6ca580cd4473a5e7e6dc194
        │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      原件 original.html 和导入时不一样了。
      → 原件应保持原样：请从备份恢复它；文字上的改动请写在简报文件里。
    "
  `);
  expect(
    messagesOf(imported(HASH), { "2016/06/original.html": PAGE, "2016/06/original.txt": "x" }),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:6:3 提醒 original/unnamed
      6 │   file: original.html
        │   ^^^^^^^^^^^^^^^^^^^
      附件文件夹里的“original.txt”是导入原件的专用名字，不会发布，说明栏也没有提到它。
      → 如果要作附件，请改名；如果是多余的，请删掉。
    "
  `);
});

test("an original is named original and has its checksum in full", () => {
  expect(messagesOf(imported("abc", []).replace("original.html", "../site.yaml"), {})).toMatchInlineSnapshot(`
    "content/2016/06.md:6:9 错误 field/original
      6 │   file: ../site.yaml
        │         ^^^^^^^^^^^^
      “../site.yaml”不是原件的文件名：原件叫 original，扩展名是 html、htm、txt、md、docx、docm、doc、wps、rtf、odt、pdf、ofd 或 zip。
      → 原件在本期附件文件夹里的文件名，例如：file: original.html

    content/2016/06.md:7:11 错误 field/sha256
      7 │   sha256: abc
        │           ^^^
      “abc”不是 SHA-256 校验值：应是64位小写的十六进制数字。
      → 原件的 SHA-256，例如：sha256: 0000000000000000000000000000000000000000000000000000000000000000
    "
  `);
});
