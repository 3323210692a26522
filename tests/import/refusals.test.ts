import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { pageFromDocx } from "../../src/import/docx/from-docx.ts";
import { ImportRefused, noRemarks } from "../../src/import/remarks.ts";
import { docx, text } from "./docx.ts";
import { importing, OPENING } from "./office.ts";

const SOUND = `简报2016年第6期\n2016-10-19\n\n州科技局召开座谈会\n\n${OPENING}\n`;

test("a bad file does not stop the others, and the report says why", async () => {
  const outcome = await importing({
    "a.doc": Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
    "b.pdf": "%PDF-1.4",
    "c.docx": "not a zip",
    "d.docx": zipSync({ "other.xml": strToU8("<x/>") }),
    "e.docx": docx([text("x")]).subarray(0, 400),
    "f.txt": "",
    "g.txt": SOUND,
    "h.html": "<html><body><script>show()</script></body></html>",
    "i.txt": Buffer.from([0, 1, 2, 3, 0, 255, 254, 7]),
  });
  expect(outcome.imported).toBe(1);
  expect(outcome.refused).toBe(8);
  expect(outcome.report.replace(/inbox\/g\.txt →[\s\S]*?\n\n/, "")).toMatchInlineSnapshot(`
    "inbox/a.doc 没有导入
      读不出这个旧版 Word 或 WPS 文件：它可能损坏了，或者不是文字文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。

    inbox/b.pdf 没有导入
      PDF 文件损坏了，读不出文字。请从原来的 Word 文件另存一份，再导入。

    inbox/c.docx 没有导入
      文件损坏了，读不出来。请用原来的程序打开，另存一份，再导入。

    inbox/d.docx 没有导入
      这是压缩文件。请先解压，再导入里面的文件。

    inbox/e.docx 没有导入
      文件损坏了，读不出来。请用原来的程序打开，另存一份，再导入。

    inbox/f.txt 没有导入
      文件是空的。

    inbox/h.html 没有导入
      没有找到正文。如果正文在图片里，或者由脚本显示，请把文字复制到文本文件里再导入。

    inbox/i.txt 没有导入
      认不出文字的编码，或者这不是文本文件。请用原来的程序打开，另存为 UTF-8 编码的文本或网页，再导入。
    "
  `);
});

test("a .docx that defines entities is refused", async () => {
  const file = docx([text("x")], {
    "word/document.xml": strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'),
  });
  expect((await importing({ "a.docx": file })).report).toContain("文件损坏了");
});

test("a Word file with tables ten thousand deep is refused before its readers call themselves too often", () => {
  const deep = "<w:tbl><w:tr><w:tc>".repeat(10_000) + text("甲") + "</w:tc></w:tr></w:tbl>".repeat(10_000);
  expect(() => pageFromDocx(docx([deep]), "a.docx", noRemarks())).toThrow(ImportRefused);
});

test("markup nested 100,000 deep is refused as one bad file", async () => {
  const outcome = await importing({ "a.html": `${"<div>".repeat(100_000)}x`, "b.txt": SOUND });
  expect(outcome).toMatchObject({ imported: 1, refused: 1 });
  const { report } = await importing({ "a.html": `${"<ul><li>甲".repeat(400)}${OPENING}` });
  expect(report).toContain("网页里的格式一层套一层，读不出来。");
});

test("files above 20 MB and overlong texts are refused", async () => {
  const { report } = await importing({
    "a.html": Buffer.alloc(21 * 1024 * 1024, 0x20),
    "b.txt": SOUND + OPENING.repeat(20_000),
  });
  expect(report).toContain("文件有21 MB，太大了：最大20 MB。");
  expect(report).toContain("文字太长，不像是一期简报。");
});

test("an existing issue is never overwritten, as 6.md or 06.md", async () => {
  for (const name of ["06.md", "6.md", "06/list.pdf"]) {
    const there = { [`2016/${name}`]: "mine" };
    const outcome = await importing({ "a.txt": SOUND }, { content: there });
    expect(outcome.refused).toBe(1);
    expect(outcome.read(`2016/${name}`)).toBe("mine");
    expect(outcome.report).toContain("已经有了，没有改动它。");
  }
});

test("two files of one issue: the first is imported, the second is refused", async () => {
  const outcome = await importing({ "a.txt": SOUND, "b.txt": `${SOUND}新的一段。\n` });
  expect(outcome).toMatchObject({ imported: 1, refused: 1 });
  expect(outcome.report).toContain("inbox/b.txt 没有导入\n  和 inbox/a.txt 是同一期（content/2016/06.md）");
});

test("a dry run reports the same and writes nothing", async () => {
  const outcome = await importing({ "a.txt": SOUND }, { isDry: true });
  expect(outcome.imported).toBe(1);
  expect(outcome.report).toContain("inbox/a.txt → content/2016/06.md（会写成草稿）");
  expect(outcome.read("2016")).toBeNull();
});

test("a folder is imported file by file, without folders of saved pages and Office's lock files", async () => {
  const sixth = (number: number) => SOUND.replace("第6期", `第${number}期`);
  const outcome = await importing(
    {
      "old/2016/a.txt": sixth(1),
      "old/2016/b.txt": sixth(2),
      "old/page.html": `<p>${sixth(3).trim().split(/\n+/).join("</p><p>")}</p>`,
      "old/page_files/frame.html": "<p>2016年第9期</p>",
      "old/~$a.docx": "x",
      "old/Thumbs.db": "x",
    },
    { named: ["old", "missing.txt"] },
  );
  expect(outcome).toMatchObject({ imported: 3, refused: 1 });
  expect(outcome.report).toContain("inbox/missing.txt 没有导入\n  找不到这个文件或文件夹。");
  expect(outcome.issue(2016, 3).items[0]?.heading).toBe("州科技局召开座谈会");
});
