import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { findLibreOffice } from "../../src/import/doc/libre-office.ts";
import { doc, odt, ofd, pdf, rtf } from "./make.ts";
import { DEMANDS, importing, OPENING } from "./office.ts";

const LINES = [
  "科技简报",
  "2016年第6期",
  "州科技局编　　2016年10月19日",
  "州科技局召开座谈会",
  `　　${OPENING}`,
  `　　${DEMANDS}`,
  "（州科技局 吴启荣）",
];
/** As they are printed, in lines of 24 characters. */
const PRINTED = LINES.flatMap((line) => line.match(/.{1,24}/gu) ?? []);

test.each([
  ["an old Word file", "a.doc", doc(LINES)],
  ["an old WPS file", "a.wps", doc(LINES)],
  ["an old Word file without an ending", "a", doc(LINES)],
  ["a PDF whose characters are named by a table of the library", "a.pdf", pdf(PRINTED)],
  ["an OFD", "a.ofd", ofd(PRINTED)],
  [
    "an OpenDocument text",
    "a.odt",
    odt(
      LINES.map(
        (line, index) => `<text:${index === 3 ? "h" : "p"}>${line}</text:${index === 3 ? "h" : "p"}>`,
      ).join(""),
    ),
  ],
])("%s is read by its first bytes: every sentence is in the draft", async (_what, name, bytes) => {
  const { issue, report } = await importing({ [name]: bytes });
  expect(issue().items.map(({ heading }) => heading)).toEqual(["州科技局召开座谈会"]);
  expect(issue().items[0]?.text).toBe(`${OPENING}\n${DEMANDS}\n（州科技局 吴启荣）`);
  expect(issue().date.day).toBe("2016-10-19");
  expect(report).not.toContain("原文里有、草稿里没有");
});

test("an OpenDocument text keeps struck words, notes and numbers; hidden words are listed", async () => {
  const blocks = `${LINES.slice(0, 3)
    .map((line) => `<text:p>${line}</text:p>`)
    .join("")}<text:p text:style-name="P1">州科技局召开座谈会</text:p>
<text:p>会议由<text:span text:style-name="T1">张局长</text:span>李局长主持<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>副局长代。</text:p></text:note-body></text:note>，各县市科技局的负责人都参加了会议。<text:span text:style-name="T2">暗链</text:span></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>强化统筹</text:p></text:list-item></text:list><text:p>说明。</text:p><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>加大投入</text:p></text:list-item></text:list>`;
  const { body, report } = await importing({ "a.odt": odt(blocks) });
  expect(body()).toContain("会议由~~张局长~~李局长主持[^1]，");
  expect(body()).toContain("[^1]: 副局长代。");
  expect(body()).toContain("一、强化统筹\n\n说明。\n\n二、加大投入");
  expect(report).toContain("隐藏的文字：暗链");
});

test.each([
  ["a scan", "a.pdf", pdf([]), "扫描件"],
  ["a PDF cut in half", "b.pdf", pdf(PRINTED).subarray(0, 300), "PDF 文件损坏了"],
  ["an OFD that draws its characters", "c.ofd", ofd(["¤¤¤¤¤¤¤¤¤¤¤¤"]), "把字画成了图形"],
  ["an OFD without text", "d.ofd", ofd([]), "没有正文"],
  ["a .doc cut in half", "e.doc", doc(LINES).subarray(0, 3000), "另存为 .docx"],
  ["a spreadsheet", "f.xlsx", zipSync({ "xl/workbook.xml": new Uint8Array(1) }), "表格文件"],
])("%s is refused with what to do", async (_what, name, bytes, reason) => {
  const { refused, report } = await importing({ [name]: bytes });
  expect(refused).toBe(1);
  expect(report).toContain(reason);
});

const libreOffice = findLibreOffice();

test.skipIf(libreOffice === null)(
  "where LibreOffice is installed it reads .rtf, with its notes, struck words and tables",
  async () => {
    const { body, report } = await importing({ "a.rtf": rtf(LINES) }, { libreOffice });
    expect(body()).toContain(OPENING);
    expect(body()).toContain("会议由~~张局长~~李局长主持[^1]，议题是谈论。");
    expect(body()).toContain("[^1]: 副局长代。");
    expect(body()).toMatch(/\| 甲县 +\| 12 +\|/);
    expect(body()).not.toContain("打字员");
    expect(report).toContain("文件由 LibreOffice 转换后读入。");
    expect(report).not.toContain("原文里有、草稿里没有");
  },
);

test("what was deleted from an OpenDocument text is named without who did it and when, and the editor is asked to check", async () => {
  const { body, report } = await importing({
    "a.odt": odt(
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><creator>admin</creator><date>2016-10-01</date></office:change-info><text:p>张局长</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>科技简报2016年第6期</text:p><text:p>州科技局召开座谈会</text:p><text:p>${OPENING}</text:p>`,
    ),
  });
  expect(body()).toContain(OPENING);
  expect(report).toContain("修订中删除的文字：张局长\n");
  expect(report).toContain("文件里有修订记录：新增的文字已读入，删除的没有读入，请核对。");
});

test("without LibreOffice .rtf is refused with what to do", async () => {
  const { refused, report } = await importing({ "a.rtf": rtf(LINES) });
  expect(refused).toBe(1);
  expect(report).toContain("另存为 .docx");
});

test("where LibreOffice can't read a .doc, its text alone is read, and the report says so", async () => {
  const { issue, report } = await importing({ "a.doc": doc(LINES) }, { libreOffice: "/bin/false" });
  expect(issue().items[0]?.text).toContain(OPENING);
  expect(report).toContain("LibreOffice 没能转换这个文件，只读出了文字。");
});

test("notes of an old Word file stand where their marks are", async () => {
  const body = [...LINES.slice(0, 5), `${DEMANDS}\u0002会后讨论。\u0002`, LINES[6] ?? ""];
  const { body: written, report } = await importing({
    "a.doc": doc(body, ["\u0002 副局长代。", "\u0002 在州会议中心。"]),
  });
  expect(written()).toContain(`${DEMANDS}[^1]会后讨论。[^2]`);
  expect(written()).toContain("[^1]: 副局长代。\n\n[^2]: 在州会议中心。");
  expect(report).not.toContain("脚注（请放到");
});

test("what an old Word file marks by signs of its own is no word in the text", async () => {
  const { issue } = await importing({
    "a.doc": doc([...LINES.slice(0, 5), "软\u001F连字符，不间断\u001E连字符。"]),
  });
  expect(issue().items[0]?.text).toContain("软连字符，不间断-连字符。");
});
