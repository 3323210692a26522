import { expect, test } from "vitest";
import { markFigures } from "../../src/markdown/figures.ts";
import { inlineText, plainText } from "../../src/markdown/plain-text.ts";
import { parseMarkdown } from "../../src/markdown/renderer.ts";
import { childrenOf, lineOf } from "../../src/markdown/tokens.ts";

const textOf = (markdown: string): string => {
  const tokens = parseMarkdown(markdown);
  markFigures(tokens);
  return plainText(tokens);
};

test.each([
  ["marks vanish, their text stays", "**粗** *斜* `码` [链接](a) ~~x~~", "粗 斜 码 链接 x"],
  ["blocks are parted by one line feed", "甲\n\n\n乙\n\n- 丙\n- 丁", "甲\n乙\n丙\n丁"],
  ["line breaks are line feeds, hard or soft", "甲\n乙  \n丙\\\n丁", "甲\n乙\n丙\n丁"],
  ["a picture is its alternative text", "见![决赛*现场*](a.png)。", "见决赛现场。"],
  ["a figure is its alternative text and its caption", '![决赛](a.png "图1")', "决赛\n图1"],
  ["a table is its cells", "| 甲 | **乙** |\n|---|---|\n| 1 | |", "甲\n乙\n1"],
  ["entities and escapes are the characters that they stand for", "&amp; &lt; \\* &#12298;", "& < * 《"],
  ["blocks of code are as they stand", "```\n  甲\n\n乙\n```", "  甲\n\n乙"],
  ["a rule is nothing", "甲\n\n---\n\n乙", "甲\n乙"],
])("%s", (_, markdown, text) => {
  expect(textOf(markdown)).toBe(text);
});

test("a picture's title is a caption only where it stands alone", () => {
  expect(textOf('见![决赛](a.png "图1")。')).toBe("见决赛。");
  expect(textOf('- ![决赛](a.png "图1")')).toBe("决赛");
});

test("an inline token is on the line of the source where it was typed", () => {
  const block = parseMarkdown("首段\n\n甲\n乙[x](a)\n丙")[4];
  if (!block?.children) throw new Error("a paragraph was expected");
  const link = childrenOf(block).find(({ child }) => child.type === "link_open");
  expect(inlineText(block.children)).toBe("甲\n乙x\n丙");
  expect([lineOf(block), link?.line]).toEqual([2, 1]);
});
