import { expect, test } from "vitest";
import {
  codesIn,
  documentId,
  documentLabel,
  findDocumentNumbers,
  readDocumentNumber,
} from "../../../src/bulletin/references/document-numbers.ts";

const foundIn = (text: string, ...codes: readonly string[]): string[] =>
  findDocumentNumbers(text, new Set(codes)).map(
    ({ start, end, meaning }) => `${text.slice(start, end)} ${documentId(meaning)}`,
  );

test("a document is called by its office's code, its year and its number", () => {
  const number = { code: "国发", year: 2015, number: 32 };
  expect([documentId(number), documentLabel(number)]).toEqual(["国发-2015-32", "国发〔2015〕32号"]);
});

test.each([
  "国发〔2015〕32号",
  "国发[2015]32号",
  "国发（2015）第32号",
  "国发【２０１５】３２号",
  " 国发 〔 2015 〕 32 号 ",
  "国发〖2015〗032号",
])("%s is a number, whatever brackets are typed", (text) => {
  expect(readDocumentNumber(text)).toEqual({ code: "国发", year: 2015, number: 32 });
});

test.each([
  "",
  "国发2015年32号",
  "〔2015〕32号",
  "据国发〔2015〕32号印发",
  "发〔2015〕32号",
  "国发〔1815〕32号",
  "国发〔2015〕123456号",
  "提案〔2015〕32号",
  "营业执照编号〔2015〕32号",
])("%j is no such number", (text) => {
  expect(readDocumentNumber(text)).toBeNull();
});

test.each([
  ["（国发〔2015〕32号）", ["国发"]],
  ["国发〔2015〕32号", ["国发"]],
  ["国发[2015]32号、楚政办发［2016］5号", ["国发", "楚政办发"]],
  ["国发（2015）32号", []],
  ["见A国发〔2015〕32号", []],
  ["5国发〔2015〕32号", []],
  ["，根据国发〔2015〕32号", []],
  ["（提案〔2015〕32号）", []],
  ["楚雄州科技办函〔2015〕3号", ["楚雄州科技办函"]],
  ["楚雄州科技局公办函〔2015〕3号", []],
  ["甲乙丙丁戊己庚发〔2015〕3号", ["甲乙丙丁戊己庚发"]],
  ["甲乙丙丁戊己庚辛发〔2015〕3号", []],
])("codes that stand by themselves in %s: %j", (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test.each([
  ["根据国发〔2015〕32号，", ["国发〔2015〕32号 国发-2015-32"]],
  ["会议学习了国发 〔2015〕 32号。", ["国发 〔2015〕 32号 国发-2015-32"]],
  [
    "国发〔2015〕32号和国办发〔2016〕1号",
    ["国发〔2015〕32号 国发-2015-32", "国办发〔2016〕1号 国办发-2016-1"],
  ],
  ["转发自国办发明电〔2015〕3号", ["国办发明电〔2015〕3号 国办发明电-2015-3"]],
  ["州政府与州财政厅字〔2015〕3号", ["州财政厅字〔2015〕3号 州财政厅字-2015-3"]],
  ["〔2015〕32号", []],
  ["依据〔2015〕32号", []],
  ["提案〔2015〕32号", []],
  ["甲乙丙丁戊己庚辛字〔2015〕3号", []],
])("in %s there are %j", (text, found) => {
  expect(foundIn(text)).toEqual(found);
});

test("in brackets that are used for other numbers too, only what looks like a code or is known as one is one", () => {
  expect(foundIn("楚科函（2015）3号")).toEqual(["楚科函（2015）3号 楚科函-2015-3"]);
  expect(foundIn("楚江科（2015）3号")).toEqual([]);
  expect(foundIn("楚江科（2015）3号", "楚江科")).toEqual(["楚江科（2015）3号 楚江科-2015-3"]);
  expect(foundIn("楚江科〖2015〗3号")).toEqual(["楚江科〖2015〗3号 楚江科-2015-3"]);
});

test("a known code at the end of a run of characters is meant, the longest one", () => {
  expect(foundIn("会议强调楚政发〔2015〕3号", "楚政发", "政发")).toEqual(["楚政发〔2015〕3号 楚政发-2015-3"]);
});

test("what begins as a known code does is a code from there", () => {
  expect(foundIn("会议强调楚江科字〔2015〕3号", "楚江政发")).toEqual(["楚江科字〔2015〕3号 楚江科字-2015-3"]);
  expect(foundIn("会议强调楚江科字〔2015〕3号")).toEqual([
    "会议强调楚江科字〔2015〕3号 会议强调楚江科字-2015-3",
  ]);
});
