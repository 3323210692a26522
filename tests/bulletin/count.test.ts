import { expect, test } from "vitest";
import { count } from "../../src/bulletin/count.ts";

/** The number, or the one that is offered in its place. */
function read(text: string) {
  const { success, data, error } = count.safeParse(text);
  return success ? data : error.issues.map((issue) => ("params" in issue ? issue.params?.mended : null))[0];
}

test.each([
  ["1", 1],
  ["99999", 99_999],
  ["00042", 42],
])("a number is decimal digits: %s", (text, number) => {
  expect(read(text)).toBe(number);
});

test.each([
  ["第6期", "6"],
  ["第12条", "12"],
  ["第 12 号", "12"],
  ["2016年第12期（总第46期）", "12"],
  ["１２", "12"],
  ["约120份", "120"],
  ["第0012期", "0012"],
  ["2016年第 12 期", "12"],
  ["2016年 第12 期", "12"],
])("where it is clear which number is meant, it is offered: %s", (text, mended) => {
  expect(read(text)).toBe(mended);
});

test.each(["0", "000", "123456", "第123456期", "6、7", "2016年6月", "六", "一期", "第六期", "x", "第0期"])(
  "where it is not, none is: %s",
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
