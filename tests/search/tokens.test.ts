import { expect, test } from "vitest";
import { normalize } from "../../src/search/normalize.ts";
import { textOf, tokenize, toPagefindQuery } from "../../src/search/tokens.ts";

test("a text becomes overlapping pairs of characters, the last one alone", () => {
  expect(tokenize("楚雄州")).toBe("楚雄 雄州 州");
});

test("signs stay behind the character that they follow, and part it from the next", () => {
  expect(tokenize("会议，州")).toBe("会议 议ꞏ ꞏ州， 州");
});

test.each([
  "8月31日，州政府召开“推进会议”。\n第二段：PPT、R&D经费占2.07%（C++ snake_case）",
  "（州科技局  吴启荣）",
  "𠮷野家 🎉 庆祝→完成 + 1",
  "",
])("tokens give their text back: %j", (text) => {
  expect(textOf(tokenize(text))).toBe(text.replaceAll("　", " "));
});

test("a query becomes the same pairs as a phrase, without the last character alone", () => {
  expect(toPagefindQuery("创新驱动")).toBe('"创新 新驱 驱动"');
});

test("a query of one character is looked for as the beginning of a token", () => {
  expect(toPagefindQuery("州")).toBe("州");
});

test("signs at the ends of a query do not matter", () => {
  expect(toPagefindQuery("“科技三会”")).toBe(toPagefindQuery("科技三会"));
  expect(toPagefindQuery("《规划》")).toBe(toPagefindQuery("规划"));
});

test("a query of nothing but signs looks for nothing", () => {
  expect(toPagefindQuery("，。！")).toBeNull();
  expect(toPagefindQuery("")).toBeNull();
});

test.each([
  ["ＰＰＴ", "ppt"],
  ["２０１６ 年 8 月", "2016年8月"],
  ["吴 启荣", "吴启荣"],
  ["㎡", "m2"],
  ["open source", "openꞏsource"],
  ["会议，州", "会议ꞏ州"],
  ["会议——州", "会议ꞏ州"],
  ["2.07%", "2ꞏ07"],
])("%s is normalised to %s", (text, normal) => {
  expect(normalize(text)).toBe(normal);
  expect(normalize(normal)).toBe(normal);
});
