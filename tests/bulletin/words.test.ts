import { expect, test } from "vitest";
import { inWords, sayWith, WORDS, wordsOf } from "../../src/bulletin/words.ts";

const OWN = { bulletin: "周报", issue: "号", item: "篇" };

test.each([
  ["本简报2016年第6期第2条", "本周报2016年第6号第2篇"],
  ["共3期、45条新闻", "共3号、45篇新闻"],
  ["日期、近期、期号", "日期、近期、期号"],
  ["条件、条目", "条件、条目"],
  ["条目录", "篇目录"],
])("a sentence of the site is said in the office's words: %s", (text, said) => {
  expect(inWords(OWN, text)).toBe(said);
  expect(inWords(WORDS, text)).toBe(text);
});

test("what is put into a sentence stays as it is", () => {
  const say = sayWith(OWN);
  expect(say`简报共${3}期，${"期末简报"}有${0}条。`).toBe("周报共3号，期末简报有0篇。");
  expect(say`期`).toBe("号");
});

test("words that an office does not name are the usual ones", () => {
  expect(wordsOf()).toEqual(WORDS);
  expect(wordsOf({ item: "篇" })).toEqual({ bulletin: "简报", issue: "期", item: "篇" });
  expect(wordsOf(OWN)).toEqual(OWN);
});
