import { expect, test } from "vitest";
import { firstSentence, pictureOf } from "../../src/bulletin/lead.ts";
import { itemOf, PNG } from "../content/archive-folder.ts";

const sentenceOf = (content: string): string => firstSentence(itemOf(content));

test.each([
  ["8月31日，州科技局召开座谈会。会议部署了工作。", "8月31日，州科技局召开座谈会。"],
  ["会议指出：“要抓好落实。”随后参观。", "会议指出：“要抓好落实。”"],
  ["| 年份 | 数 |\n| --- | --- |\n| 2016 | 3 |\n\n全年共三家。", "全年共三家。"],
  ["- 一是抓项目；\n- 二是抓人才", "一是抓项目；"],
  ["（州科技局 吴启荣）", ""],
])("the first sentence of %j is %j", (content, sentence) => {
  expect(sentenceOf(content)).toBe(sentence);
});

test("a sentence that is too long for a front page ends at a comma", () => {
  const sentence = sentenceOf(`${"州科技局召开创新驱动座谈会，".repeat(20)}会议结束。`);
  expect(sentence.length).toBeLessThan(125);
  expect(sentence).toMatch(/座谈会……$/);
});

/** The first bytes of a PNG of this size. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33);
  PNG.copy(header);
  header.writeUInt32BE(13, 8);
  header.write("IHDR", 12, "latin1");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

test("the picture of an item is its first that is neither a strip nor a column", () => {
  const files = { "2016/06/a.png": png(1, 20000), "2016/06/b.png": png(1200, 675) };
  const both = itemOf("座谈会。\n\n![线](06/a.png)\n\n![“会场”全景](06/b.png)", files);
  expect(pictureOf(both)).toEqual({ src: "/2016/6/b.png", alt: "“会场”全景", width: 1200, height: 675 });
  expect(
    pictureOf(itemOf("座谈会。\n\n![线](06/a.png)", { "2016/06/a.png": png(1, 20000) })),
  ).toBeUndefined();
});
