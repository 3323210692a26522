import { expect, test } from "vitest";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import { soundsLike } from "../../src/search/client/sound.ts";
import type { Term } from "../../src/search/client/terms.ts";
import { pinyinTokens } from "../../src/search/pinyin.ts";
import { NO_HINTS } from "../support/news.ts";

const HINTS = {
  ...NO_HINTS,
  names: [
    { name: "吴启荣", kind: "author", pinyin: "wuqirong", initials: "wqr" },
    { name: "武其荣", kind: "author", pinyin: "wuqirong", initials: "wqr" },
    { name: "州科技局", kind: "source", pinyin: "zhoukejiju", initials: "zkjj" },
  ],
  syllables: ["wu", "qi", "rong", "zhou", "ke", "ji", "ju", "xi", "xian", "an", "shi", "g", "ge"],
} as const;

const lookup = scanLookup(
  [
    { sounds: pinyinTokens(["西安市", "吴启荣"]), author: ["吴启荣"], source: ["州财政局"] },
    { sounds: pinyinTokens(["县市", "武其荣"]), author: ["武其荣"], source: ["州科技局"] },
    { sounds: pinyinTokens(["科技局", "高娥"]), author: ["高娥"], source: ["州科技局"] },
  ].map(({ sounds, author, source }) => ({
    heading: "",
    text: "",
    issueTitle: null,
    sounds,
    filters: { author, source },
  })),
  async () => [],
);

async function found(text: string, field: Term["field"] = "text"): Promise<number[] | null> {
  const records = await soundsLike({ text, field, isExcluded: false }, HINTS, lookup);
  return records && [...records.keys()];
}

test.each([
  ["wuqirong", [0, 1]],
  ["WuQiRong", [0, 1]],
  ["wu qi rong", [0, 1]],
  ["xi'an", [0]],
  ["xi’anshi", [0]],
  ["kejiju", [2]],
  ["wqr", [0, 1]],
  ["wq", [0, 1]],
  ["kjj", [2]],
  ["xs", [1]],
  ["xas", [0]],
  ["ge", [2]],
  ["zzz", []],
])("%s is how records %j are read", async (typed, records) => {
  expect(await found(typed)).toEqual(records);
});

test("the longest syllables are tried first", async () => {
  expect(await found("xianshi")).toEqual([1]);
});

test("what can be no pinyin is none", async () => {
  for (const typed of ["w", "吴启荣", "wu启荣", "c919", "", "wu-qi", "a".repeat(41)])
    expect(await found(typed), typed).toBeNull();
  expect(await found("a".repeat(40))).toEqual([]);
});

test("among authors and departments only names of these are looked for, whole", async () => {
  expect(await found("wuqirong", "author")).toEqual([0, 1]);
  expect(await found("wqr", "author")).toEqual([0, 1]);
  expect(await found("zkjj", "source")).toEqual([1, 2]);
  expect(await found("zkjj", "author")).toBeNull();
  expect(await found("wuqirong", "source")).toBeNull();
  expect(await found("wuqi", "author")).toBeNull();
});

test("in headlines nothing is looked for as it sounds", async () => {
  expect(await found("kejiju", "title")).toBeNull();
});
