import { expect, test } from "vitest";
import { atOnce } from "../../../src/base/steps.ts";
import type { NamedDocument } from "../../../src/bulletin/documents.ts";
import { DOCUMENT_MARK, KnownDocuments } from "../../../src/bulletin/references/known-documents.ts";

const knownFrom = (texts: readonly string[], named: readonly NamedDocument[] = []): KnownDocuments =>
  atOnce(KnownDocuments.in(texts, named));

/** Documents that some texts tell, by id and title. */
const told = (...texts: readonly string[]): string[] =>
  knownFrom(texts).all.map(({ id, title }) => `${id} ${title}`);

const foundIn = (known: KnownDocuments, text: string): string[] =>
  known.find(text).map(({ start, end, meaning }) => `${text.slice(start, end)} → ${meaning}`);

const POLICY = "关于支持返乡创业的意见";

test.each([
  [`《${POLICY}》（国办发〔2015〕47号）印发。`, [`国办发-2015-47 ${POLICY}`]],
  [`《${POLICY}》(国办发〔2015〕47号)印发。`, [`国办发-2015-47 ${POLICY}`]],
  [`《${POLICY}》 （ 国办发〔2015〕47号）印发。`, [`国办发-2015-47 ${POLICY}`]],
  [`国办发〔2015〕47号《${POLICY}》印发。`, [`国办发-2015-47 ${POLICY}`]],
  [`国办发〔2015〕47号和《${POLICY}》印发。`, []],
  [`《${POLICY}》、国办发〔2015〕47号`, []],
  [`《${POLICY}》（      国办发〔2015〕47号）`, []],
  [`《${POLICY}》印发。`, []],
  ["《实施意见》（国办发〔2015〕47号）", []],
  ["《关于进一步支持返乡创业》（国办发〔2015〕47号）", ["国办发-2015-47 关于进一步支持返乡创业"]],
  ["《返乡创业法》（国办发〔2015〕47号）", []],
  ["《返乡创业条例》（国办发〔2015〕47号）", ["国办发-2015-47 返乡创业条例"]],
])("a title is known by the number beside it, unless many documents are called so: %s", (text, documents) => {
  expect(told(text)).toEqual(documents);
});

test("of several titles of a document the longest is the complete one, of two as long the first by its characters", () => {
  const short = "《返乡创业的意见》（国办发〔2015〕47号）";
  const long = `《${POLICY}》（国办发〔2015〕47号）`;
  expect(told(short, long)).toEqual([`国办发-2015-47 ${POLICY}`]);
  expect(told(long, short)).toEqual([`国办发-2015-47 ${POLICY}`]);
  const [one, other] = [
    "《返乡创业的意见乙》（国办发〔2015〕47号）",
    "《返乡创业的意见甲》（国办发〔2015〕47号）",
  ];
  expect(told(one, other)).toEqual(told(other, one));
});

test("a document is found by its number, by its title, and by both where both stand there", () => {
  const known = knownFrom([`《${POLICY}》（国办发〔2015〕47号）`]);
  expect(foundIn(known, `据《${POLICY}》，`)).toEqual([`《${POLICY}》 → 国办发-2015-47`]);
  expect(foundIn(known, "据《关于支持 返乡创业的意见》，")).toEqual([
    "《关于支持 返乡创业的意见》 → 国办发-2015-47",
  ]);
  expect(foundIn(known, `据国办发〔2015〕47号《${POLICY}》，`)).toEqual([
    "国办发〔2015〕47号 → 国办发-2015-47",
    `《${POLICY}》 → 国办发-2015-47`,
  ]);
  expect(foundIn(known, "据《关于科技创新的意见》，")).toEqual([]);
});

test("a title that stands beside its number twice is known, one beside two numbers leads nowhere", () => {
  const beside = (number: string): string => `《${POLICY}》（国办发〔2015〕${number}号）`;
  const text = `据《${POLICY}》，`;
  expect(foundIn(knownFrom([beside("47"), beside("47")]), text)).toHaveLength(1);
  expect(foundIn(knownFrom([beside("47"), beside("48")]), text)).toEqual([]);
  expect(foundIn(knownFrom([beside("47"), beside("48"), beside("47")]), text)).toEqual([]);
});

test("a document that is found by its number alone is known without a title", () => {
  const known = knownFrom([]);
  expect(foundIn(known, "据国办发〔2015〕47号，")).toEqual(["国办发〔2015〕47号 → 国办发-2015-47"]);
  expect(known.all).toEqual([
    { id: "国办发-2015-47", number: { code: "国办发", year: 2015, number: 47 }, title: null },
  ]);
});

test("a document that an editor named is found by all its names, under its number if it has one", () => {
  const law = { title: "促进科技成果转化法", names: ["成果转化法"] };
  const plan = { title: "中国制造2025", number: { code: "国发", year: 2015, number: 28 } };
  const known = knownFrom([], [law, plan]);
  expect(foundIn(known, "《成果转化法》《促进科技 成果转化法》《中国制造2025》")).toEqual([
    "《成果转化法》 → 促进科技成果转化法",
    "《促进科技 成果转化法》 → 促进科技成果转化法",
    "《中国制造2025》 → 国发-2015-28",
  ]);
  expect(known.all).toEqual([
    { id: "促进科技成果转化法", number: null, title: "促进科技成果转化法" },
    { id: "国发-2015-28", number: plan.number, title: "中国制造2025" },
  ]);
});

test("the title that an editor wrote counts, and the number that a text told of it", () => {
  const text = `《${POLICY}》（国办发〔2015〕47号）`;
  const known = knownFrom([text], [{ title: POLICY, names: ["返乡创业意见"] }]);
  expect(foundIn(known, "《返乡创业意见》")).toEqual(["《返乡创业意见》 → 国办发-2015-47"]);
  expect(known.all).toEqual([
    { id: "国办发-2015-47", number: { code: "国办发", year: 2015, number: 47 }, title: POLICY },
  ]);
  const shorter = knownFrom([text], [{ title: "意见", number: { code: "国办发", year: 2015, number: 47 } }]);
  expect(shorter.all.map(({ title }) => title)).toEqual(["意见"]);
});

test("a code that an editor or a text tells is one in other brackets too", () => {
  const number = { code: "楚江科", year: 2015, number: 3 };
  expect(foundIn(knownFrom([]), "据楚江科（2016）5号，")).toEqual([]);
  expect(foundIn(knownFrom([], [{ title: "奖励办法", number }]), "据楚江科（2016）5号，")).toHaveLength(1);
  expect(foundIn(knownFrom(["（楚江科〔2015〕3号）"]), "据楚江科（2016）5号，")).toHaveLength(1);
});

test("what names a document is known by its mark, whatever HTML is in it", () => {
  const marked = ["《", "〔2015", "[<b>2", "（ 1", "【2", "(1", "〖2", "［1"];
  expect(marked.filter((html) => !DOCUMENT_MARK.test(html))).toEqual([]);
  expect(["（3", "2015", "〔a", "（<b"].filter((html) => DOCUMENT_MARK.test(html))).toEqual([]);
});
