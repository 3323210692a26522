import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { fixFiles } from "../../../src/content/fix-files.ts";
import { docx, paragraph, run, text } from "../../import/docx.ts";
import { ofd, ofdRoot, pdf, pdfString } from "../../import/make.ts";
import { contentFolder, issueText, readFiles, readIssue } from "../archive-folder.ts";
import { jpeg, tiff } from "./photo.ts";

const SENTENCE = "8月31日，州科技局召开座谈会。";
const linking = (link: string): string => issueText({}, `## 州科技局召开座谈会\n\n${SENTENCE}${link}\n`);

/** What is said of an attachment that the issue links to. */
function saidOf(name: string, bytes: Uint8Array, front: Readonly<Record<string, string>> = {}) {
  const link = /jpg|png/.test(name) ? `![会场](06/${name})` : `[附件](06/${name})`;
  const body = `## 州科技局召开座谈会\n\n${SENTENCE}${link}\n`;
  return readIssue(issueText(front, body), { [`2016/06/${name}`]: bytes }).problems;
}

const CORE = (creator: string, last = creator): Uint8Array =>
  strToU8(
    `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy></cp:coreProperties>`,
  );
const AT_LINK = { file: expect.stringMatching(/2016\/06\.md$/), line: 11 };

test("a photo that says where it was taken is an error at the place where it is shown", () => {
  expect(saidOf("a.jpg", jpeg(tiff({ latitude: [25, 2, 30] })))).toMatchObject([
    { code: "privacy/photo-place", severity: "error", ...AT_LINK, remedy: expect.stringContaining("--fix") },
  ]);
});

test.each([
  ["without camera notes", jpeg()],
  ["with an orientation alone", jpeg(tiff({ orientation: 6 }))],
  ["with a place of zeros", jpeg(tiff({ latitude: [0, 0, 0] }))],
])("a photo %s draws nothing", (_what, bytes) => {
  expect(saidOf("a.jpg", bytes)).toEqual([]);
});

test("a place is found in the notes of PNG pictures and in XMP too", () => {
  const png = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\x80eXIf", "latin1"),
    tiff({ latitude: [25, 2, 30] }),
  ]);
  const xmp = jpeg(
    Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="25,2.5N"/>', "latin1"),
    "",
  );
  for (const [name, bytes, way] of [
    ["a.png", png, "另存"],
    ["a.jpg", xmp, "--fix"],
  ] as const)
    expect(saidOf(name, bytes)).toMatchObject([
      { code: "privacy/photo-place", remedy: expect.stringContaining(way) },
    ]);
});

/** A chunk of a PNG, or of a WebP whose lengths are little-endian. */
function chunk(kind: string, content: Buffer, isWebp = false): Buffer {
  const length = Buffer.alloc(4);
  if (isWebp) length.writeUInt32LE(content.length);
  else length.writeUInt32BE(content.length);
  const name = Buffer.from(kind, "latin1");
  if (isWebp) return Buffer.concat([name, length, content, Buffer.alloc(content.length % 2)]);
  return Buffer.concat([length, name, content, Buffer.alloc(4)]);
}
const png = (...notes: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.alloc(13)),
    ...notes,
    chunk("IDAT", Buffer.alloc(7)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
function webp(flags: number, ...notes: Buffer[]): Buffer {
  const parts = [
    chunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]), true),
    chunk("VP8 ", Buffer.alloc(9), true),
    ...notes,
  ];
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...parts]);
  return chunk("RIFF", body, true);
}
const PLACE = tiff({ latitude: [25, 2, 30] });
const XMP = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="25,2.5N"/>', "latin1");

test.each([
  ["a.png", png(chunk("eXIf", PLACE), chunk("iTXt", XMP)), png()],
  ["a.webp", webp(0x1c, chunk("EXIF", PLACE, true), chunk("XMP ", XMP, true)), webp(0x10)],
])("check --fix takes the notes out of %s too", (name, bytes, clean) => {
  const folder = contentFolder({ "2016/06.md": linking(`![会场](06/${name})`), [`2016/06/${name}`]: bytes });
  expect(fixFiles(folder)).toMatchObject([{ path: expect.stringContaining(name) }]);
  expect(readFileSync(join(folder, `2016/06/${name}`))).toEqual(clean);
  expect(fixFiles(folder)).toEqual([]);
});

test("check --fix takes a photo's notes out and leaves every other byte; nothing is left to say", () => {
  const folder = contentFolder({
    "2016/06.md": linking("![会场](06/a.jpg)"),
    "2016/06/a.jpg": jpeg(tiff({ latitude: [25, 2, 30] })),
  });
  expect(fixFiles(folder)).toMatchObject([{ path: expect.stringMatching(/06\/a\.jpg$/) }]);
  expect(readFileSync(join(folder, "2016/06/a.jpg"))).toEqual(jpeg());
  expect(fixFiles(folder)).toEqual([]);
});

test("a photo that only its notes turn upright is not touched, and the way by hand is told", () => {
  const photo = jpeg(tiff({ latitude: [25, 2, 30], orientation: 6 }));
  expect(saidOf("a.jpg", photo)).toMatchObject([{ remedy: expect.stringContaining("不能自动删") }]);
  const folder = contentFolder({ "2016/06.md": linking("![会场](06/a.jpg)"), "2016/06/a.jpg": photo });
  expect(fixFiles(folder)).toEqual([]);
  expect(readFileSync(join(folder, "2016/06/a.jpg"))).toEqual(photo);
});

test("comments and tracked changes of a Word file are errors, its author a reminder", () => {
  const bytes = docx(
    [paragraph(`${run(SENTENCE)}<w:del w:author="王二"><w:r><w:delText>旧</w:delText></w:r></w:del>`)],
    {
      "docProps/core.xml": CORE("王二"),
      "word/comments.xml": strToU8('<w:comments xmlns:w="w"><w:comment w:id="0"/></w:comments>'),
    },
  );
  expect(saidOf("a.docx", bytes)).toMatchObject([
    { code: "privacy/changes", severity: "error", ...AT_LINK },
    { code: "privacy/comments", severity: "error", ...AT_LINK },
    { code: "privacy/author", severity: "warning", ...AT_LINK, message: expect.stringContaining("王二") },
  ]);
});

test.each(["Administrator", "微软用户", "吴启荣", "州科技局", "WPS_1538461234"])(
  "an author that tells nothing new draws no reminder: %s",
  (author) => {
    expect(saidOf("a.docx", docx([text(SENTENCE)], { "docProps/core.xml": CORE(author) }))).toEqual([]);
  },
);

test("comments in sheets and slides are errors", () => {
  const parts = {
    "a.xlsx": { "xl/comments1.xml": "<comments><commentList><comment ref='A1'/></commentList></comments>" },
    "a.pptx": {
      "ppt/comments/comment1.xml": "<p:cmLst><p:cm authorId='0'><p:text>改</p:text></p:cm></p:cmLst>",
    },
  };
  for (const [name, part] of Object.entries(parts)) {
    const zip = zipSync(Object.fromEntries(Object.entries(part).map(([path, xml]) => [path, strToU8(xml)])));
    expect(saidOf(name, zip)).toMatchObject([{ code: "privacy/comments", ...AT_LINK }]);
  }
});

const annotation = (subtype: string, contents: string): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [100 100 300 120] /Contents ${pdfString(contents)} >>`;
const PROSE = [SENTENCE];

test("a PDF file's author and comments are told", () => {
  const commented = pdf(PROSE, { info: { Author: "王二" }, annotations: annotation("Text", "请核对") });
  expect(saidOf("a.pdf", commented)).toMatchObject([
    { code: "privacy/comments", ...AT_LINK },
    { code: "privacy/author", message: expect.stringContaining("王二") },
  ]);
  expect(saidOf("a.pdf", pdf(PROSE, { annotations: annotation("Link", "") }))).toEqual([]);
});

test.each([
  ["on its page", pdf(["机密★10年", ...PROSE])],
  ["on its page, its signs parted", pdf(["机　密　★　10　年", ...PROSE])],
  ["in a text that was put on its page", pdf(PROSE, { annotations: annotation("FreeText", "机密★10年") })],
])("a mark of secrecy %s is an error where the PDF file is linked", (_where, bytes) => {
  expect(saidOf("a.pdf", bytes)).toMatchObject([
    {
      code: "secrecy/level",
      severity: "error",
      ...AT_LINK,
      message: expect.stringContaining("附件“a.pdf”里有“机"),
    },
  ]);
});

test.each([
  ["a.pdf", pdf(PROSE, { info: { Title: "秘密★5年 会议通报" } })],
  ["a.pdf", pdf(PROSE, { info: { Keywords: "内部资料，请勿外传" } })],
  [
    "a.docx",
    docx([text(SENTENCE)], {
      "docProps/core.xml": strToU8("<a xmlns:dc='b'><dc:title>秘密★5年 会议通报</dc:title></a>"),
    }),
  ],
  ["a.ofd", ofd(PROSE, { "OFD.xml": ofdRoot("<ofd:Title>秘密★5年 会议通报</ofd:Title>") })],
])("a mark in the properties of %s is said to stand there", (name, bytes) => {
  expect(saidOf(name, bytes)).toMatchObject([
    {
      code: expect.stringMatching(/^secrecy/),
      message: expect.stringContaining("的属性"),
      remedy: expect.stringContaining("信息（属性）"),
      ...AT_LINK,
    },
  ]);
});

test.each([
  ["a.pdf", pdf(["会务组名单", "联系人张三，手机13812345678。"])],
  ["a.pdf", pdf(["会务组名单", "联系人张三，手机1381234", "5678。"])],
  ["a.ofd", ofd(["会务组名单", "联系人张三，手机13812345678。"])],
])("numbers of persons in %s are errors that don't repeat them", (name, bytes) => {
  expect(saidOf(name, bytes)).toMatchObject([
    {
      code: "privacy/mobile",
      severity: "error",
      ...AT_LINK,
      message: expect.stringMatching(/“138\*{4} ?5678”/),
    },
  ]);
});

test("a number's label may have a radical in the place of a character, as PDF files do", () => {
  const number = "138-123-45678";
  expect(saidOf("a.docx", docx([text(`\u2F3F机${number}`)]))).toMatchObject([{ code: "privacy/mobile" }]);
  expect(saidOf("a.docx", docx([text(`序号${number}`)]))).toEqual([]);
});

test("a mark of secrecy in an OFD document is an error where it is linked", () => {
  expect(saidOf("a.ofd", ofd(["机密★10年", SENTENCE]))).toMatchObject([
    { code: "secrecy/level", ...AT_LINK },
  ]);
});

test.each([
  ["a.pdf", pdf(["QQ群13812345678，资金13800000000元，统一社会信用代码11532300015164501E", ...PROSE])],
  ["a.pdf", pdf(["保密宣传教育月活动启动，各单位学习保密法，机密、秘密文件的管理要规范。"])],
  ["a.pdf", pdf(["表1 2016年 1019 1107 2017年 1020 1108", "合计 13 812 345 678"])],
  ["a.ofd", ofd(["QQ群13812345678", SENTENCE])],
])("plain text in %s draws nothing", (name, bytes) => {
  expect(saidOf(name, bytes)).toEqual([]);
});

test.each([
  ["a.pdf", "damaged", Buffer.from("no PDF"), "打不开"],
  ["a.pdf", "cut off", pdf(PROSE).subarray(0, 300), "打不开"],
  ["a.pdf", "locked", pdf(PROSE, { isLocked: true }), "有密码"],
  ["a.docx", "locked", Buffer.concat([ole(""), Buffer.from("EncryptedPackage", "utf16le")]), "有密码"],
  ["a.pdf", "without words", pdf([]), "只有图像"],
  ["a.ofd", "without words", ofd([]), "只有图像"],
  ["a.ofd", "damaged", Buffer.from("PK\x03\x04damaged", "latin1"), "打不开"],
])("%s that is %s draws one reminder, since nobody has read it", (name, _what, bytes, said) => {
  expect(saidOf(name, bytes)).toMatchObject([
    { code: "attachment/unread", severity: "warning", ...AT_LINK, message: expect.stringContaining(said) },
  ]);
});

test("whoever has looked through a scan can say so", () => {
  const [problem] = saidOf("a.pdf", pdf([]));
  expect(problem?.remedy).toContain("“  - what: 06/a.pdf”");
  expect(saidOf("a.pdf", pdf([]), { allow: "\n  - what: 06/a.pdf\n    why: 已经看过" })).toEqual([]);
  const front = { allow: "\n  - what: 06/2016-6.pdf\n    why: 已经看过" };
  expect(readIssue(issueText(front), { "2016/06/2016-6.pdf": pdf([]) }).problems).toEqual([]);
});

/** A PDF of pages that all show one stream. */
function manyPages(count: number, stream: Uint8Array, filter = ""): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, page) => `${page + 5} 0 R`).join(" ")}] >>`,
    `<< /Length ${stream.length} ${filter} >>\nstream\n${Buffer.from(stream).toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...Array.from(
      { length: count },
      () =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    ),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n%%EOF\n`, "latin1");
}

test("of a PDF file with too many pages the first are read, and the rest is not passed over in silence", () => {
  const pages = manyPages(2000, Buffer.from("BT /F1 9 Tf (Tel. 13812345678) Tj ET"));
  expect(saidOf("a.pdf", pages)).toMatchObject([
    { code: "privacy/mobile" },
    { code: "attachment/unread", message: expect.stringContaining("太长") },
  ]);
});

/** Megabytes of spaces as zlib packs them, but for the checksum, which nobody comes to: one packed megabyte over and over again. */
function packedSpaces(megabytes: number): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(1e6, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: megabytes }, () => megabyte);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, deflateRawSync(Buffer.alloc(0))]);
}

test("a PDF file that unpacks without end is given up, and the next one is read", () => {
  const endless = manyPages(1, packedSpaces(1500), "/Filter /FlateDecode");
  expect(saidOf("a.pdf", endless)).toMatchObject([
    { code: "attachment/unread", message: expect.stringContaining("太长") },
  ]);
  expect(saidOf("a.pdf", pdf(PROSE))).toEqual([]);
}, 60_000);

test("marks of secrecy and numbers of persons in a Word file are errors where it is linked", () => {
  const header = strToU8(`<w:hdr xmlns:w="w">${paragraph(run("机密★") + run("10年"))}</w:hdr>`);
  expect(saidOf("a.docx", docx([text(SENTENCE)], { "word/header1.xml": header }))).toMatchObject([
    { code: "secrecy/level", severity: "error", ...AT_LINK },
  ]);
  expect(saidOf("a.docx", docx([text("联系人张三，手机13812345678。")]))).toMatchObject([
    {
      code: "privacy/mobile",
      severity: "error",
      ...AT_LINK,
      message: expect.not.stringContaining("13812345678"),
    },
  ]);
});

/** A workbook of one sheet; a text is written as a shared string. */
function xlsx(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings = rows.flat().filter((cell) => typeof cell === "string");
  const cells = (row: readonly (string | number)[], line: number): string =>
    row
      .map((cell, column) => {
        const place = `r="${"ABCD"[column]}${line + 1}"`;
        return typeof cell === "string"
          ? `<c ${place} t="s"><v>${strings.indexOf(cell)}</v></c>`
          : `<c ${place}><v>${cell}</v></c>`;
      })
      .join("");
  return zipSync({
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${rows.map((row, line) => `<row>${cells(row, line)}</row>`).join("")}</sheetData></worksheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      `<sst>${strings.map((cell) => `<si><t>${cell}</t></si>`).join("")}</sst>`,
    ),
  });
}

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));

test.each([
  [
    "a.xlsx",
    {
      "xl/worksheets/sheet1.xml":
        '<worksheet><oddHeader>&amp;C&amp;"宋体,加粗"&amp;14机密★10年</oddHeader></worksheet>',
    },
  ],
  ["a.xlsx", { "xl/workbook.xml": '<workbook><sheets><sheet name="机密★10年"/></sheets></workbook>' }],
  ["a.pptx", { "ppt/notesSlides/notesSlide1.xml": "<p:notes><a:p><a:t>机密★10年</a:t></a:p></p:notes>" }],
  ["a.pptx", { "ppt/slideMasters/slideMaster1.xml": "<p:x><a:p><a:t>机密★10年</a:t></a:p></p:x>" }],
  ["a.xlsx", { "xl/drawings/drawing1.xml": "<xdr:sp><a:p><a:t>机密★10年</a:t></a:p></xdr:sp>" }],
])("what stands beside the sheets and slides of %s is read, too: case %#", (name, parts) => {
  expect(saidOf(name, zipOf(parts))).toMatchObject([{ code: "secrecy/level", ...AT_LINK }]);
});

test("the files in a ZIP file are read as if they stood beside it, and so are their names", () => {
  const zip = (files: Readonly<Record<string, Uint8Array>>) => saidOf("a.zip", zipSync(files));
  expect(zip({ "通报/a.docx": docx([text("机密★10年")]) })).toMatchObject([
    { code: "secrecy/level", ...AT_LINK },
  ]);
  expect(zip({ "a.pdf": pdf(["手机13812345678"]) })).toMatchObject([{ code: "privacy/mobile", ...AT_LINK }]);
  expect(zip({ "a.jpg": jpeg(tiff({ latitude: [25, 2, 30] })) })).toMatchObject([
    { code: "privacy/photo-place", message: expect.stringContaining("附件“a.zip”里的照片") },
  ]);
  expect(zip({ "a.pdf": pdf([]) })).toMatchObject([{ code: "attachment/unread" }]);
  expect(zip({ "名单.pdf": pdf(PROSE), "b.zip": strToU8("x"), "程序.exe": strToU8("机密★10年") })).toEqual(
    [],
  );
  const locked = Buffer.from(zipSync({ "a.txt": strToU8("x") }));
  locked.writeUInt8(1, 6);
  expect(saidOf("a.zip", locked)).toMatchObject([
    { code: "attachment/unread", message: expect.stringContaining("有密码") },
  ]);
});

test("a figure in a sheet is a person's number where its column says so", () => {
  const rows = [
    ["姓名", "手机"],
    ["张三", 13812345678],
  ];
  expect(saidOf("a.xlsx", xlsx(rows))).toMatchObject([{ code: "privacy/mobile", ...AT_LINK }]);
  expect(saidOf("a.xlsx", xlsx([["部门", "资金"], ...rows.slice(1)]))).toEqual([]);
  expect(saidOf("a.xlsx", xlsx([["单位", "地址"], ...rows.slice(1)]))).toEqual([]);
});

test("marks of secrecy in a text are errors at their place in it", () => {
  expect(saidOf("a.txt", Buffer.from("通报\n\n内部资料 注意保存\n"))).toMatchObject([
    { code: "secrecy/internal", file: expect.stringMatching(/06\/a\.txt$/), line: 3, column: 1 },
  ]);
});

test("what stands in an attachment can be allowed, by its words or by the link", () => {
  const allow = (what: string) => ({ allow: `\n  - what: ${what}\n    why: 已经核对` });
  expect(saidOf("a.docx", docx([text("机密★10年")]), allow("机密★10年"))).toEqual([]);
  expect(saidOf("a.jpg", jpeg(tiff({ latitude: [25, 2, 30] })), allow("06/a.jpg"))).toEqual([]);
});

test("a mark of secrecy in site.yaml is an error at its line", () => {
  const site = readFileSync("content/site.yaml", "utf8").replace(
    /^short:.*$/m,
    "short: 科技简报（内部资料，请勿外传）",
  );
  const { problems } = readFiles({ "site.yaml": site, "2016/06.md": issueText() });
  expect(problems).toMatchObject([
    { code: "secrecy/internal", severity: "error", file: expect.stringMatching(/site\.yaml$/) },
  ]);
});

test("an attachment that can't be opened is named, since nobody has looked into it", () => {
  expect(saidOf("a.docx", Buffer.from("PK\x03\x04damaged", "latin1"))).toMatchObject([
    { code: "attachment/unread", severity: "warning", ...AT_LINK },
  ]);
});

test("an attachment that nothing links to is named by its own name", () => {
  const bytes = docx([text("机密★10年")]);
  const { problems } = readFiles({ "2016/06.md": issueText(), "2016/06/a.docx": bytes });
  expect(problems).toMatchObject([
    { code: "secrecy/level", file: expect.stringMatching(/06\/a\.docx$/), line: 0 },
  ]);
});

/** A file of the old Office: its mark, what it holds in UTF-16, and its summary with authors in GBK. */
function ole(said: string, ...authors: readonly (readonly number[])[]): Buffer {
  const summary = Buffer.alloc(600);
  Buffer.from("e0859ff2f94f6810ab9108002b27b3d9", "hex").copy(summary, 28);
  summary.writeUInt32LE(48, 44);
  summary.writeUInt32LE(authors.length + 1, 52);
  const property = (index: number, id: number, at: number): void => {
    summary.writeUInt32LE(id, 56 + index * 8);
    summary.writeUInt32LE(at - 48, 60 + index * 8);
  };
  property(0, 1, 120);
  summary.writeUInt32LE(2, 120);
  summary.writeUInt32LE(936, 124);
  authors.forEach((name, index) => {
    const at = 200 + index * 100;
    property(index + 1, index === 0 ? 4 : 8, at);
    summary.writeUInt32LE(30, at);
    summary.writeUInt32LE(name.length + 1, at + 4);
    Buffer.from(name).copy(summary, at + 8);
  });
  const head = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(head);
  return Buffer.concat([head, Buffer.from(`\u0001${said}\u0000`, "utf16le"), Buffer.alloc(7), summary]);
}
const WANG_ER = [0xcd, 0xf5, 0xb6, 0xfe]; // 王二 in GBK

test.each(["a.doc", "a.xls", "a.wps"])("what can be read in %s is read, and its authors are told", (name) => {
  expect(saidOf(name, ole("会议通报\r机密★10年\r正文"))).toMatchObject([
    { code: "secrecy/level", ...AT_LINK },
  ]);
  expect(saidOf(name, ole("联系人张三，手机13812345678。"))).toMatchObject([
    { code: "privacy/mobile", ...AT_LINK },
  ]);
  expect(saidOf(name, ole(SENTENCE, WANG_ER, WANG_ER))).toMatchObject([
    { code: "privacy/author", message: expect.stringContaining("“王二”") },
  ]);
  expect(saidOf(name, ole(SENTENCE))).toEqual([]);
});

test("a text of millions of digits is read in part, and said to be", () => {
  expect(saidOf("a.csv", Buffer.from("1".repeat(9_000_000)))).toMatchObject([
    { code: "attachment/unread", severity: "warning", message: expect.stringContaining("没有全部检查") },
  ]);
});
