import { expect, test } from "vitest";
import { daysNamed, spanNamed } from "../../src/search/client/dates.ts";
import { spellingsOf, yearAndDay } from "../../src/search/client/spellings.ts";

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

test.each([
  ["百分之六十", ["60%"]],
  ["百分之创", []],
  ["百分之十十", []],
  ["60%", ["百分之六十"]],
  ["5％", ["百分之五"]],
  ["1.50%", []],
  ["0.5%", []],
  ["8月16号", ["8月16日", "八月十六日", "八月16号"]],
  ["第3期", ["第三期"]],
  ["20届", ["二十届"]],
  ["35次", ["三十五次"]],
  ["100期", []],
  ["第11期", ["第十一期"]],
  ["二十一个", ["21个"]],
  ["一百项", ["100项"]],
  ["二〇一六年", ["2016年"]],
  ["第六", []],
])("%s is written otherwise as some of %j", (typed, others) => {
  const spelled = spellingsOf(typed);
  if (others.length === 0) expect(spelled).toEqual([]);
  for (const other of spelled) expect(others).toContain(other);
  expect(spelled[0]).toBe(others[0]);
});

test.each([
  ["2016-10-19", "2016年10月19日"],
  ["2016/1/5", "2016年1月5日"],
  ["2016.10", "2016年10月"],
  ["2016-08", "2016年8月"],
])("the date %s is first written %s", (typed, date) => {
  expect(spellingsOf(typed)[0]).toBe(date);
});

test.each(["2016-10-19号", "在2016-10-19", "2016-10-19-1", "12016-10"])(
  "%s is no date as a whole",
  (typed) => {
    expect(spellingsOf(typed).join()).not.toContain("年");
  },
);

test.each([
  ["15700", "15,700"],
  ["1234567", "1,234,567"],
  ["1234.5", "1,234.5"],
  ["1,234,567", "1234567"],
  ["1，234", "1234"],
  ["12,345亿", "12345亿"],
])("%s has the thousands of %s", (typed, other) => {
  expect(spellingsOf(typed)).toContain(other);
});

test.each(["2016年", "123", "2016号", "0.1234", "1,23"])("%s has no thousands", (typed) => {
  for (const other of spellingsOf(typed)) expect(other).not.toMatch(/\d,\d{3}|^123$/);
});

test.each([
  ["1.57万亿", ["15700亿"]],
  ["0.5万亿", ["5000亿"]],
  ["15700亿", ["1.57万亿", "157000000万"]],
  ["5亿", ["0.0005万亿", "50000万"]],
  ["1.5亿元", ["0.00015万亿元", "15000万元"]],
  ["0.05亿", ["0.000005万亿", "500万"]],
  ["500万", ["0.05亿"]],
  ["2万人", ["0.0002亿人"]],
  ["30万亿", ["300000亿"]],
])("%s is also %j", (typed, others) => {
  expect(spellingsOf(typed).filter((other) => /[万亿]/.test(other) && !other.includes(","))).toEqual(others);
});

test("in a text of several numbers all are written otherwise", () => {
  expect(spellingsOf("增长5亿和7亿")).toContain("增长50000万和70000万");
  expect(spellingsOf("第3届和第4届")).toContain("第三届和第四届");
});

test("the first is with all numbers in digits", () => {
  expect(spellingsOf("十月十九号，1,234家")[0]).toBe("10月19日,1234家");
});

test("a text in wide digits is read as in narrow ones, and is no other spelling of itself", () => {
  expect(spellingsOf("１０月")).toEqual(["十月"]);
});

test("of more than sixty characters there is no other spelling", () => {
  expect(spellingsOf(`10月${"创".repeat(57)}`)).toEqual([`十月${"创".repeat(57)}`]);
  expect(spellingsOf(`10月${"创".repeat(58)}`)).toEqual([]);
});

test.each([
  ["2016年8月31日", "2016", "8月31日"],
  ["2016 年 8 月 31 日", "2016", "8月31日"],
  ["２０１６年８月３１日", "2016", "8月31日"],
  ["2016-8-31", "2016", "8月31日"],
  ["二〇一六年八月三十一日", "2016", "8月31日"],
  ["16年8月31号", "2016", "8月31日"],
])("%s is of the year %s, and in it %s", (typed, year, day) => {
  expect(yearAndDay(typed)).toEqual({ year, day });
});

test.each(["8月31日", "2016年8月", "2016年", "2016年8月31日举行", "在2016年8月31日", "创新", ""])(
  "%s is no day with its year",
  (typed) => {
    expect(yearAndDay(typed)).toBeNull();
  },
);
