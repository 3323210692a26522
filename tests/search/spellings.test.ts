import { expect, test } from "vitest";
import { daysNamed, spanNamed } from "../../src/search/client/dates.ts";
import { spellingsOf } from "../../src/search/client/spellings.ts";

test("a number is found in its other spellings, digit for digit", () => {
  for (const [typed, other] of [
    ["15,676.7亿", "15676.7亿"],
    ["15676.7亿", "1.56767万亿"],
    ["1.57万亿", "15700亿"],
    ["1234.56", "1,234.56"],
    ["1,234.56", "1234.56"],
    ["十万元", "10万元"],
    ["十月十九日", "10月19日"],
    ["10月19日", "十月十九日"],
    ["二〇一六年", "2016年"],
    ["第三届", "第3届"],
    ["第3届", "第三届"],
    ["16年8月", "2016年8月"],
    ["2016-10-19", "2016年10月19日"],
    ["国办发2015年36号文", "国办发〔2015〕36号"],
    ["国发【2015】32号文件", "国发【2015】32号"],
  ] as const)
    expect(spellingsOf(typed), typed).toContain(other);
});

test("nothing is rounded, and what has no numbers has no other spelling", () => {
  expect(spellingsOf("15676.7亿")).not.toContain("1.57万亿");
  for (const text of ["创新", "C919", "", "一"]) expect(spellingsOf(text)).toEqual([]);
});

test("a day without a year is that day of every year; a day that no calendar has is none", () => {
  expect(daysNamed("十月十九日", [2015, 2016])).toEqual(["2015-10-19", "2016-10-19"]);
  expect(daysNamed("2016年10月19日", [2015])).toEqual(["2016-10-19"]);
  expect(daysNamed("2月30日", [2016])).toEqual([]);
  expect(daysNamed("2016年10月", [2016])).toEqual([]);
});

test("a quarter or a half of a stated year is a span of months", () => {
  expect(spanNamed("2016年第三季度")).toEqual({ from: "2016-07", to: "2016-09" });
  expect(spanNamed("2016年下半年")).toEqual({ from: "2016-07", to: "2016-12" });
  expect(spanNamed("第三季度")).toBeNull();
});

test("two months or years with 到, 至 or a dash between them are a span", () => {
  for (const text of [
    "2016年5月到7月",
    "2016年5月至2016年7月",
    "2016年5-7月",
    "从2016年5月到7月",
    "2016年五月至七月",
  ])
    expect(spanNamed(text), text).toEqual({ from: "2016-05", to: "2016-07" });
  expect(spanNamed("2015年至2016年")).toEqual({ from: "2015", to: "2016" });
  expect(spanNamed("2016年5月1日至5月3日")).toEqual({ from: "2016-05-01", to: "2016-05-03" });
  for (const text of ["2016年7月到5月", "2016年5月到", "5月到7月"]) expect(spanNamed(text), text).toBeNull();
});
