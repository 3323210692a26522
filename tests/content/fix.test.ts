import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixIssue, fixYaml } from "../../src/content/fix.ts";
import { fixFiles } from "../../src/content/fix-files.ts";
import { sourceFile } from "../../src/content/source-file.ts";
import { plainText } from "../../src/markdown/plain-text.ts";
import { parseMarkdown } from "../../src/markdown/renderer.ts";
import { createRandom } from "../bench/random.ts";
import { contentFolder, type Files, issueOf, issueText, shorten, soundIssue } from "./archive-folder.ts";

const fixed = (text: string): string => fixIssue(sourceFile("06.md", text));
const fixedBody = (body: string): string => fixed(`---\n---\n${body}`).slice("---\n---\n".length);

/** Mends a folder and tells what was changed and what one of its files holds now. */
function fix(files: Files, name = "2016/06.md") {
  const folder = contentFolder(files);
  const diff = fixFiles(folder)
    .map((mended) => shorten(mended.diff, folder))
    .join("\n");
  return { diff, text: readFileSync(join(folder, name), "utf8"), again: () => fixFiles(folder) };
}

test("what is safe to mend is mended, and shown", () => {
  const text = issueOf(
    [
      "title：全州召开推进会  ",
      "issue: ６",
      "total:46",
      "date:　2016-10-19 11：07",
      "source: 州科技局",
      "author: 吴启荣",
    ],
    "## 甲 \n\n　　８月31日，见[网](//www.gov.cn/)，电话13812345678。\u00A0\n　　第二行。\n",
  );
  expect(fix({ "2016/06.md": text }).diff).toMatchInlineSnapshot(`
    "--- content/2016/06.md
    +++ content/2016/06.md
    @@ -1,6 +1,6 @@
     ---
    -title：全州召开推进会  
    -issue: ６
    -total:46
    -date:　2016-10-19 11：07
    +title: 全州召开推进会
    +issue: 6
    +total: 46
    +date: 2016-10-19 11:07
     source: 州科技局
    @@ -9,5 +9,5 @@
     
    -## 甲 
    +## 甲
     
    -　　８月31日，见[网](//www.gov.cn/)，电话138****5678。 
    -　　第二行。
    +８月31日，见[网](https://www.gov.cn/)，电话138****5678。
    +第二行。
    "
  `);
});

test("a byte order mark and Windows line ends go", () => {
  const { diff, text } = fix({ "2016/06.md": `\uFEFF${issueText().replaceAll("\n", "\r\n")}` });
  expect(text).toBe(issueText());
  expect(diff).toContain("（文件已另存为不带 BOM、换行符为 LF 的 UTF-8）");
});

test("a file without a fault is not written", () => {
  expect(fix({ "2016/06.md": issueText() }).diff).toBe("");
});

test("what can't be read for certain is left as it is", () => {
  for (const bytes of [
    Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
    Buffer.from(issueText({ title: "全\u202E州  " })),
  ]) {
    const folder = contentFolder({ "2016/06.md": bytes });
    expect(fixFiles(folder)).toEqual([]);
    expect(readFileSync(join(folder, "2016/06.md"))).toEqual(bytes);
  }
});

test("words, code and what would become a list or a heading stay", () => {
  for (const body of [
    "召开会议,部署工作。",
    "２０１６年",
    "```\n　　代码  \n```",
    "见`　　代码\n　　下一行`",
    "　　# 不是标题",
    "　　- 不是列表",
    "　　1. 不是列表",
    "　　| 不是表格 |",
    "一行\\  \n下一行",
    "![图](//a.cn/b.png) \\[x](//a.cn)",
  ])
    expect(fixedBody(body)).toBe(body);
});

test("only fields of the front matter are mended, and only their spelling", () => {
  const lines = [
    "keywords:",
    "  - 专题：创新",
    "corrections:",
    "  - date：2016-10-２１",
    "    what: 原文：甲",
  ];
  expect(fixed(issueOf(lines, ""))).toBe(
    issueOf(
      ["keywords:", "  - 专题：创新", "corrections:", "  - date: 2016-10-21", "    what: 原文：甲"],
      "",
    ),
  );
  expect(
    fixed(issueOf(["withdrawn:", "  date：２０17-05-12", "  who：甲", "imprint:", "  copies：１20"], "")),
  ).toBe(issueOf(["withdrawn:", "  date: 2017-05-12", "  who: 甲", "imprint:", "  copies: 120"], ""));
  expect(fixed(issueOf(["notice: 甲", "  date：乙", "备注：丙"], ""))).toBe(
    issueOf(["notice: 甲", "  date：乙", "备注：丙"], ""),
  );
});

test("an issue that could not be read is sound once it was mended", () => {
  const folder = contentFolder({ "2016/06.md": issueText({ issue: "６" }).replace("title: ", "title：") });
  fixFiles(folder);
  expect(soundIssue(readFileSync(join(folder, "2016/06.md"), "utf8")).number.id).toBe("6");
});

const PIECES = [
  "全州",
  "８月",
  "　　",
  "\u00A0",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "**",
  "`",
  "```\n",
  "# ",
  "## ",
  "- ",
  "1. ",
  "> ",
  "|",
  "|---|---|\n",
  "[甲](",
  "//a.cn)",
  "\\",
  "---\n",
  "*",
  "<b>",
  "~~~\n",
] as const;
/** A text as readers see it: spaces at the ends of lines, and empty lines, show nowhere. */
const shownText = (body: string): string[] =>
  plainText(parseMarkdown(body))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

test("mending twice is mending once, and readers read the same words", () => {
  const random = createRandom(7);
  for (let round = 0; round < 3000; round++) {
    const body = Array.from({ length: random.between(1, 25) }, () => random.pick(PIECES)).join("");
    const once = fixedBody(body);
    expect(fixedBody(once), JSON.stringify(body)).toBe(once);
    expect(shownText(once), JSON.stringify(body)).toEqual(shownText(body));
  }
});

test("a folder that was mended has nothing left to mend", () => {
  const { again } = fix({ "2016/06.md": issueText({ issue: "６ " }), "site.yaml": "name: 甲  \n" });
  expect(again()).toEqual([]);
});

test("lines of corrections and redirects go back to their columns", () => {
  const lines = [
    "corrections:",
    "  - date: 2016-10-21",
    "      what: 错字",
    "  why: 甲",
    "　　- date：２０１６－１０－２２",
  ];
  expect(fixed(issueOf(lines, ""))).toBe(
    issueOf(
      ["corrections:", "  - date: 2016-10-21", "    what: 错字", "    why: 甲", "  - date: 2016-10-22"],
      "",
    ),
  );
  expect(fixYaml(sourceFile("redirects.yaml", "redirects:\n  - from: /a.html\n  to: /2016/6/\n"))).toBe(
    "redirects:\n  - from: /a.html\n    to: /2016/6/\n",
  );
});

test("settings lose no words", () => {
  const folder = contentFolder({ "2016/06.md": issueText() });
  writeFileSync(join(folder, "synonyms.yaml"), "groups:  \n  - 甲、乙：丙 \n");
  expect(fixFiles(folder)).toHaveLength(1);
  expect(readFileSync(join(folder, "synonyms.yaml"), "utf8")).toBe("groups:\n  - 甲、乙：丙\n");
});

test("a file that can't be replaced is the one that is named", () => {
  const folder = contentFolder({ "2016/06.md": issueText({ issue: "６" }) });
  const file = join(folder, "2016/06.md");
  const temporary = join(folder, `2016/.06.md.${process.pid}.tmp`);
  symlinkSync("nowhere", temporary);
  expect(() => fixFiles(folder)).toThrow(expect.objectContaining({ code: "EEXIST", path: file }));
  expect(existsSync(temporary)).toBe(false);
  expect(readFileSync(file, "utf8")).toContain("issue: ６");
});

test("hyphens of lists are put where they belong, with the lines that follow", () => {
  const typed = [
    "keywords:",
    "  -创新",
    "  • 研发",
    "  大赛",
    "corrections:",
    "  date: 2016-10-21",
    "  what: 错字",
  ];
  const lines = [
    "keywords:",
    "  - 创新",
    "  - 研发",
    "  - 大赛",
    "corrections:",
    "  - date: 2016-10-21",
    "    what: 错字",
  ];
  expect(fixed(issueOf(typed, ""))).toBe(issueOf(lines, ""));
  expect(fixed(issueOf(["imprint:", "  - copies: 100", "  - office: 甲办"], ""))).toBe(
    issueOf(["imprint:", "    copies: 100", "    office: 甲办"], ""),
  );
});

test("lines below a group's name with a word behind it stay where they are", () => {
  const site = "footer: 页脚\n  sponsor: 州科技局\n";
  expect(fixYaml(sourceFile("content/site.yaml", site))).toBe(site);
  const redirects = "- from: /a.html\n  to: /2016/6/\n";
  expect(fixYaml(sourceFile("content/redirects.yaml", redirects))).toBe(redirects);
  for (const lines of [
    ["corrections: 更正如下", "  - date: 2016-10-21", "    what: 错字"],
    ["keywords: 创新", "  - 研发"],
    ["summary: 全州", "  会议", "  - 工作"],
  ])
    expect(fixed(issueOf(lines, ""))).toBe(issueOf(lines, ""));
});

test("zero-width spaces are taken out of quotations, lists and tables too, and the change is shown", () => {
  const body = (sign: string) =>
    `## 甲${sign}\n\n> 引${sign}文。\n\n- 条${sign}目\n\n| 单${sign}位 |\n|---|\n| 甲${sign} |\n`;
  const mended = fix({ "2016/06.md": issueText({}, body("\u200B")) });
  expect(mended.text).toBe(issueText({}, body("")));
  expect(mended.diff).toContain("+> 引文。");
});

test("radicals, which PDF files have in the place of characters, become the characters", () => {
  const mended = fix({ "2016/06.md": issueText({}, "## \u2F08员培训\n\n甲\u2F3F机。\n") });
  expect(mended.text).toBe(issueText({}, "## 人员培训\n\n甲手机。\n"));
});
