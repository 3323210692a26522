import { expect, test } from "vitest";
import { Signs } from "../../src/bulletin/signs.ts";

test("an item's pairs of Han characters and its Latin words are numbered, each once, those of the headline first", () => {
  const signs = new Signs();
  expect(signs.read("天眼FAST", "天眼，天眼FAST是大天眼 5G")).toEqual({
    signs: Int32Array.of(0, 1, 2, 3),
    inHeading: 2,
  });
  expect([...signs.read("", "大天 FAST C919").signs]).toEqual([3, 1, 4]);
  expect([...signs.uses]).toEqual([1, 2, 1, 2, 1]);
  expect(signs.items).toBe(2);
});

test("a sign keeps its number however many there are", () => {
  const signs = new Signs();
  const han = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x4e00 + index * 61));
  const pairs = han.flatMap((first) => han.map((second) => first + second));
  const text = pairs.join("，");
  const numbers = signs.read("", text).signs;
  expect([...numbers]).toEqual([...pairs.keys()]);
  expect(signs.read(text, text).signs).toEqual(numbers);
  expect(new Set(signs.uses)).toEqual(new Set([2]));
});

test("the first and the last Han characters of the basic blocks make pairs, others and parted ones none", () => {
  expect([...new Signs().read("", "㐀㐀鿿㐀").signs]).toEqual([0, 1, 2]);
  expect([...new Signs().read("", "天，眼 あ天a眼\u{20000}天").signs]).toEqual([]);
});

test("a word in Latin letters has two signs, and begins with a letter", () => {
  expect([...new Signs().read("", "A 5G C919 5").signs]).toEqual([0]);
});
