import { expect, test } from "vitest";
import { isNumeric, wholeFirst } from "../../src/search/client/whole-numbers.ts";
import { textsOf } from "../support/news.ts";

test.each([
  ["50", true],
  ["50%", true],
  ["50％", true],
  ["20℃", true],
  ["3‰", true],
  ["30°", true],
  ["2016年", true],
  ["第16", true],
  ["５０", true],
  ["第16届", false],
  ["创新", false],
  ["%", false],
  ["", false],
])("that %j begins or ends with a number is %s", (text, expected) => {
  expect(isNumeric(text)).toBe(expected);
});

/** Texts in the order in which they answer a number. */
async function inOrder(number: string, ...texts: readonly string[]): Promise<string[]> {
  const { lookup, items } = textsOf(...texts);
  const ranked = await wholeFirst([...texts.keys()], number, lookup, items);
  return ranked.map((record) => texts[record] ?? "");
}

test.each([
  ["50%", "500强。", "占50%。"],
  ["50%", "第50家。", "占50%。"],
  ["50%", "占1.50%。", "占50%。"],
  ["50%", "占150%。", "占50%。"],
  ["50", "第150家。", "第50家。"],
  ["50", "第501家。", "第50家。"],
  ["50", "共50.5亿。", "共50亿。"],
  ["50", "共50,500元。", "共50元。"],
  ["50", "共3.50亿。", "共50亿。"],
  ["50", "共1,50亿。", "共50亿。"],
  ["50年", "150年。", "50年。"],
  ["第50", "第501。", "第50。"],
  ["13,015", "113,015元。", "13,015元。"],
  ["5(a)", "15（a）。", "5（a）。"],
  ["1.5+2", "1.5 2。", "1.5+2。"],
  ["５０％", "500强。", "占50％。"],
  ["20℃", "第20℉。", "气温20℃。"],
])("of %s, %s is a part or another number, and %s is whole", async (number, part, whole) => {
  expect(await inOrder(number, part, whole)).toEqual([whole, part]);
  expect(await inOrder(number, whole, part)).toEqual([whole, part]);
});

test.each([
  ["50", "150家。", "50家。"],
  ["50", "501家。", "50家。"],
  ["50年", "150年。", "50年。"],
  ["第50", "第501。", "第50。"],
  ["50%", "50家。", "50%。"],
])("however many hits hold %s as in %s, %s is in front", async (number, part, whole) => {
  const parts = Array.from({ length: 20 }, () => part);
  expect(await inOrder(number, ...parts, whole)).toEqual([whole, ...parts]);
});

test("what stands behind a unit is of no matter", async () => {
  expect(await inOrder("50年", "50年3月。", "满50年。")).toEqual(["50年3月。", "满50年。"]);
});

test("a whole number comes first if it stands anywhere in the text", async () => {
  expect(await inOrder("50", "150家。", "500家，50家。")).toEqual(["500家，50家。", "150家。"]);
});

test("the sign behind a number comes before another sign, and that before a part of another number", async () => {
  expect(await inOrder("50%", "500强。", "50家。", "50，家。", "50%。")).toEqual([
    "50%。",
    "50，家。",
    "50家。",
    "500强。",
  ]);
});

test.each([
  ["50%", "50家，50%。", "50%，50%。"],
  ["5G", "5g网络。", "5G网络。"],
  ["50%", "50%，3家。", "50%。"],
])("of %s, %s is as good as %s", async (number, one, other) => {
  expect(await inOrder(number, one, other)).toEqual([one, other]);
  expect(await inOrder(number, other, one)).toEqual([other, one]);
});

test("hits that hold a number alike stay in their order", async () => {
  const texts = ["第50家。", "共50家。", "有50家。"];
  expect(await inOrder("50", ...texts)).toEqual(texts);
});

test("texts are read of the first fifteen alone", async () => {
  const texts = ["50，100。", ...Array.from({ length: 15 }, () => "50.5%。"), "50%。"];
  const news = textsOf(...texts);
  const ranked = await wholeFirst([...texts.keys()], "50%", news.lookup, news.items);
  expect(new Set(news.read).size).toBe(15);
  expect(ranked).toHaveLength(17);
  expect(new Set(ranked).size).toBe(17);
});

test("one hit, or more than five hundred, stay as they are, and nothing is read", async () => {
  const news = textsOf("500强。", "占50%。");
  const many = (length: number): number[] => Array.from({ length }, (_, index) => index % 2);
  expect(await wholeFirst([0], "50%", news.lookup, news.items)).toEqual([0]);
  expect(await wholeFirst(many(501), "50%", news.lookup, news.items)).toEqual(many(501));
  expect(news.read).toEqual([]);
  expect((await wholeFirst(many(500), "50%", news.lookup, news.items))[0]).toBe(1);
});
