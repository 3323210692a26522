import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { docx, text } from "../docx.ts";
import { encodeAs } from "../encode.ts";
import { importing, OPENING } from "../office.ts";

const TOP = [
  text("简报2016年第6期"),
  text("2016年10月19日"),
  text("州科技局召开座谈会", { style: "1" }),
  text(OPENING),
];
const html = (charset: string) =>
  `<html><head><meta charset="${charset}"><title>无标题</title></head><body><p>会议由<s>张局长</s>李局长主持，部署重点工作。</p><table><tr><td>单位</td><td>金额</td></tr><tr><td>甲县</td><td>12</td></tr></table></body></html>`;
const quoted = (page: string): string =>
  [...Buffer.from(page, "utf8")]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join("")
    .replace(/(.{70}[^=]{3})/g, "$1=\r\n");
const MIME = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(html("utf-8"))}\r\n--b1--\r\n`;

const withChunk = (name: string, bytes: Uint8Array): Uint8Array =>
  docx([...TOP, '<w:altChunk r:id="c1"/>', text("最后一段。")], {
    [`word/${name}`]: bytes,
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships><Relationship Id="s1" Type="x/styles" Target="styles.xml"/><Relationship Id="c1" Type="x/aFChunk" Target="${name}"/></Relationships>`,
    ),
  });

test.each([
  ["a page", "afchunk.htm", strToU8(html("utf-8"))],
  ["a page in GBK", "afchunk.html", encodeAs("gbk", html("gb2312"))],
  ["a web archive, as Word writes it", "afchunk.mht", strToU8(MIME)],
])("%s in a .docx is read where it stands", async (_what, name, bytes) => {
  const { body, report } = await importing({ "a.docx": withChunk(name, bytes) });
  expect(body()).toMatch(
    /会议由~~张局长~~李局长主持，部署重点工作。\n\n\| 单位 +\| 金额[\s\S]*甲县[\s\S]*最后一段。/,
  );
  expect(report).not.toContain("原文里有、草稿里没有");
});

test("a .docx in a .docx is read with its notes, text too; what can't be read is named in its place", async () => {
  const inner = docx(
    [`<w:p><w:r><w:t>里面的一段话</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`],
    {
      "word/footnotes.xml": strToU8(
        '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>里面的注。</w:t></w:r></w:p></w:footnote></w:footnotes>',
      ),
      "word/_rels/document.xml.rels": strToU8(
        '<Relationships><Relationship Id="r2" Type="x/footnotes" Target="footnotes.xml"/></Relationships>',
      ),
    },
  );
  const { body, report } = await importing({ "a.docx": withChunk("afchunk.docx", inner) });
  expect(body()).toContain("里面的一段话[^c1-1]\n\n最后一段。\n\n[^c1-1]: 里面的注。");
  expect(report).not.toContain("原文里有、草稿里没有");
  const plain = await importing({
    "a.docx": withChunk("afchunk.txt", strToU8("第一行的话。\n第二行的话。")),
  });
  expect(plain.body()).toContain("第一行的话。\n\n第二行的话。");
  const unknown = await importing({ "a.docx": withChunk("afchunk.rtf", Uint8Array.of(1, 2, 0, 3)) });
  expect(unknown.body()).toContain("〔插入的文档：afchunk.rtf〕");
  expect(unknown.report).toContain("请打开原件，把里面的文字和图片补在这里");
});
