import { expect, test } from "vitest";
import { byPinyin } from "../../src/bulletin/alphabet.ts";

const indexOf = (kind: "person" | "word", names: readonly string[]) =>
  byPinyin(
    names.map((name) => ({ name })),
    kind,
  ).map(({ letter, members }) => `${letter} ${members.map(({ name }) => name).join(" ")}`);

const index = (...names: string[]) => indexOf("person", names);

test("names stand by the pinyin of their surnames, one surname after the other", () => {
  expect(index("张慧", "武安", "吴启荣", "章惠", "吴安", "李明远", "张安")).toEqual([
    "L 李明远",
    "W 吴安 吴启荣 武安",
    "Z 张安 张慧 章惠",
  ]);
});

test("a character that sounds otherwise as a surname stands where the surname does", () => {
  expect(index("单雄", "曾国", "解晋", "仇和", "区明", "查良")).toEqual([
    "O 区明",
    "Q 仇和",
    "S 单雄",
    "X 解晋",
    "Z 曾国 查良",
  ]);
});

test("a word sounds as a word does", () => {
  expect(indexOf("word", ["单位", "解放思想", "十三五规划", "C919", "5G"])).toEqual([
    "C C919",
    "D 单位",
    "J 解放思想",
    "S 十三五规划",
    "其他 5G",
  ]);
});

test("names in Latin letters stand among the others, the rest at the end", () => {
  expect(index("２室", "john", "蒋明", "Ábel")).toEqual(["J 蒋明 john", "其他 Ábel ２室"]);
});

test("the order does not depend on the order before", () => {
  const names = ["张慧", "吴启荣", "李明远", "普建华", "段玉萍"];
  expect(index(...names.toReversed())).toEqual(index(...names));
});
