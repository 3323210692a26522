import { expect, test } from "vitest";
import { dateSpan, daysNamed, isReversed, readDate, spanNamed } from "../../src/search/client/dates.ts";
import { formatQuery, isEmpty, parseQuery } from "../../src/search/client/query.ts";

test.each([
  ["2016", "2016"],
  ["2016-1", "2016-01"],
  ["201610", "2016-10"],
  ["20161019", "2016-10-19"],
  ["２０１６年１０月１９日", "2016-10-19"],
  ["2016 年 1 月 5 日", "2016-01-05"],
  ["2016/10/9", "2016-10-09"],
  ["2016.10", "2016-10"],
  ["2016-02-29", "2016-02-29"],
  ["2016-12-31", "2016-12-31"],
  ["2016-1-25", "2016-01-25"],
])("%s is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each([
  "abc",
  "2016-13",
  "2016-00",
  "2016-02-30",
  "2015-02-29",
  "2016-01-00",
  "2016日10",
  "16-10-19",
  "2016101",
  "201613",
])("%s is no date", (typed) => {
  expect(readDate(typed)).toBeNull();
});

test("what is no date stays in the query as it was typed, and narrows nothing", () => {
  const query = parseQuery(new URLSearchParams("from=abc"));
  expect(formatQuery(query)).toBe("?from=abc");
  expect(isEmpty(query)).toBe(true);
});

test("a span that ends before it begins is known as one, whatever its dates are precise to", () => {
  expect(isReversed("2017", "2015")).toBe(true);
  expect(isReversed("2016-10-20", "2016-10")).toBe(false);
  expect(isReversed("2016-10", "2016")).toBe(false);
  expect(isReversed("2016-11", "2016-10-31")).toBe(true);
  expect(isReversed("abc", "2015")).toBe(false);
});

test("a span that is one day is not reversed", () => {
  expect(isReversed("2016-10-20", "2016-10-20")).toBe(false);
  expect(isReversed("2016", "2016-01-01")).toBe(false);
});

test("a span is covered by whole months, and by single days at its ends", () => {
  expect(dateSpan("2016-10", "2017-01", [2016, 2017])).toEqual({
    months: ["2016-10", "2016-11", "2016-12", "2017-01"],
    days: [],
  });
  expect(dateSpan("2016-10-30", "2016-12-02", [2016])).toEqual({
    months: ["2016-11"],
    days: ["2016-10-30", "2016-10-31", "2016-12-01", "2016-12-02"],
  });
  expect(dateSpan("2016-10-01", "2016-10-31", [2016])).toEqual({ months: ["2016-10"], days: [] });
  expect(dateSpan("2016-10-20", "2016-10-20", [2015, 2016])).toEqual({ months: [], days: ["2016-10-20"] });
});

test("a span without an end reaches from the first year, or to the last", () => {
  const months = (year: number, from: number): string[] =>
    Array.from({ length: 13 - from }, (_, index) => `${year}-${String(from + index).padStart(2, "0")}`);
  expect(dateSpan("2016-11", "", [2015, 2016, 2017])).toEqual({
    months: [...months(2016, 11), ...months(2017, 1)],
    days: [],
  });
  expect(dateSpan("", "2015", [2015, 2016])).toEqual({ months: months(2015, 1), days: [] });
  expect(dateSpan("abc", "", [2016])).toEqual({ months: months(2016, 1), days: [] });
});

test("a span that ends before it begins is empty", () => {
  expect(dateSpan("2017", "2015", [2015, 2016, 2017])).toEqual({ months: [], days: [] });
});

test.each([
  ["2016年10月19日", ["2016-10-19"]],
  ["２０１６年１０月 １９日", ["2016-10-19"]],
  ["10月19日", ["2015-10-19", "2016-10-19"]],
  ["10月9号", ["2015-10-09", "2016-10-09"]],
  ["十月十九日", ["2015-10-19", "2016-10-19"]],
  ["2月29日", ["2016-02-29"]],
  ["2016年10月", []],
  ["10月19日上午", []],
  ["第10月19日", []],
  ["13月1日", []],
  ["创新", []],
])("%s names the days %j", (text, days) => {
  expect(daysNamed(text, [2015, 2016])).toEqual(days);
});

test.each([
  ["2016年第三季度", "2016-07", "2016-09"],
  ["2016年3季度", "2016-07", "2016-09"],
  ["2016年四季度", "2016-10", "2016-12"],
  ["2016第1季度", "2016-01", "2016-03"],
  ["2016年上半年", "2016-01", "2016-06"],
  ["2016下半年", "2016-07", "2016-12"],
  ["2016年初", "2016-01", "2016-02"],
  ["2016年年初", "2016-01", "2016-02"],
  ["2016年底", "2016-12", "2016-12"],
  ["２０１６ 年末", "2016-12", "2016-12"],
  ["二〇一六年下半年", "2016-07", "2016-12"],
  ["2016年5月到7月", "2016-05", "2016-07"],
  ["2016年5-7月", "2016-05", "2016-07"],
  ["2016年5月——7月", "2016-05", "2016-07"],
  ["从2016年5月至2017年2月期间", "2016-05", "2017-02"],
  ["2015年至2016年", "2015", "2016"],
  ["2016年10月19日至21日", null, null],
])("%s is the span from %s to %s", (text, from, to) => {
  expect(spanNamed(text)).toEqual(from === null ? null : { from, to });
});

test.each([
  "2016年第五季度",
  "2016年上半年工作",
  "在2016年上半年",
  "上半年",
  "2016年7月到5月",
  "2016年5月到13月",
  "2016年13月到12月",
  "在2016年5月到7月",
  "5月到7月",
  "2016年",
  "",
])("%j is no span", (text) => {
  expect(spanNamed(text)).toBeNull();
});
