import { expect, test } from "vitest";
import { firstSentence, leadPicture, pictureOf } from "../../src/bulletin/lead.ts";
import { issueText, itemOf, PNG, soundIssue } from "../content/archive-folder.ts";

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

test.each([
  ["at a comma behind its middle", 61, 61],
  ["in the middle of a phrase where its last comma is too early", 60, 120],
])("such a sentence ends %s", (_where, comma, length) => {
  const sentence = sentenceOf(`${"长".repeat(comma)}，${"长".repeat(80)}。`);
  expect(sentence).toHaveLength(length + 2);
  expect(sentenceOf(`${"长".repeat(119)}。`)).toHaveLength(120);
});

test("a rare character is never cut in two", () => {
  expect(sentenceOf(`${"长".repeat(119)}\u{20000}长。`)).toBe(`${"长".repeat(119)}……`);
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

/** The picture of an item that has these tags. */
const pictureIn = (html: string) => pictureOf({ ...itemOf("座谈会。"), html });

test("a picture that does not tell its size may stand there, one without a file may not", () => {
  expect(pictureIn('<img src="/a.svg" alt="会场">')).toEqual({
    src: "/a.svg",
    alt: "会场",
    width: undefined,
    height: undefined,
  });
  expect(pictureIn('<img alt="会场"><img src="/b.png" width="30" height="90">')).toEqual({
    src: "/b.png",
    alt: "",
    width: 30,
    height: 90,
  });
  expect(pictureIn('<img src="/b.png" width="30" height="91">')).toBeUndefined();
  expect(pictureIn('<img src="/b.png" width="30">')?.src).toBe("/b.png");
});

test("what is said of a picture is text again", () => {
  expect(pictureIn('<img src="/a.png" alt="&lt;R&amp;D&gt; &quot;&amp;lt;&quot;">')?.alt).toBe(
    '<R&D> "&lt;"',
  );
});

test("the picture of an issue is the first of its items' pictures", () => {
  const picture = '<p><img src="/b.png"></p>';
  const item = itemOf("座谈会。");
  const issue = soundIssue(issueText());
  const items = [item, { ...item, html: picture }, { ...item, html: '<img src="/c.png">' }];
  expect(leadPicture({ ...issue, items })?.src).toBe("/b.png");
  expect(leadPicture(issue)).toBeUndefined();
});
