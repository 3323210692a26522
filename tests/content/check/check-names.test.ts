import { expect, test } from "vitest";
import { issueText, messagesOf, readFiles, SITE } from "../archive-folder.ts";

const twoIssues = (first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) =>
  readFiles({
    "2016/05.md": issueText({ issue: "5", date: "2016-09-19", ...first }),
    "2016/06.md": issueText(second),
  });

test("two names of departments whose pages would have one address are refused, both named", () => {
  const { archive, messages } = twoIssues({ source: "甲-局" }, { source: "甲*局" });
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.md:5:9 错误 name/address
      5 │ source: 甲*局
        │         ^^^^^
      部门“甲*局”和“甲-局”（content/2016/05.md）只差大小写或符号，两个网页的地址会相同。
      → 如果是同一个，请改为：甲-局；如果不是，请换一个叫法。
    "
  `);
  expect(archive?.sources.map(({ key }) => key)).toEqual(["甲-局"]);
});

test("names that differ by case alone share a folder in Windows: the one that is used less is refused", () => {
  const { problems, messages } = readFiles({
    "2016/04.md": issueText({ issue: "4", date: "2016-08-19", source: "r&d中心", author: "Anna" }),
    "2016/05.md": issueText({ issue: "5", date: "2016-09-19", source: "R&D中心" }),
    "2016/06.md": issueText({ source: "R&D中心", author: "ANNA" }),
  });
  expect(problems.map(({ file, line, code }) => `${file.slice(-5)}:${line} ${code}`)).toEqual([
    "04.md:5 name/address",
    "06.md:6 name/address",
  ]);
  expect(messages).toContain("请改为：R&D中心");
});

test("the spelling of site.yaml is the right one; an item's byline is looked at too", () => {
  const departments = "departments:\n  - name: 研究与开发中心\n    short: r&d中心\n";
  const { messages } = readFiles({
    "site.yaml": `${SITE.replace(/^departments:[\s\S]*/m, "")}${departments}`,
    "2016/05.md": issueText({ issue: "5", date: "2016-09-19", source: "r&d中心" }),
    "2016/06.md": issueText(
      {},
      "## 甲\n\n正文。\n\n（R&D中心 李明）\n\n## 乙\n\n正文。\n\n（R&D中心 李明）\n",
    ),
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.md:13:2 错误 name/address
      13 │ （R&D中心 李明）
         │   ^^^^^^^
      部门“R&D中心”和“r&d中心”（content/2016/05.md）只差大小写或符号，两个网页的地址会相同。
      → 如果是同一个，请改为：r&d中心；如果不是，请换一个叫法。

    content/2016/06.md:19:2 错误 name/address
      19 │ （R&D中心 李明）
         │   ^^^^^^^
      部门“R&D中心”和“r&d中心”（content/2016/05.md）只差大小写或符号，两个网页的地址会相同。
      → 如果是同一个，请改为：r&d中心；如果不是，请换一个叫法。
    "
  `);
});

test("a department and an author may be called alike, and keywords that differ by case are one topic", () => {
  const keywords = (word: string) => ({ keywords: `\n  - ${word}` });
  expect(twoIssues({ source: "甲乙", author: "甲乙", ...keywords("GDP") }, keywords("gdp")).messages).toBe(
    "",
  );
});

test("a draft's names keep nothing from being published", () => {
  const { problems } = readFiles(
    {
      "2016/05.md": issueText({ issue: "5", date: "2016-09-19", source: "甲-局", status: "draft" }),
      "2016/06.md": issueText({ source: "甲*局" }),
    },
    { drafts: true },
  );
  expect(problems.map(({ file, severity, code }) => `${file.slice(-5)} ${severity} ${code}`)).toEqual([
    "05.md warning name/address",
  ]);
});

test("no department, author or keyword is called as a file of the site or a device of Windows", () => {
  const front = { source: "index.html", author: "CON", keywords: "\n  - Index.html\n  - 创新\n  - com1.txt" };
  expect(messagesOf(issueText(front))).toMatchInlineSnapshot(`
    "content/2016/06.md:5:9 错误 name/reserved
      5 │ source: index.html
        │         ^^^^^^^^^^
      部门不能叫“index.html”：和网站或电脑系统自己的文件重名，做不成网页。
      → 请换一个叫法，例如加上几个汉字。

    content/2016/06.md:6:9 错误 name/reserved
      6 │ author: CON
        │         ^^^
      作者不能叫“CON”：和网站或电脑系统自己的文件重名，做不成网页。
      → 请换一个叫法，例如加上几个汉字。

    content/2016/06.md:8:5 错误 name/reserved
      8 │   - Index.html
        │     ^^^^^^^^^^
      关键词不能叫“Index.html”：和网站或电脑系统自己的文件重名，做不成网页。
      → 请换一个叫法，例如加上几个汉字。

    content/2016/06.md:10:5 错误 name/reserved
      10 │   - com1.txt
         │     ^^^^^^^^
      关键词不能叫“com1.txt”：和网站或电脑系统自己的文件重名，做不成网页。
      → 请换一个叫法，例如加上几个汉字。
    "
  `);
  expect(messagesOf(issueText({ source: "Conrad", author: "Index" }))).toBe("");
});

test("a name that no folder can have is refused where it stands", () => {
  expect(messagesOf(issueText({ source: "局".repeat(86) }))).toMatchInlineSnapshot(`
    "content/2016/06.md:5:9 错误 field/long
      5 │ source: 局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局…
        │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “局局局局局局局局局局…”太长：一个名称最多60个字，现在有86个字。
      → 供稿部门，多个部门用顿号隔开，例如：source: 州科技局
    "
  `);
  expect(messagesOf(issueText({ source: `州科技局、${"局".repeat(60)}` }))).toBe("");
  expect(messagesOf(issueText({ author: "𠀀".repeat(60) }))).toBe("");
});
