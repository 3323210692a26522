/** What is twice as long takes about twice as long to read, up to the longest file: no editor waits for minutes. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsInside } from "../../src/content/attachments/findings.ts";
import { NOTHING_INSIDE } from "../../src/content/attachments/inside.ts";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import { readSite } from "../../src/content/read-site.ts";
import type { IssueFile } from "../../src/content/scan.ts";
import { pageFromDocx } from "../../src/import/docx/from-docx.ts";
import { pageFromMarkdown } from "../../src/import/from-markdown.ts";
import { pageFromText } from "../../src/import/from-text.ts";
import { pageFromHtml } from "../../src/import/html/from-html.ts";
import { readItems } from "../../src/import/items/read-items.ts";
import { ImportRefused, noRemarks } from "../../src/import/remarks.ts";
import { docx, run, text } from "../import/docx.ts";
import { processorTime } from "../support/processor-time.ts";

/** Milliseconds that can be measured with some certainty, what a busy machine may add, and what drowns the work done once. */
const MEASURABLE = 12;
const NOISE = 30;
const ENOUGH = 100;
/** Four times as much takes four times as long, and sixteen times where time grows with the square. */
const STEP = 4;
const GROWTH = 9;
const FIRST = 1000;

/** Reads four times as much again and again (up to three times: collecting garbage takes its time when it likes), until a step from what can be measured has taken long enough, or the text is the longest. */
function expectSteadyGrowth(read: (size: number) => void, longest: number, what: string): void {
  const timeOf = (size: number): number => processorTime(() => read(size));
  read(FIRST); // what is done once only
  let size = FIRST;
  let [start, spent] = [0, timeOf(size)];
  while ((start < MEASURABLE || spent < ENOUGH) && size < longest) {
    const next = Math.min(size * STEP, longest);
    const most = Math.max(spent, MEASURABLE) * GROWTH + NOISE;
    let least = timeOf(next);
    for (let again = 0; least >= most && again < 2; again++) least = Math.min(least, timeOf(next));
    expect(least, `${what}: ${size} signs take ${spent} ms, ${next} ${least} ms`).toBeLessThan(most);
    [start, size, spent] = [spent, next, least];
  }
}

const FRONT = { title: "全州", issue: "6", date: "2016-10-19", source: "州科技局", author: "吴启荣" };
const SOURCE: IssueFile = {
  year: 2016,
  stem: "06",
  file: "content/2016/06.md",
  attachments: new Map(),
  originals: new Map(),
  versions: [],
  review: null,
};
const SITE = readFileSync("content/site.yaml", "utf8");
const repeated = (pump: string, size: number): string =>
  pump.repeat(Math.ceil(size / pump.length)).slice(0, size);
const inOneLine = (words: string): string => words.replaceAll("\n", " ");

function readWith(front: Readonly<Record<string, string>>, body: string): void {
  const lines = Object.entries({ ...FRONT, ...front }).map(([key, value]) => `${key}: ${value}`);
  const { problems } = readIssue(SOURCE, Buffer.from(`---\n${lines.join("\n")}\n---\n\n${body}\n`), {
    base: "/",
    series: [],
    isUnsigned: false,
    departments: new Map([["州科技局", "州科技局"]]),
  });
  for (const format of FORMATS) formatProblems(problems, format);
}

const LARGEST_ISSUE = 2_000_000;
const LARGEST_IMPORT = 600_000;
/** A quarter of a megabyte of front matter is refused, and so is more than that. */
const LARGEST_FRONT = 64_000;

const BODY = [
  "*\n",
  "**_",
  "甲*乙\n\n",
  "==a",
  "[a](b",
  "![",
  "`",
  "（一）\n\n",
  "1\n",
  "13812345678 ",
  "机密 ",
  "内部",
  "> a\n",
  "- a\n",
  "|a|b\n",
  "|\n",
  "甲[^1]\n\n",
  "“",
  "\u00a0",
  " \n",
  "## 甲\n\n乙\n\n",
  "（州科技局 吴启荣）\n\n",
  "https://a.b ",
  "<b>",
  "甲，乙。",
  "^\n",
  "！\n",
  "……",
  "06/a.png",
  "（州科技局\n\n",
  "机密★\n",
  "1-",
  "l3O",
  "护照 E1",
  "&#9733;",
  "++甲",
  "（待",
];
test.each(BODY)("a body of %j over and over again", (pump) => {
  expectSteadyGrowth((size) => readWith({}, `## 甲\n\n${repeated(pump, size)}`), LARGEST_ISSUE, pump);
});

const WORDS = [
  "甲：",
  ":\n",
  "、\n",
  "（一）",
  "甲 ",
  "甲、",
  "*\n",
  "13812345678 ",
  "“",
  "&#x31;",
  "（州科技局 吴启荣）",
  "'",
  "[a, ",
];
test.each(["title", "summary", "author", "source"])("a %s of one thing over and over again", (field) => {
  for (const pump of WORDS) {
    const read = (size: number): void =>
      readWith({ [field]: inOneLine(repeated(pump, size)) }, "## 甲\n\n乙");
    expectSteadyGrowth(read, LARGEST_FRONT, `${field} ${pump}`);
    const folded = (size: number): void =>
      readWith({ [field]: `|-\n  ${repeated(pump, size).replaceAll("\n", "\n  ")}` }, "## 甲\n\n乙");
    expectSteadyGrowth(folded, LARGEST_FRONT, `${field} in lines ${pump}`);
  }
});

test("a byline of one thing over and over again", () => {
  for (const pump of WORDS)
    expectSteadyGrowth(
      (size) => readWith({}, `## 甲\n\n正文。\n\n（${inOneLine(repeated(pump, size))}）`),
      LARGEST_ISSUE,
      pump,
    );
});

test("values of site.yaml of one thing over and over again", () => {
  for (const pump of WORDS)
    expectSteadyGrowth(
      (size) => {
        const value = `description: ${inOneLine(repeated(pump, size))}`;
        readSite("site.yaml", Buffer.from(SITE.replace(/^description:.*$/m, value)));
      },
      LARGEST_FRONT,
      pump,
    );
});

/** Reads as the import does; more than it takes is refused. */
function imported(blocks: () => ReturnType<typeof pageFromHtml>["blocks"], isText = false): void {
  try {
    readItems({ blocks: blocks(), title: "标题", isText, departments: new Map() }, noRemarks());
  } catch (error) {
    // Deeply nested markup overflows the stack: refused in words by the caller.
    if (!(error instanceof ImportRefused || error instanceof RangeError)) throw error;
  }
}

const SENTENCE = "<p>全州召开推进会，部署下半年的工作。</p>";
const MARKUP = [
  "<p>甲*乙</p>",
  "<b>甲</b>乙",
  "<p hidden>隐</p>",
  "<br>甲",
  "<tr><td rowspan=9>甲<td>乙</tr>",
  "<p>（一）</p>",
  "<a href=b>甲</a>",
  "<p>1</p>",
  "<table><tr><td>",
];
test.each(MARKUP)("a page of %s over and over again", (pump) => {
  expectSteadyGrowth(
    (size) =>
      imported(
        () =>
          pageFromHtml(`${SENTENCE}<table>${repeated(pump, size)}</table>`, "page.html", noRemarks()).blocks,
      ),
    LARGEST_IMPORT,
    pump,
  );
});

/** Some 6 KB as a file; the blocks are alike, and pack well. */
const DOCUMENTS: Readonly<Record<string, (count: number) => string[]>> = {
  "hidden runs": (count) => [`<w:p>${run("隐", { hidden: true }).repeat(count)}</w:p>`],
  "tables in tables": (count) => [
    "<w:tbl><w:tr><w:tc>".repeat(count) + text("甲") + "</w:tc></w:tr></w:tbl>".repeat(count),
  ],
  "cells over several rows": (count) => [
    `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${text("甲")}</w:tc></w:tr>`.repeat(count)}</w:tbl>`,
  ],
  "list entries": (count) => Array.from({ length: count }, () => text("甲", { list: "1" })),
};
test.each(Object.keys(DOCUMENTS))("a Word file of %s over and over again", (kind) => {
  expectSteadyGrowth(
    (size) =>
      imported(() => {
        const blocks = DOCUMENTS[kind]?.(Math.ceil(size / 60)) ?? [];
        return pageFromDocx(docx([text("全州召开推进会，部署工作。"), ...blocks]), "a.docx", noRemarks())
          .blocks;
      }),
    LARGEST_IMPORT,
    kind,
  );
});

const LINES = [
  "甲*乙\n",
  "（一）\n",
  "\n",
  "1\n",
  "（州科技局 吴启荣）\n",
  "●甲\n",
  "甲 ",
  "……",
  "13812345678 ",
  "标题：甲\n",
  "第6期\n",
  "|\n",
];
test.each(LINES)("a text file of %j over and over again", (pump) => {
  const read = (size: number): void =>
    imported(() => pageFromText(`全州召开推进会，部署工作。\n${repeated(pump, size)}`).blocks, true);
  expectSteadyGrowth(read, LARGEST_IMPORT, pump);
});

test("foreign Markdown of one thing over and over again", () => {
  for (const pump of ["{% a %}\n", "[[a", "{{", "$$", "*\n", "> a\n", "[^1]"])
    expectSteadyGrowth(
      (size) => imported(() => pageFromMarkdown(repeated(pump, size), "a.md", noRemarks()).blocks),
      LARGEST_IMPORT,
      pump,
    );
});

test("an attachment's text of one thing over and over again", () => {
  for (const pump of ["13812345678 ", "1-", "机密 ", "内部", "手机,", "〇", "%3", "&#"])
    expectSteadyGrowth(
      (size) => void findingsInside({ ...NOTHING_INSIDE, text: repeated(pump, size) }),
      LARGEST_IMPORT,
      pump,
    );
});
