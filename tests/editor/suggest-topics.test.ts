import { expect, test } from "vitest";
import { formatSuggestions, suggestTopics } from "../../src/editor/suggest-topics.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const competition =
  "## 大赛落幕\n\n创新创业大赛落幕。创新创业大赛由州科技局主办，全州企业参加创新创业大赛。全州企业踊跃，全州企业满意。\n";
const others = Array.from({ length: 12 }, (_, index) => [
  `2015/${String(index + 1).padStart(2, "0")}.md`,
  issueText(
    { issue: `${index + 1}`, date: `2015-${String(index + 1).padStart(2, "0")}-10` },
    `## 第${index}次调研\n\n全州企业座谈，全州企业发言，全州企业提了${index}条建议。\n`,
  ),
]);
const archiveWith = (front: Readonly<Record<string, string>>, body = competition) =>
  archiveOf({ ...Object.fromEntries(others), "2016/06.md": issueText(front, body) });

const termsOf = (front: Readonly<Record<string, string>>) =>
  suggestTopics(archiveWith(front)).map(({ issue, item, terms }) => [issue.year, item.position, ...terms]);

test("what is frequent in an item and rare elsewhere is suggested; a word of the trade is not", () => {
  expect(termsOf({})).toEqual([[2016, 1, "创新创业大赛"]]);
});

test("pieces that always stand beside the same characters are no words", () => {
  const body =
    "## 园区开园\n\n省级农业科技示范园区开园。省级农业科技示范园区占地百亩。建成省级农业科技示范园区。\n";
  expect(suggestTopics(archiveWith({}, body)).map(({ terms }) => terms)).toEqual([]);
});

test("what the item is about already is not suggested, nor anything where the item has keywords of its own", () => {
  expect(termsOf({ keywords: "\n  - 创新创业大赛" })).toEqual([]);
  expect(termsOf({ items: "\n  - item: 1\n    keywords:\n      - 企业" })).toEqual([]);
});

test("a suggestion says where it belongs, and how it is written", () => {
  expect(formatSuggestions(suggestTopics(archiveWith({})))).toBe(`2016/06.md 第1条《大赛落幕》：创新创业大赛

这些词在这一条里常见、在别的新闻里少见，只是建议，没有写进文件。合适的，请写进说明栏，例如：
items:
  - item: 1
    keywords:
      - 创新创业大赛
`);
  expect(formatSuggestions([])).toBe("没有可以建议的关键词。\n");
});
