import { expect, test } from "vitest";
import { withLikeCharacter } from "../../src/search/client/slips.ts";
import { type News, newsOf, textsOf } from "../support/news.ts";

const SOUNDS = {
  hao: "好号耗浩",
  ji: "技计纪",
  ke: "科客",
  qu: "趋驱",
  you: "幼呦",
  xin: "新薪",
  zan: "占展",
  hui: "会灰",
  wen: "文闻",
  si: "十四",
  nian: "年念",
};
const mended = (text: string, { lookup, items }: News): Promise<string | null> =>
  withLikeCharacter(text, SOUNDS, lookup, items);

test.each([
  ["墨子好", "墨子号升空。", "墨子号"],
  ["天建国", "副州长夭建国讲话。", "夭建国"],
  ["科计", "科技大会。", "科技"],
  ["幼幼鹿鸣", "呦呦鹿鸣。", "呦呦鹿鸣"],
  ["客技", "科技大会。", "科技"],
  ["创新趋动发展", "创新驱动发展战略。", "创新驱动发展"],
  ["创新驱动发占", "创新驱动发展战略。", "创新驱动发展"],
  ["创薪驱动", "“创新驱动”专项行动。", "创新驱动"],
])("%s is a slip where the archive holds: %s", async (typed, text, meant) => {
  expect(await mended(typed, textsOf(text))).toBe(meant);
});

test("a slip is found in a headline as well", async () => {
  const news = newsOf(["科技新闻", "没有别的。"]);
  expect(await mended("科技新文", news)).toBe("科技新闻");
  expect(await mended("新文", news)).toBe("新闻");
  expect(await mended("科技新文稿", news)).toBeNull();
});

test("a character written twice is mended in both places", async () => {
  expect(await mended("屠幼幼", textsOf("屠呦呦获奖。"))).toBe("屠呦呦");
  expect(await mended("幼幼", textsOf("呦呦鹿鸣。"))).toBe("呦呦");
  expect(await mended("屠幼幼", textsOf("屠呦幼获奖。"))).toBeNull();
});

test("of several texts that may have been meant it is the one that most items hold", async () => {
  const news = textsOf("墨子耗。", "墨子号升空。", "墨子号入轨。");
  expect(await mended("墨子好", news)).toBe("墨子号");
});

test("of texts that as many hold it is the one that stands in the newest item", async () => {
  expect(await mended("墨子好", textsOf("墨子耗。", "墨子号。"))).toBe("墨子号");
  expect(await mended("墨子好", textsOf("墨子号。", "墨子耗。"))).toBe("墨子耗");
});

test("no more than the newest twelve texts are read for a slip", async () => {
  const others = Array.from({ length: 12 }, () => "墨子的书。");
  expect(await mended("墨子好", textsOf("墨子号升空。", ...others.slice(1)))).toBe("墨子号");
  expect(await mended("墨子好", textsOf("墨子号升空。", ...others))).toBeNull();
});

test("a single character, more than eight of them, and what nothing resembles are no slips", async () => {
  const news = textsOf("号令。创新驱动发展战略纲要印发。");
  expect(await mended("好", news)).toBeNull();
  expect(await mended("创新趋动发展战略", news)).toBe("创新驱动发展战略");
  expect(await mended("创新趋动发展战略纲", news)).toBeNull();
  expect(await mended("墨子好", news)).toBeNull();
});

test("a number is no slip for another, whatever sounds alike", async () => {
  expect(await mended("第十期", textsOf("第四期简报。"))).toBeNull();
  expect(await mended("2016年", textsOf("2016念。"))).toBeNull();
});

test("signs do not matter, in what was typed and in what is found", async () => {
  expect(await mended("墨子好。", textsOf("《墨 子号》升空。"))).toBe("墨子号");
});

test("a character is tried only where it goes with the one before", async () => {
  const news = textsOf("科技会，纪要。");
  expect(await mended("科计会", news)).toBe("科技会");
  expect(news.asked).toContain("科纪");
  expect(news.asked).not.toContain("科纪会");
});

test("texts are read only where two characters beside the slip stand in them", async () => {
  const news = textsOf("科技大会。", "别的消息。");
  expect(await mended("科计", news)).toBe("科技");
  expect(news.read).toEqual([]);
  await mended("科技大灰", news);
  expect(new Set(news.read)).toEqual(new Set([0]));
});
