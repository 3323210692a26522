import { expect, test } from "vitest";
import { marksOf, placesOf } from "../../src/search/client/places.ts";
import { normalize } from "../../src/search/normalize.ts";

const places = (text: string, ...terms: readonly string[]): (readonly (readonly number[])[])[] =>
  placesOf(
    [...normalize(text)].map((letter) => ({ letter })),
    terms,
  ).map((found) => found.map(({ start, end }) => [start, end]));

test("each term has its places, from the first character to the last", () => {
  expect(places("创新大赛创新", "创新", "赛", "路演")).toEqual([
    [
      [0, 2],
      [4, 6],
    ],
    [[3, 4]],
    [],
  ]);
});

test("places may overlap, and signs at a term's ends do not matter", () => {
  expect(places("哈哈哈", "哈哈")).toEqual([
    [
      [0, 2],
      [1, 3],
    ],
  ]);
  expect(places("第“四众”平台", "“四众”")).toEqual([[[2, 4]]]);
  expect(places("四众", "，。", "")).toEqual([[], []]);
});

test("a term that is longer than the text, or goes on behind its end, has none", () => {
  expect(places("大赛", "大赛开幕", "赛开")).toEqual([[], []]);
});

test("a number's places are those where it is whole, if there are such", () => {
  expect(places("500强，占50%，1500个", "50")).toEqual([[[6, 8]]]);
  expect(places("150强，占50%", "50")).toEqual([[[6, 8]]]);
  expect(places("501强，占50年", "50年")).toEqual([[[6, 9]]]);
  expect(places("第150，第501，第50", "第50")).toEqual([[[10, 13]]]);
  expect(places("150年，50年", "50年")).toEqual([[[5, 8]]]);
});

test("a number that stands only within others has its places there", () => {
  expect(places("1500强", "50")).toEqual([[[1, 3]]]);
});

test("digits beside a word make no other word of it", () => {
  expect(places("3创新5，创新", "创新")).toEqual([
    [
      [1, 3],
      [5, 7],
    ],
  ]);
});

test("a term with wildcards has its places as well", () => {
  expect(places("第一届、第十二届", "第*届")).toEqual([
    [
      [0, 3],
      [4, 8],
    ],
  ]);
});

test("the characters at some places are marked", () => {
  expect(marksOf(4, [])).toEqual([false, false, false, false]);
  expect(
    marksOf(4, [
      { start: 0, end: 1 },
      { start: 2, end: 4 },
    ]),
  ).toEqual([true, false, true, true]);
});
