import { expect, test } from "vitest";
import { goesOn, isOfNumber } from "../../src/search/client/numbers.ts";
import { normalize } from "../../src/search/normalize.ts";

/** A text with its characters that belong to a number or date in ⟦ ⟧, where each begins and goes on to its end. */
function shown(text: string): string {
  const letters = [...normalize(text)];
  const [own, on] = [isOfNumber(letters), goesOn(letters)];
  return letters
    .map((letter, index) => {
      const begins = own[index] && !on[index] ? "⟦" : "";
      const ends = own[index] && !on[index + 1] ? "⟧" : "";
      return begins + letter + ends;
    })
    .join("")
    .replaceAll(normalize("a.b").charAt(1), ".");
}

test.each([
  ["创新", "创新"],
  ["增长13,015.6亿元以上", "增长⟦13.015.6亿元⟧以上"],
  ["2016-10-19发布", "⟦2016.10.19⟧发布"],
  ["于2016年10月19日举行", "于⟦2016年10月19日⟧举行"],
  ["第六期", "⟦第六期⟧"],
  ["第16期", "⟦第16期⟧"],
  ["十月十九日", "⟦十月十九日⟧"],
  ["1.4万亿元", "⟦1.4万亿元⟧"],
  ["3亿亿次", "⟦3亿亿次⟧"],
  ["5万人", "⟦5万⟧人"],
  ["占地20平方米，长5公里，高3米，重2吨", "占地⟦20平方米⟧.长⟦5公里⟧.高⟦3米⟧.重⟦2吨⟧"],
  ["12项", "⟦12⟧项"],
  ["众创一家", "众创一家"],
  ["三家", "三家"],
  ["第一", "第一"],
  ["C919", "c⟦919⟧"],
  ["𠮷2016年", "𠮷⟦2016年⟧"],
  ["2𠮷年", "⟦2⟧𠮷年"],
])("the numbers of %s are %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});
