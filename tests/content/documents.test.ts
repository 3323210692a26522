import { expect, test } from "vitest";
import { issueText, readFiles } from "./archive-folder.ts";

const messagesOf = (text: string): string =>
  readFiles({ "2016/06.md": issueText(), "documents.yaml": text }).messages;

test("documents have a title, and a number or other names if they have them", () => {
  const text = `# 常提到的文件
documents:
  - title: 《中华人民共和国促进科技成果转化法》
    names: 促进科技成果转化法、成果转化法
  - title: 中国制造2025
    number: 国发[2015]28号
`;
  const { archive, messages } = readFiles({ "2016/06.md": issueText(), "documents.yaml": text });
  expect(messages).toBe("");
  expect(archive?.namedDocuments).toEqual([
    { title: "中华人民共和国促进科技成果转化法", names: ["促进科技成果转化法", "成果转化法"] },
    { title: "中国制造2025", number: { code: "国发", year: 2015, number: 28 } },
  ]);
  expect(messagesOf("# 还没有\n")).toBe("");
});

test("what is no number is refused at its place, with the number that was meant", () => {
  expect(
    messagesOf("documents:\n  - title: 中国制造2025\n    number: 国发2015年28号\n"),
  ).toMatchInlineSnapshot(`
    "content/documents.yaml:3:13 错误 documents/number
      3 │     number: 国发2015年28号
        │             ^^^^^^^^^^^^^^
      “国发2015年28号”不是文号：请写机关代字、六角括号里的年份和顺序号，例如 国发〔2015〕32号。
      → 请改为（行首空4格）：    number: 国发〔2015〕28号
    "
  `);
});

test("a title or number that stands there twice is refused where it stands again", () => {
  const text = `documents:
  - title: 促进科技成果转化法
  - title: 中华人民共和国促进科技成果转化法
    names: 促进科技成果转化法
    number: 国发〔2015〕28号
  - title: 中国制造2025
    number: 国发［2015］28号
`;
  expect(messagesOf(text)).toMatchInlineSnapshot(`
    "content/documents.yaml:4:12 错误 documents/twice
      4 │     names: 促进科技成果转化法
        │            ^^^^^^^^^^^^^^^^^^
      名称“促进科技成果转化法”写了两次：读者点了不知道该去哪一份文件。
      → 请删掉重复的，只留在一份文件里。

    content/documents.yaml:7:13 错误 documents/twice
      7 │     number: 国发［2015］28号
        │             ^^^^^^^^^^^^^^^^
      文号“国发〔2015〕28号”写了两次：读者点了不知道该去哪一份文件。
      → 请删掉重复的，只留在一份文件里。
    "
  `);
});

test("titles that differ by blanks alone are the same", () => {
  expect(messagesOf("documents:\n  - title: 某某 管理办法\n  - title: 某某管理办法\n")).toContain(
    "documents.yaml:3:12 错误 documents/twice",
  );
});

test("two titles in one line are told as they were written", () => {
  expect(messagesOf("documents:\n  - title: 《甲办法》和《乙办法》\n")).toContain(
    "“《甲办法》和《乙办法》”不像文件名称",
  );
});

test("a title that has no letters is refused", () => {
  expect(messagesOf("documents:\n  - title: 《》\n")).toMatchInlineSnapshot(`
    "content/documents.yaml:2:12 错误 documents/title
      2 │   - title: 《》
        │            ^^^^
      “”不像文件名称：写书名号里的全部文字。
      → 书名号里的全部文字，例如：title: 中华人民共和国促进科技成果转化法
    "
  `);
});
