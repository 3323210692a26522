import { expect, test } from "vitest";
import { normalize } from "../../src/search/normalize.ts";
import { tokenize, toPagefindQuery } from "../../src/search/tokens.ts";

test("a text becomes overlapping pairs of characters, the last one alone", () => {
  expect(tokenize("楚雄州")).toEqual(["楚雄", "雄州", "州"]);
});

test("signs part two characters, whichever and however many they are", () => {
  expect(tokenize("会议，州")).toEqual(["会议", "议ꞏ", "ꞏ州", "州"]);
  expect(tokenize("会议——“州")).toEqual(tokenize("会议，州"));
});

test("letters that Pagefind would take for others are spelled by their numbers", () => {
  expect(tokenize("Café")).toEqual(["ca", "af", "fꝛ000e9", "ꝛ000e9"]);
  expect(tokenize("ガ")).toEqual(["ꝛ030ac"]);
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
