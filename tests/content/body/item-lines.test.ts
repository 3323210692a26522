import { expect, test } from "vitest";
import { announces, linesOfItem } from "../../../src/content/body/item-lines.ts";
import { parseMarkdown } from "../../../src/markdown/renderer.ts";

const linesOf = (body: string): string[] =>
  linesOfItem(parseMarkdown(body)).map(({ line, block, tag, text }) => `${line} ${block} ${tag} ${text}`);

test.each([
  ["第一行\n**第二**行", ["0 paragraph p 第一行", "1 paragraph p 第二行"]],
  ["### 小标题\n\n正文", ["0 heading h3 小标题", "0 paragraph p 正文"]],
  ["- 甲\n- 乙", ["0 nested p 甲", "0 nested p 乙"]],
  ["> ### 甲", ["0 nested h3 甲"]],
  ["| 甲 |\n|---|\n| 乙 |", ["0 cell th 甲", "0 cell td 乙"]],
  ["- 甲\n\n  | 乙 |\n  |---|", ["0 nested p 甲", "0 cell th 乙"]],
  ["```\n甲\n```", []],
])("the lines of an item are told with the kind of their block: %j", (body, lines) => {
  expect(linesOf(body)).toEqual(lines);
});

test.each([
  ["参会人员：", true],
  ["附：名单", true],
  ["获奖人员如下", true],
  ["获奖人员如下。", true],
  ["名单已公布", false],
  ["如下所述", false],
  ["", false],
])("whether a line announces those below it: %s", (text, expected) => {
  expect(announces(linesOfItem(parseMarkdown(text))[0])).toBe(expected);
});
