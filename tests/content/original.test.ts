import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type Files, issueText, messagesOf, readIssue } from "./archive-folder.ts";

const HTML = "<html><script>alert(1)</script></html>";
const SHA256 = createHash("sha256").update(HTML).digest("hex");
const ORIGINAL: Files = { "2016/06/original.html": HTML };
const imported = (front: Record<string, string | null> = {}) =>
  issueText({ original: `\n  file: original.html\n  sha256: ${SHA256}`, ...front });

test("an imported issue may lack a department and an author, and its original is never published", () => {
  const { archive, messages } = readIssue(imported({ source: null, author: null }), ORIGINAL);
  expect(messages).toBe("");
  expect(archive?.issues).toMatchObject([{ byline: { sources: [], authors: [] }, attachments: [] }]);
});

test("an issue that was not imported may not", () => {
  const { problems } = readIssue(issueText({ source: null, author: null }));
  expect(problems.map(({ code }) => code)).toEqual(["field/missing", "field/missing"]);
});

test("an original that is gone, or was changed, or is not named, is pointed out", () => {
  expect(messagesOf(imported())).toMatchInlineSnapshot(`
    "content/2016/06.md:8:9 错误 original/missing
      8 │   file: original.html
        │         ^^^^^^^^^^^^^
      找不到导入时的原件 content/2016/06/original.html。
      → 请把原件放回去；如果不再保留原件，请删掉说明栏里 original 的三行，并写上 source 和 author。
    "
  `);
  expect(messagesOf(imported(), { "2016/06/original.html": `${HTML} ` })).toMatchInlineSnapshot(`
    "content/2016/06.md:9:11 错误 original/changed
      9 │   sha256: 1e88fe5a73e9700a27597a02ed7ec3c4cc1eb8e0d6ca580cd4473a5e7e6dc194
        │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      原件 original.html 和导入时不一样了。
      → 原件应保持原样：请从备份恢复它；文字上的改动请写在简报文件里。
    "
  `);
  expect(messagesOf(issueText(), ORIGINAL)).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 提醒 original/unnamed
      1 │ ---
        │ ^^^
      附件文件夹里的“original.html”是导入原件的专用名字，不会发布，说明栏也没有提到它。
      → 如果要作附件，请改名；如果是多余的，请删掉。
    "
  `);
});

test("the lines about the original are checked like any others", () => {
  expect(
    messagesOf(issueText({ original: "\n  file: ../../site.yaml\n  sha256: ABC" })),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:8:9 错误 field/original
      8 │   file: ../../site.yaml
        │         ^^^^^^^^^^^^^^^
      “../../site.yaml”不是原件的文件名：原件叫 original，扩展名是 html、htm、txt、docx 或 md。
      → 原件在本期附件文件夹里的文件名，例如：file: original.html

    content/2016/06.md:9:11 错误 field/sha256
      9 │   sha256: ABC
        │           ^^^
      “ABC”不是 SHA-256 校验值：应是64位小写的十六进制数字。
      → 原件的 SHA-256，例如：sha256: 0000000000000000000000000000000000000000000000000000000000000000
    "
  `);
});
