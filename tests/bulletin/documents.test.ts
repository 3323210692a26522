import { expect, test } from "vitest";
import { documentsSchema, titleKey } from "../../src/bulletin/documents.ts";
import { faultsOf } from "./schema-faults.ts";

const faultsWith = (...documents: readonly Readonly<Record<string, string>>[]): string[] =>
  faultsOf(documentsSchema, { documents }).map((fault) => fault.replace(/^documents /, ""));
const read = (...documents: readonly Readonly<Record<string, string>>[]) =>
  documentsSchema.parse({ documents }).documents;

test("titles are read without the marks around them", () => {
  expect(read({ title: "《 促进科技成果转化法 》", names: "《成果转化法》、转化法" })).toEqual([
    { title: "促进科技成果转化法", names: ["成果转化法", "转化法"] },
  ]);
});

test.each([
  ["《》", "documents/title"],
  ["法", "documents/title"],
  ["——法——", "documents/title"],
  ["《甲办法》和《乙办法》", "documents/title"],
  ["《甲办法", "documents/title"],
  ["关于《甲办法》", "documents/title"],
  ["甲办法\n乙办法", "documents/title"],
  ["长".repeat(101), "field/long"],
])("a title has two letters at least and no marks in it, and is short: not %j", (title, fault) => {
  expect(faultsWith({ title })).toEqual([`0 title ${fault}`]);
  expect(faultsWith({ title: "促进科技成果转化法", names: title }).slice(0, 1)).toEqual(
    title.includes("\n") ? [] : [`0 names ${fault}`],
  );
});

test.each(["长".repeat(100), "\u{20000}".repeat(100), "法律", "5G——行动"])("%s can be a title", (title) => {
  expect(faultsWith({ title })).toEqual([]);
});

test("the second of some other names can be wrong as well", () => {
  expect(faultsWith({ title: "促进科技成果转化法", names: "转化法、法" })).toEqual([
    "0 names documents/title",
  ]);
});

test.each([
  ["国发2015年28号", "documents/number → 国发〔2015〕28号"],
  ["国发（2015 28）", "documents/number → 国发〔2015〕28号"],
  ["国发2015年第28号", "documents/number → 国发〔2015〕28号"],
  ["A国发2015年28号", "documents/number"],
  ["国发-2015-28", "documents/number → 国发〔2015〕28号"],
  ["国发字第2015年28", "documents/number → 国发字第〔2015〕28号"],
  ["国发28号", "documents/number"],
  ["国发1815年28号", "documents/number"],
  ["国发2015年281234号", "documents/number"],
  ["发2015年28号", "documents/number"],
  ["2015年28号", "documents/number"],
])("a number is one of a document: not %s", (number, fault) => {
  expect(faultsWith({ title: "中国制造2025", number })).toEqual([`0 number ${fault}`]);
});

test("each title and each number leads to one document", () => {
  const number = "国发〔2015〕28号";
  expect(faultsWith({ title: "甲办法", number }, { title: "乙办法", number: "国发[2015]28号" })).toEqual([
    "1 number documents/twice",
  ]);
  expect(faultsWith({ title: "甲办法" }, { title: "甲 办法" })).toEqual(["1 title documents/twice"]);
  expect(faultsWith({ title: "甲办法", names: "乙办法、甲办法" })).toEqual(["0 names documents/twice"]);
  expect(faultsWith({ title: "甲办法" }, { title: "乙办法", names: "丙办法、甲办法" })).toEqual([
    "1 names documents/twice",
  ]);
  expect(faultsWith({ title: "甲办法" }, { title: "乙办法", number }, { title: "丙办法" })).toEqual([]);
});

test("blanks make no other title", () => {
  expect(titleKey(" 甲 　办\n法 ")).toBe("甲办法");
});
