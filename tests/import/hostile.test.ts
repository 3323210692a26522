import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { findLibreOffice } from "../../src/import/doc/libre-office.ts";
import { docx, text } from "./docx.ts";
import { doc, ofd, pdf, zipOf } from "./make.ts";
import { importing, OPENING } from "./office.ts";

const SOUND = `简报2016年第6期\n2016-10-19\n\n州科技局召开座谈会\n\n${OPENING}\n（州科技局 吴启荣）\n`;

/** A gigabyte of zeros in a megabyte: blocks of deflate can be repeated. */
function gigabyte(): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(1024).fill(block), deflateRawSync(Buffer.alloc(0))]);
}
const GIGABYTE = { packed: gigabyte(), size: 1024 ** 3 };
const MAIN = { packed: deflateRawSync('<w:document xmlns:w="w"/>'), size: 25 };

/** A PDF that asks for a password. ISO 32000-1, 7.6.3 */
const LOCKED_PDF = Buffer.from(
  Buffer.from(pdf(["字"]))
    .toString("latin1")
    .replace(
      /trailer\s*<</,
      `trailer <</Encrypt <</Filter/Standard/V 1/R 2/P -4/O <${"61".repeat(32)}>/U <${"62".repeat(32)}>>>/ID [<6162><6162>]`,
    ),
  "latin1",
);
/** The flag of encryption in the header of a .doc. */
const LOCKED_DOC = ((): Buffer => {
  const file = Buffer.from(doc(SOUND.split("\n")));
  const header = file.indexOf(Buffer.from([0xec, 0xa5]));
  file.writeUInt16LE(0x0100, header + 0x0a);
  return file;
})();

const WHOLE_DOC = doc([...SOUND.split("\n"), ...Array<string>(200).fill(OPENING)]);

/** Each with the reason that an editor reads. */
const HOSTILE: Readonly<Record<string, readonly [bytes: Uint8Array | string, reason: string]>> = {
  "locked.pdf": [LOCKED_PDF, "PDF 文件有密码"],
  "locked.doc": [LOCKED_DOC, "文件有密码"],
  "locked.docx": [
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(512),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "文件有密码",
  ],
  "upwards.docx": [
    zipSync({ "../../word/document.xml": strToU8("<x/>"), "../evil.txt": strToU8("x") }),
    "压缩文件",
  ],
  "bomb-text.docx": [zipOf({ "word/document.xml": GIGABYTE }), "文件展开后超过80 MB"],
  "bomb-picture.docx": [
    zipOf({ "word/document.xml": MAIN, "word/media/a.png": GIGABYTE }),
    "文件展开后超过80 MB",
  ],
  "bomb.odt": [zipOf({ "content.xml": GIGABYTE }), "文件展开后超过80 MB"],
  "bomb.ofd": [zipOf({ "OFD.xml": MAIN, "Doc_0/Document.xml": GIGABYTE }), "文件展开后超过80 MB"],
  "nested.zip": [
    zipSync({ "a.zip": zipSync({ "b.zip": zipSync({ "c.docx": docx([text("x")]) }) }) }),
    "压缩文件",
  ],
  "nested.docx": [zipSync({ "a.docx": zipSync({ "word/document.xml": strToU8("<x/>") }) }), "压缩文件"],
  "signatures.ofd": [
    ofd([], {
      "Doc_0/Signs/Signatures.xml": strToU8("<Signatures/>"),
      "Doc_0/Signs/Sign_0/SignedValue.dat": Uint8Array.of(1),
    }),
    "只有签章",
  ],
  "signatures-alone.ofd": [
    zipSync({
      "OFD.xml": strToU8("<OFD><DocBody><Signatures>/Signs.xml</Signatures></DocBody></OFD>"),
      "Signs.xml": strToU8("<x/>"),
    }),
    "只有签章",
  ],
  "half.doc": [WHOLE_DOC.subarray(0, WHOLE_DOC.length / 2), "另存为 .docx"],
  "half.docx": [docx([text(OPENING)]).subarray(0, 600), "文件损坏了"],
};

test("hostile files are refused in words, each within two seconds and 300 MB; the others go on", async () => {
  const files = Object.fromEntries(Object.entries(HOSTILE).map(([name, [bytes]]) => [name, bytes]));
  for (const libreOffice of [null, findLibreOffice()]) {
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    const { outcomes, imported } = await importing({ ...files, "sound.txt": SOUND }, { libreOffice });
    const took = performance.now() - begun;
    clearInterval(watch);
    expect(imported).toBe(1);
    for (const [name, [, reason]] of Object.entries(HOSTILE))
      expect([name, outcomes.find(({ path }) => path.endsWith(name))]).toMatchObject([
        name,
        { status: "refused", why: expect.stringContaining(reason) },
      ]);
    expect(took / Object.keys(HOSTILE).length).toBeLessThan(2000);
    expect(Math.max(most, process.memoryUsage().rss) - before).toBeLessThan(300 * 1024 * 1024);
  }
});

test("nothing is written outside of the content folder, and nothing that a document links to is read", async () => {
  const relations = `<Relationships><Relationship Id="r1" Type="x/image" Target="../../../../etc/passwd"/><Relationship Id="r2" Type="x/image" TargetMode="External" Target="file:///etc/passwd"/><Relationship Id="r3" Type="x/aFChunk" TargetMode="External" Target="http://127.0.0.1:9/x.html"/><Relationship Id="r4" Type="x/hyperlink" TargetMode="External" Target="javascript:alert(1)"/></Relationships>`;
  const blip = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
  const { content, body, report } = await importing({
    "a.docx": docx(
      [
        text("简报2016年第6期"),
        text(OPENING),
        blip("r1"),
        blip("r2"),
        '<w:altChunk r:id="r3"/>',
        '<w:p><w:hyperlink r:id="r4"><w:r><w:t>点这里</w:t></w:r></w:hyperlink></w:p>',
      ],
      {
        "word/_rels/document.xml.rels": strToU8(relations),
        "../../evil.txt": strToU8("x"),
        "word/../../evil.md": strToU8("x"),
      },
    ),
  });
  expect(body().match(/〔(图片|插入的文档)/g)).toHaveLength(3);
  expect(body()).toContain("点这里");
  expect(body()).not.toContain("javascript");
  expect(report).toContain("只有指向别处的链接");
  expect(readdirSync(dirname(content), { recursive: true }).map(String).sort()).toEqual(
    [
      "content",
      "content/2016",
      "content/2016/06",
      "content/2016/06.md",
      "content/2016/06/original.docx",
      "content/site.yaml",
      "inbox",
      "inbox/a.docx",
    ].map((path) => join(path)),
  );
});

test("names that no file system takes become names that all take", async () => {
  const names = ["CON.png", "a:b*?.png", `${"长".repeat(300)}.png`, "..\\..\\x.png", "尾. .png", "%01.png"];
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const { content, refused } = await importing({
    "a.html": `<p>简报2016年第6期</p><p>2016-10-19</p><p>${OPENING}</p>${names.map((name) => `<img alt="图" src="${name}"><img alt="图" src="data:image/png;base64,${png.toString("base64")}">`).join("")}`,
  });
  expect(refused).toBe(0);
  const kept = readdirSync(join(content, "2016/06"));
  for (const name of kept) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}\.(png|html)$/u);
});
