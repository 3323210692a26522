import { expect, test } from "vitest";
import { matchNames, matchTopics } from "../../src/search/client/names.ts";
import type { KnownName } from "../../src/search/hints.ts";
import { NO_HINTS } from "../support/news.ts";

const TOPICS = [
  ["科技创新", 30],
  ["创新", 20],
  ["创新创业大赛", 10],
  ["新", 9],
  ["创新平台", 5],
  ["GDP", 3],
] as const;
const topics = (typed: string): string[] => matchTopics(typed, { topics: TOPICS }).map(([name]) => name);

test("of the topics that hold what was typed the one that is called so comes first, and three are enough", () => {
  expect(topics("创新")).toEqual(["创新", "科技创新", "创新创业大赛"]);
  expect(topics("创新平")).toEqual(["创新平台"]);
  expect(topics("ｇｄｐ")).toEqual(["GDP"]);
  expect(topics("可燃冰")).toEqual([]);
});

test("a single character is a topic only where one is called so, and signs are none", () => {
  expect(topics("新")).toEqual(["新"]);
  expect(topics("创")).toEqual([]);
  expect(topics("，")).toEqual([]);
  expect(matchTopics("", { topics: [["，", 1]] })).toEqual([]);
});

const person = (name: string, pinyin: string, initials: string): KnownName => ({
  name,
  pinyin,
  initials,
  kind: "author",
});
const NAMES: readonly KnownName[] = [
  { name: "州科技局", pinyin: "zhoukejiju", initials: "zkjj", kind: "source" },
  { name: "州财政局", pinyin: "zhoucaizhengju", initials: "zczj", kind: "source" },
  person("吴启荣", "wuqirong", "wqr"),
  person("周文", "zhouwen", "zw"),
  person("周武", "zhouwu", "zw"),
  person("周全", "zhouquan", "zq"),
];
const DEPARTMENTS = [["州科技局", "楚雄州科学技术局"], ["州财政局"]];
const names = (typed: string): string[] =>
  matchNames(typed, { ...NO_HINTS, names: NAMES, departments: DEPARTMENTS }).map(({ name }) => name);

test.each([
  ["启荣", ["吴启荣"]],
  ["局", ["州科技局", "州财政局"]],
  ["科学技术", ["州科技局"]],
  ["wuqi", ["吴启荣"]],
  ["Wu Qi", ["吴启荣"]],
  ["WQR", ["吴启荣"]],
  ["zw", ["周文", "周武"]],
  ["qirong", []],
  ["qr", []],
  ["w", []],
  ["wqr1", []],
  ["吴wqr", []],
  ["zzz", []],
  ["", []],
  ["，", []],
])("%j suggests %j", (typed, suggested) => {
  expect(names(typed)).toEqual(suggested);
});

test("no more than four are suggested", () => {
  expect(names("zhou")).toEqual(["州科技局", "州财政局", "周文", "周武"]);
});
