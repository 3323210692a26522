import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { docx, paragraph, run, table, text } from "../docx.ts";
import { importing, OPENING } from "../office.ts";

const TOP = ["科技简报", "2016年第6期", "2016年10月19日"].map((line) => text(line));
const LOST = "原文里有、草稿里没有";

test("a row that was deleted while changes were tracked is left out and named", async () => {
  const rows = table([
    ["单位", "金额"],
    ["旧县", "11"],
    ["甲县", "12"],
  ]).replace(/(<w:tr>)(?=(?:(?!<\/w:tr>).)*旧县)/, '$1<w:trPr><w:del w:id="1"/></w:trPr>');
  const { body, report } = await importing({
    "a.docx": docx([...TOP, text("座谈会召开", { style: "1" }), text(OPENING), rows]),
  });
  expect(body()).toContain("甲县");
  expect(body()).not.toContain("旧县");
  expect(report).toContain("修订中删除的文字：旧县11");
});

test("words drawn as a shape and a large first letter are read where they stand", async () => {
  const shape = '<w:r><w:pict><v:shape><v:textpath string="创新驱动发展"/></v:shape></w:pict></w:r>';
  const initial = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>本</w:t></w:r></w:p>';
  const { body, report } = await importing({
    "a.docx": docx([
      ...TOP,
      text("座谈会召开", { style: "1" }),
      initial,
      text(OPENING.slice(1)),
      paragraph(shape),
    ]),
  });
  expect(body()).toContain(`${OPENING}\n\n创新驱动发展`);
  expect(report).not.toContain(LOST);
});

test("a sign of a symbol font that is stored as text is read, or its place is named", async () => {
  const sign = (font: string, code: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${code}</w:t></w:r>`;
  const { body, report } = await importing({
    "a.docx": docx([
      ...TOP,
      text("座谈会召开", { style: "1" }),
      paragraph(sign("Wingdings", "\uF0FE") + run("合格，") + sign("方正特殊", "\uF052") + run("待定。")),
    ]),
  });
  expect(body()).toContain("☑合格，〓待定。");
  expect(report).toContain("“方正特殊”字体的符号");
});

test("a note at a headline is referred to at the first paragraph below, and the report says so", async () => {
  const notes = strToU8(
    '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>本文有删节。</w:t></w:r></w:p></w:footnote></w:footnotes>',
  );
  const relations = strToU8(
    '<Relationships><Relationship Id="r1" Type="x/styles" Target="styles.xml"/><Relationship Id="r2" Type="x/footnotes" Target="footnotes.xml"/></Relationships>',
  );
  const { body, report } = await importing({
    "a.docx": docx(
      [
        ...TOP,
        paragraph(`${run("座谈会召开")}<w:r><w:footnoteReference w:id="1"/></w:r>`, { style: "1" }),
        text(OPENING),
      ],
      { "word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations },
    ),
  });
  expect(body()).toBe(`## 座谈会召开\n\n${OPENING}[^1]\n\n[^1]: 本文有删节。\n`);
  expect(report).toContain("标题后面的注移到了");
});

test("the only large heading of a document is a headline, not the issue's title", async () => {
  const { issue } = await importing({
    "a.docx": docx([...TOP, text("座谈会召开", { style: "1" }), text(OPENING)]),
  });
  expect(issue().title).toBe("科技简报第6期");
  expect(issue().items[0]?.heading).toBe("座谈会召开");
});

test("a colophon in a table is left out, and the byline above it counts", async () => {
  const { issue, report } = await importing({
    "a.docx": docx([
      ...TOP,
      text("座谈会召开", { style: "1" }),
      text(OPENING),
      text("（州科技局 吴启荣）"),
      table([
        ["报：州政府。", "发：各县市。"],
        ["州科技局办公室", "2016年10月19日印发"],
      ]),
    ]),
  });
  expect(issue().items[0]?.bylineText).toBe("（州科技局 吴启荣）");
  expect(report).toContain("报尾：州科技局办公室 2016年10月19日印发");
  expect(report).not.toContain(LOST);
});
