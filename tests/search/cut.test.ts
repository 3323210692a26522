import { afterEach, expect, test, vi } from "vitest";
import { partsOf, piecesOf, wordsOf } from "../../src/search/client/cut.ts";

afterEach(() => void vi.unstubAllGlobals());

test("a text is parted at its signs, its numbers stay whole", () => {
  expect(partsOf("创新、2.07%")).toEqual(["创新", "2.07"]);
  expect(partsOf("，，创新。。创业，")).toEqual(["创新", "创业"]);
  expect(partsOf("，。")).toEqual([]);
});

test("a text without signs is cut into its words, each once", () => {
  expect(wordsOf("科技人员返乡创业")).toEqual(["科技", "人员", "返乡", "创业"]);
  expect(wordsOf("创业创业创业")).toEqual(["创业"]);
  expect(wordsOf("")).toEqual([]);
});

test("single characters in a row stay together; where they are more than a quarter there are no words", () => {
  expect(wordsOf("创新大赛")).toEqual(["创新", "大赛"]);
  expect(wordsOf("我创业")).toEqual([]);
});

test("a digit alone is no single character that half the archive holds", () => {
  expect(wordsOf("创业5")).toEqual(["创业", "5"]);
});

test("a text of more than thirty characters is no phrase that somebody remembers", () => {
  expect(wordsOf(`${"创新创业".repeat(7)}创新`)).not.toEqual([]);
  expect(wordsOf(`${"创新创业".repeat(7)}创新好`)).toEqual([]);
});

test("a browser that knows no Chinese words looks for a text as a whole", () => {
  vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
  expect(wordsOf("农民工返乡创业")).toEqual([]);
  expect(piecesOf("农民工返乡创业").pieces).toEqual(["农民工返乡创业"]);
});

test("of what nothing holds the words are looked for, not those that ask or say nothing, nor single characters", () => {
  expect(piecesOf("科技人员返乡创业")).toEqual({ pieces: ["科技", "人员", "返乡", "创业"], left: [] });
  expect(piecesOf("创业，创业。")).toEqual({ pieces: ["创业"], left: [] });
  const { pieces, left } = piecesOf("创业和创新");
  expect(pieces).toEqual(["创业", "创新"]);
  expect(left).toEqual(["和"]);
});

test("of forty characters words are looked for, of more stretches of five", () => {
  const copied = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来";
  expect([...copied]).toHaveLength(40);
  expect(piecesOf(copied).pieces).not.toContain("甲乙丙丁戊");
  expect(piecesOf(`${copied}暑，往来，收`)).toEqual({
    pieces: [
      "甲乙丙丁戊",
      "己庚辛壬癸",
      "子丑寅卯辰",
      "巳午未申酉",
      "戌亥天地玄",
      "黄宇宙洪荒",
      "日月盈昃辰",
      "宿列张寒来",
      "往来",
    ],
    left: [],
  });
});

test("a text of forty characters may have more pieces than twelve", () => {
  const words = "创新，创业，大赛，培训，人才，资金，项目，企业，园区，平台，科技，会议，2016";
  expect(words).toHaveLength(40);
  expect(piecesOf(words).pieces).toEqual(words.split("，"));
});

test("of a very long text twelve stretches are looked for, from all of it", () => {
  const characters = Array.from({ length: 24 * 5 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const { pieces } = piecesOf(characters.join(""));
  const stretch = (index: number): string => characters.slice(index * 5, index * 5 + 5).join("");
  expect(pieces).toEqual(Array.from({ length: 12 }, (_, index) => stretch(index * 2)));
});

test("a single character behind a number belongs to what follows", () => {
  expect(piecesOf("2016年州科技馆").pieces[0]).toBe("2016年");
  expect(piecesOf("2016年青创杯").pieces).toEqual(["2016年", "青创杯"]);
});
