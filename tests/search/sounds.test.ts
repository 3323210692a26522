import { expect, test } from "vitest";
import { pinyinTokens, syllablesOf } from "../../src/search/pinyin.ts";
import { type Sounds, soundsOf } from "../../src/search/sounds.ts";
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

const sounds = (): Sounds => soundsOf(["夭", "呦", "𠮷", "a", "々", "。"]);
const rowOf = (letter: string, table: Sounds): string | undefined =>
  Object.values(table).find((row) => row.includes(letter));

test("characters that sound alike are together, whatever their tones", () => {
  const table = sounds();
  expect(table.hao).toContain("号");
  expect(table.hao).toContain("好");
});

test("what many speakers hear as one is one: zh and z, ng and n", () => {
  const table = sounds();
  expect(rowOf("中", table)).toBe(rowOf("宗", table));
  expect(rowOf("出", table)).toBe(rowOf("粗", table));
  expect(rowOf("是", table)).toBe(rowOf("四", table));
  expect(rowOf("请", table)).toBe(rowOf("寝", table));
  expect(rowOf("好", table)).not.toBe(rowOf("敖", table));
  expect(rowOf("跟", table)).toBe(rowOf("更", table));
  expect(table.zhon ?? table.zhong ?? table.zong).toBeUndefined();
});

test("frequent characters are known, whatever the archive has: 啊 to 座, and its own", () => {
  const table = sounds();
  for (const letter of "啊薄雹剥座") expect(rowOf(letter, table), letter).toContain(letter);
  for (const letter of "呦𠮷") expect(rowOf(letter, table), letter).toContain(letter);
  const all = Object.values(table).join("");
  expect(all).not.toMatch(/\P{Script=Han}/u);
  expect(new Set(all).size).toBe([...all].length);
});

test("the table is the same, in whatever order letters come", () => {
  const letters = ["夭", "呦", "𠮷", "号", "好"];
  const one = JSON.stringify(soundsOf(letters));
  expect(JSON.stringify(soundsOf(letters.toReversed()))).toBe(one);
  const table = sounds();
  const keys = Object.keys(table);
  expect(keys).toEqual(keys.toSorted());
  for (const row of Object.values(table)) expect([...row]).toEqual([...row].toSorted());
});
