import { expect, test } from "vitest";
import { isReversed, readDate } from "../../src/search/client/dates.ts";
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
])("%s is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each(["abc", "2016-13", "2016-00", "2016-02-30", "2015-02-29", "16-10-19", "2016101", "201613"])(
  "%s is no date",
  (typed) => {
    expect(readDate(typed)).toBeNull();
  },
);

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
