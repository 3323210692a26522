import { expect, test } from "vitest";
import { docx } from "./docx.ts";
import { CONTEST, DEMANDS, importing, OPENING } from "./office.ts";

const masthead = (number: string, month: number): string =>
  `科技简报\n第${number}期\n州科技局编　　2016年${month}月19日\n\n`;
const YEAR = `${masthead("1", 1)}座谈会召开\n\n${OPENING}\n（州科技局 吴启荣）\n\n第二期培训班开班\n\n${DEMANDS}\n报：州政府。\n共印30份\n\n${masthead("2", 2)}大赛举行\n\n${CONTEST}\n\n${masthead("十三", 3)}调研开展\n\n${DEMANDS}又一句话。\n`;

test("a file with the issues of a year becomes a draft for each, with its own number, date and text", async () => {
  const { issue, report, imported, drafts, read } = await importing({ "合订本.txt": YEAR });
  expect({ imported, drafts }).toEqual({ imported: 1, drafts: 3 });
  const items = (number: number) => issue(2016, number).items.map(({ heading }) => heading);
  expect([1, 2, 13].map(items)).toEqual([["座谈会召开", "第二期培训班开班"], ["大赛举行"], ["调研开展"]]);
  expect([1, 2, 13].map((number) => issue(2016, number).date.day)).toEqual([
    "2016-01-19",
    "2016-02-19",
    "2016-03-19",
  ]);
  expect(report).toContain("文件里有3期，分成了3份草稿，这是第2份，从“第2期”这一行开始。");
  expect(report).toContain("报尾：报：州政府。");
  expect(report).not.toContain("原文里有、草稿里没有");
  expect(read("2016/02/original.txt")).toBe(YEAR);
});

test("a cover and the contents of the year are left out and listed; a line of the contents begins no issue", async () => {
  const cover = "楚雄州科技局\n二〇一六年合订本\n\n第1期 座谈会召开\n第2期 大赛举行\n第13期 调研开展\n\n";
  const { drafts, report } = await importing({ "合订本.txt": cover + YEAR });
  expect(drafts).toBe(3);
  expect(report).toContain("各期以前的封面、目录：第1期 座谈会召开");
});

test("what an issue refers to stays with it: notes, and what is to be checked", async () => {
  const paragraph = (text: string, more = ""): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${more}</w:p>`;
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const file = docx(
    [
      ...["科技简报2016年第1期", "座谈会召开", OPENING].map((text) => paragraph(text)),
      ...["科技简报2016年第2期", "大赛举行"].map((text) => paragraph(text)),
      paragraph(CONTEST, note),
      "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>",
    ],
    {
      "word/footnotes.xml": Buffer.from(
        `<?xml version="1.0"?><w:footnotes xmlns:w="w"><w:footnote w:id="1">${paragraph("副局长代。")}</w:footnote></w:footnotes>`,
      ),
      "word/_rels/document.xml.rels": Buffer.from(
        '<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>',
      ),
    },
  );
  const { body, read } = await importing({ "a.docx": file });
  expect(body("2016/02.md")).toContain("[^1]: 副局长代。");
  expect(body("2016/01.md")).not.toContain("[^1]");
  expect(read("2016/02.md")).toContain("公式写成了一行文字");
  expect(read("2016/01.md")).not.toContain("公式");
});

test("an issue that is there already is refused by itself; with --issue a file is one issue", async () => {
  const there = await importing({ "a.txt": YEAR }, { content: { "2016/02.md": "mine" } });
  expect(there).toMatchObject({ drafts: 2, refused: 1 });
  expect(there.report).toContain("2016/02.md 已经有了，没有改动它。");
  const again = await importing({ "a.txt": YEAR }, { into: there.content });
  expect(again).toMatchObject({ drafts: 0, doubled: 1 });
  expect(await importing({ "a.txt": YEAR }, { issue: 7 })).toMatchObject({ drafts: 1 });
});
