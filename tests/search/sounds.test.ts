import { expect, test } from "vitest";
import { pinyinTokens, syllablesOf } from "../../src/search/pinyin.ts";
import { soundsOf } from "../../src/search/sounds.ts";
import { INITIALS, SYLLABLE } from "../../src/search/token-layout.ts";

test.each([
  ["楚雄州", [["chu", "xiong", "zhou"]]],
  [
    "吴启荣、李四",
    [
      ["wu", "qi", "rong"],
      ["li", "si"],
    ],
  ],
  ["绿化", [["lv", "hua"]]],
  ["C919首飞", [["shou", "fei"]]],
  ["C919", []],
])("%s is read %j", (text, syllables) => {
  expect(syllablesOf(text)).toEqual(syllables);
});

test("names are found by their syllables, and by their initials in pairs; none runs into the next", () => {
  const [s, i] = [SYLLABLE, INITIALS];
  expect(pinyinTokens(["吴启荣", "州"])).toEqual([
    `${s}wu`,
    `${s}qi`,
    `${s}rong`,
    s,
    `${i}wq`,
    `${i}qr`,
    `${i}r`,
    `${s}zhou`,
    s,
    `${i}z`,
  ]);
  expect(pinyinTokens(["C919"])).toEqual([]);
});

const SOUNDS = soundsOf(["夭", "呦", "𠮷", "a", "々", "。"]);
const alike = (letter: string): string | undefined =>
  Object.values(SOUNDS).find((row) => row.includes(letter));

test("characters that sound alike are together, whatever their tones", () => {
  expect(SOUNDS.hao).toContain("号");
  expect(SOUNDS.hao).toContain("好");
});

test("what many speakers hear as one is one: zh and z, ng and n", () => {
  expect(alike("中")).toBe(alike("宗"));
  expect(alike("出")).toBe(alike("粗"));
  expect(alike("是")).toBe(alike("四"));
  expect(alike("请")).toBe(alike("寝"));
  expect(alike("好")).not.toBe(alike("敖"));
  expect(alike("跟")).toBe(alike("更"));
  expect(SOUNDS.zhon ?? SOUNDS.zhong ?? SOUNDS.zong).toBeUndefined();
});

test("frequent characters are known, whatever the archive has: 啊 to 座, and its own", () => {
  for (const letter of "啊薄雹剥座") expect(alike(letter), letter).toContain(letter);
  for (const letter of "呦𠮷") expect(alike(letter), letter).toContain(letter);
  const all = Object.values(SOUNDS).join("");
  expect(all).not.toMatch(/\P{Script=Han}/u);
  expect(new Set(all).size).toBe([...all].length);
});

test("the table is the same, in whatever order letters come", () => {
  const letters = ["夭", "呦", "𠮷", "号", "好"];
  const one = JSON.stringify(soundsOf(letters));
  expect(JSON.stringify(soundsOf(letters.toReversed()))).toBe(one);
  const keys = Object.keys(SOUNDS);
  expect(keys).toEqual(keys.toSorted());
  for (const row of Object.values(SOUNDS)) expect([...row]).toEqual([...row].toSorted());
});
