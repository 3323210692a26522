/** What is twice as long takes about twice as long to import, up to the largest file that is taken. */
import { test } from "vitest";
import { pageFromDocx } from "../../src/import/docx/from-docx.ts";
import { pageFromMarkdown } from "../../src/import/from-markdown.ts";
import { pageFromText } from "../../src/import/from-text.ts";
import { pageFromHtml } from "../../src/import/html/from-html.ts";
import { readItems } from "../../src/import/items/read-items.ts";
import { ImportRefused, noRemarks } from "../../src/import/remarks.ts";
import { docx, run, text } from "../import/docx.ts";
import { expectSteadyGrowth, repeated } from "../support/growth.ts";

const LARGEST_IMPORT = 600_000;

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
const importPage = (html: string): void =>
  imported(() => pageFromHtml(`${SENTENCE}${html}`, "page.html", noRemarks()).blocks);

test.each(MARKUP)("a page of %s over and over again", (pump) => {
  expectSteadyGrowth((size) => importPage(`<table>${repeated(pump, size)}</table>`), LARGEST_IMPORT, pump);
});

test.each([`<div class=nav>${SENTENCE}</div>`, "<ul><li>甲"])(
  "a page of %s over and over again outside of tables",
  (pump) => {
    expectSteadyGrowth((size) => importPage(repeated(pump, size)), 80_000, pump);
  },
);

test("a paragraph of thousands of line breaks", () => {
  expectSteadyGrowth((size) => importPage(repeated("<br>甲", size)), 48_000, "", 12_000);
});

test.each(["lines", "a list"])("a page with a long table of contents in %s", (kind) => {
  expectSteadyGrowth((size) => {
    const names = Array.from({ length: size / 20 }, (_, index) => `标题${index}`);
    const lines = names.map((name) => `<p>${name}</p>`).join("");
    const list = `<ul>${names.map((name) => `<li>${name}</li>`).join("")}</ul>`;
    importPage(`<p>目录</p>${kind === "lines" ? lines : list}${lines}`);
  }, 80_000);
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
