import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { docx, paragraph, run, text } from "./docx.ts";
import { pdf } from "./make.ts";
import { DEMANDS, importing, OPENING } from "./office.ts";

const LINES = [
  "科技简报",
  "2016年第6期",
  "州科技局编　　2016年10月19日",
  "州科技局召开座谈会",
  `　　${OPENING}`,
  `　　${DEMANDS}`,
];
const BYLINE = "（州科技局 吴启荣）";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file with a part above or below each page. */
const word = (type: "header" | "footer", line: string): Uint8Array =>
  docx(
    [...LINES, BYLINE].map((one) => text(one)),
    {
      "word/_rels/document.xml.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="around.xml"/></Relationships>`,
      ),
      "word/around.xml": strToU8(
        `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${line}</w:hdr>`,
      ),
    },
  );

test.each<[string, string, string | Uint8Array, string]>([
  ["a Word header", "a.docx", word("header", text("机密★10年")), "机密★10年"],
  ["a Word footer", "a.docx", word("footer", text("内部资料　注意保存")), "内部资料　注意保存"],
  [
    "the first line of a PDF",
    "a.pdf",
    pdf(["秘密★10年", ...LINES, BYLINE].flatMap((line) => line.match(/.{1,24}/gu) ?? [])),
    "秘密★10年",
  ],
  ["a text", "a.txt", ["内部文件 不得外传", ...LINES, BYLINE].join("\n"), "内部文件不得外传"],
  ["a file's name", "科技简报（机密）.txt", [...LINES, BYLINE].join("\n"), "机密"],
])("a mark of secrecy in %s stays an open question of the draft", async (_where, name, bytes, mark) => {
  const { report, read } = await importing({ [name]: bytes });
  expect(report.replaceAll(" ", "")).toContain(`有“${mark}”`);
  expect(read("2016/06.md")).toMatch(/^# 请核对：(?:原件上|文件名里)有“/m);
});

test("an original without marks leaves no such question", async () => {
  const { read } = await importing({ "a.docx": word("header", text("科技简报　保密工作专刊")) });
  expect(read("2016/06.md")).not.toContain("保密工作人员");
});

test("a sentence that Word stores in pieces may speak of secrets", async () => {
  const pieces = paragraph(
    ["会议强调，要保守", "秘密", "，做好", "机密", "文件的管理。"].map((one) => run(one)).join(""),
  );
  const { read } = await importing({
    "a.docx": docx([...[...LINES, BYLINE].map((one) => text(one)), pieces]),
  });
  expect(read("2016/06.md")).not.toContain("保密工作人员");
});
