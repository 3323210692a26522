import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { docx, paragraph, run, text } from "../docx.ts";
import { importing, OPENING } from "../office.ts";

const TOP = [
  text("科技简报2016年第6期"),
  text("2016年10月19日"),
  text("州科技局召开座谈会", { style: "1" }),
  text(OPENING),
];
const styled = (properties: string, content: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
const LOST = "原文里有、草稿里没有";

test.each([
  [
    "struck text",
    paragraph(run("会议由") + styled("<w:strike/>", "张局长") + run("李局长主持。")),
    "会议由~~张局长~~李局长主持。",
  ],
  ["doubly struck text", paragraph(styled("<w:dstrike/>", "张局长") + run("李局长。")), "~~张局长~~李局长。"],
  [
    "emphasis dots",
    paragraph(run("抓好") + styled('<w:em w:val="dot"/>', "重点") + run("工作。")),
    "抓好==重点==工作。",
  ],
  ["signs that mean emphasis here alone", text("判断x==y，==提示=="), "判断x\\==y，\\==提示\\=="],
  [
    "a line break of old Word",
    paragraph("<w:r><w:t>第一行</w:t><w:cr/><w:t>第二行</w:t></w:r>"),
    "第一行\\\n第二行",
  ],
  [
    "the result of a field",
    paragraph(`${run("共有")}<w:fldSimple w:instr="x">${run("128")}</w:fldSimple>${run("家。")}`),
    "共有128家。",
  ],
  [
    "text in another direction",
    paragraph(`<w:bdo w:val="ltr">${run("召开")}</w:bdo>${run("会议。")}`),
    "召开会议。",
  ],
  [
    "a reading above a character",
    paragraph(`<w:r><w:ruby><w:rt>${run("xuān")}</w:rt><w:rubyBase>${run("瑄")}</w:rubyBase></w:ruby></w:r>`),
    "瑄（xuān）",
  ],
  [
    "a ticked box",
    paragraph(`<w:sdt><w:sdtPr/><w:sdtContent>${run("☑")}</w:sdtContent></w:sdt>${run("已完成")}`),
    "☑已完成",
  ],
  [
    "a box of old forms",
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>是</w:t></w:r>',
    ),
    "☑是",
  ],
  [
    "a sign of a symbol font",
    paragraph('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r><w:r><w:t>是</w:t></w:r>'),
    "☑是",
  ],
  [
    "a text box without a copy for old programs",
    paragraph(
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r><w:r><w:t>外面的话。</w:t></w:r>",
    ),
    "外面的话。\n\n框里的话。",
  ],
  [
    "an equation",
    paragraph(
      `${run("按")}<m:oMath><m:f><m:num><m:r><m:t>A-B</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f></m:oMath>${run("计算。")}`,
    ),
    "按(A-B)/B计算。",
  ],
])("%s keeps its meaning, and nothing is lost", async (_what, block, written) => {
  const { body, report } = await importing({ "a.docx": docx([...TOP, block]) });
  expect(body()).toContain(written);
  expect(report).not.toContain(LOST);
});

test.each([
  ["a chart", '<w:r><w:drawing><wp:docPr descr="趋势图"/><c:chart/></w:drawing></w:r>', "〔图表：趋势图〕"],
  [
    "a linked picture",
    '<w:r><w:drawing><wp:docPr descr="会场"/><a:blip r:link="rX"/></w:drawing></w:r>',
    "〔图片：会场〕",
  ],
  [
    "an embedded file",
    '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
    "〔嵌入的文件：Excel.Sheet.12〕",
  ],
  ["a sign of an unknown font", '<w:r><w:sym w:font="方正特殊" w:char="F052"/></w:r>', "〓"],
])("%s is named where it stood", async (_what, content, named) => {
  const { body, report } = await importing({
    "a.docx": docx([...TOP, paragraph(run("见") + content + run("。"))]),
  });
  expect(body()).toContain(`见${named}。`);
  expect(report.slice(report.indexOf("请核对"))).toContain(named);
});

test("words that are struck out in a headline are left out of it, and named", async () => {
  const { issue, report } = await importing({
    "a.docx": docx([
      ...TOP,
      paragraph(styled("<w:strike/>", "张局长") + run("李局长开展调研"), { style: "1" }),
      text(OPENING),
    ]),
  });
  expect(issue().items.map(({ heading }) => heading)).toEqual(["州科技局召开座谈会", "李局长开展调研"]);
  expect(report).toContain("标题里划掉的文字：张局长");
});

test("notes stand at their item with their whole text; comments, white and hidden words are listed", async () => {
  const notes = strToU8(
    '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>指十项工作。</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>见文件。</w:t></w:r></w:p></w:footnote></w:footnotes>',
  );
  const relations = strToU8(
    '<Relationships><Relationship Id="r1" Type="x/styles" Target="styles.xml"/><Relationship Id="r2" Type="x/footnotes" Target="footnotes.xml"/></Relationships>',
  );
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const { body, report } = await importing({
    "a.docx": docx(
      [
        ...TOP,
        paragraph(run("重点工作") + mark(1) + run("。") + styled('<w:color w:val="FFFFFF"/>', "白字")),
        text("调研开展", { style: "1" }),
        paragraph(run("开展调研") + mark(2) + run("。")),
      ],
      { "word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations },
    ),
  });
  expect(body()).toContain(
    "重点工作[^1]。\n\n[^1]: 指十项工作。\n\n## 调研开展\n\n开展调研[^2]。\n\n[^2]: 见文件。",
  );
  expect(report).toContain("隐藏的文字：白字");
  expect(report).not.toContain(LOST);
});

test.each([
  ["chineseLegalSimplified", "%1、", "壹、甲", "贰、乙"],
  ["ideographTraditional", "%1、", "甲、甲", "乙、乙"],
  ["upperRoman", "%1.", "I.甲", "II.乙"],
  ["decimalEnclosedCircle", "%1", "①甲", "②乙"],
  ["chineseCountingThousand", "第%1条　", "第一条 甲", "第二条 乙"],
])(
  "a list in %s shows the labels of the original, and goes on after a paragraph",
  async (format, label, first, second) => {
    const numbering = strToU8(
      `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`,
    );
    const { body } = await importing({
      "a.docx": docx([...TOP, text("甲", { list: "1" }), text("说明。"), text("乙", { list: "1" })], {
        "word/numbering.xml": numbering,
      }),
    });
    expect(body()).toContain(`${first}\n\n说明。\n\n${second}`);
  },
);
