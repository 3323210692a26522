import { expect, test } from "vitest";
import { readNumber, readNumbering, readTotal } from "../../src/bulletin/read-numbering.ts";

test.each([
  ["6", 6],
  ["06", 6],
  ["６", 6],
  [" 12 ", 12],
  ["99999", 99_999],
  ["六", 6],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["二十五", 25],
  ["一百", 100],
  ["一百零三", 103],
  ["一百二十三", 123],
  ["二〇一六", 2016],
  ["二○一六", 2016],
  ["二零一六", 2016],
  ["一二三四五", 12_345],
])("offices write a number as %s", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  "",
  " ",
  "123456",
  "一二三四五六",
  "百",
  "十百",
  "六期",
  "第六",
  "六x",
  "x6",
  "6x",
  "二十五六",
  "1.5",
  "-6",
])("%j is no number", (text) => {
  expect(readNumber(text)).toBeNull();
});

test("a masthead names the issue, its running number and its year, and says what the bulletin is called", () => {
  expect(readNumbering("楚雄州创新驱动专项行动简报2016年第6期（总第46期）")).toEqual({
    number: 6,
    total: 46,
    year: 2016,
    rest: "楚雄州创新驱动专项行动简报",
  });
});

test.each([
  ["第6期", { number: 6, total: null, year: null, rest: "" }],
  ["第 六 期", { number: 6, total: null, year: null, rest: "" }],
  ["第十二期 总第一百零三期", { number: 12, total: 103, year: null, rest: "" }],
  ["（总第46期）第6期", { number: 6, total: 46, year: null, rest: "" }],
  ["第6期（总46期）", { number: 6, total: 46, year: null, rest: "" }],
  ["二〇一六年第６期", { number: 6, total: null, year: 2016, rest: "" }],
  ["【2016年第6期】 简报", { number: 6, total: null, year: 2016, rest: "简报" }],
  ["2016年简报 第6期", { number: 6, total: null, year: null, rest: "2016年简报" }],
  ["1899年第6期", { number: 6, total: null, year: null, rest: "1899年" }],
])("%s", (text, numbering) => {
  expect(readNumbering(text)).toEqual(numbering);
});

test.each(["简报", "", "总第46期", "第期", "6期", "第零期", "第0期", "第十百期"])(
  "%j names no issue",
  (text) => {
    expect(readNumbering(text)).toBeNull();
  },
);

test.each([
  ["（总第46期）", 46],
  ["总第46期", 46],
  ["(总 第 四十六 期)", 46],
  ["总46期", 46],
  ["第6期", null],
  ["（第6期 总第46期）", null],
  ["总第46期 简报", null],
  ["简报总第46期", null],
  ["总计46", null],
])("on a line of its own, %s is the running number %s", (text, total) => {
  expect(readTotal(text)).toBe(total);
});
