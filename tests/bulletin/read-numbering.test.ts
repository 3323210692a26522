import { expect, test } from "vitest";
import { numbered } from "../../src/bulletin/issue-number.ts";
import {
  meantNumber,
  type Numbering,
  readNumber,
  readNumbering,
  readTotal,
} from "../../src/bulletin/read-numbering.ts";

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

/** number, running number, year and rest, as short as they can be said */
const shortly = (numbering: Numbering | null) =>
  numbering && [
    numbering.number.id,
    numbering.total && numbered(numbering.total.first, numbering.total.last).id,
    numbering.year,
    numbering.rest,
  ];

test("a masthead names the issue, its running number and its year, and says what the bulletin is called", () => {
  expect(readNumbering("楚雄州创新驱动专项行动简报2016年第6期（总第46期）")).toEqual({
    number: numbered(6),
    total: { first: 46, last: 46 },
    year: 2016,
    rest: "楚雄州创新驱动专项行动简报",
  });
});

test.each([
  ["第6期", ["6", null, null, ""]],
  ["第 六 期", ["6", null, null, ""]],
  ["第十二期 总第一百零三期", ["12", "103", null, ""]],
  ["（总第46期）第6期", ["6", "46", null, ""]],
  ["第6期（总46期）", ["6", "46", null, ""]],
  ["二〇一六年第６期", ["6", null, 2016, ""]],
  ["【2016年第6期】 简报", ["6", null, 2016, "简报"]],
  ["2016年简报 第6期", ["6", null, null, "2016年简报"]],
  ["1899年第6期", ["6", null, null, "1899年"]],
  ["2016年第6、7期", ["6-7", null, 2016, ""]],
  ["2016年第6-7期（合刊）", ["6-7", null, 2016, ""]],
  ["第六、七期合刊（总第46—47期）", ["6-7", "46-47", null, ""]],
  ["第6期、第7期", ["6-7", null, null, ""]],
  ["增刊第1期", ["增刊1", null, null, ""]],
  ["2016年增刊第一期", ["增刊1", null, 2016, ""]],
  ["2016年第1期增刊", ["增刊1", null, 2016, ""]],
  ["政务信息 增刊（2）", ["增刊2", null, null, "政务信息"]],
  ["简报专刊第3期（总第50期）", ["专刊3", "50", null, "简报"]],
  ["创新驱动专刊第6期", ["6", null, null, "创新驱动专刊"]],
])("%s", (text, numbering) => {
  expect(shortly(readNumbering(text))).toEqual(numbering);
});

test.each([
  "简报",
  "",
  "总第46期",
  "第期",
  "6期",
  "第零期",
  "第0期",
  "第十百期",
  "第7、6期",
  "增刊",
  "增刊2016年",
  "第1、2期增刊",
])("%j names no issue", (text) => {
  expect(readNumbering(text)).toBeNull();
});

test("which series there are is for the site to say", () => {
  expect(readNumbering("号外第2期")?.number.id).toBe("2");
  expect(readNumbering("号外第2期", ["号外"])?.number.id).toBe("号外2");
});

test.each([
  ["第七期", "7"],
  ["六", "6"],
  ["６", "6"],
  ["2016年第6、7期", "6-7"],
  ["第6-7期", "6-7"],
  ["6/7", "6-7"],
  ["6、7", "6-7"],
  ["6、7、8", "6-8"],
  ["6—7合刊", "6-7"],
  ["合刊6、7", "6-7"],
  ["6-5", "5-6"],
  ["6-6", "6"],
  ["0-1", "1"],
  ["2016-06", "6"],
  ["增刊", "增刊1"],
  ["增刊第1期", "增刊1"],
  ["增刊01", "增刊1"],
  ["6、9", null],
  ["6—9", "6-9"],
  ["1—12", "1-12"],
  ["1—13", null],
  ["第6期培训班", null],
  ["号外1", null],
])("who types %j as a number means %s", (text, id) => {
  expect(meantNumber(text)?.number.id ?? null).toBe(id);
});

test.each([
  ["（总第46期）", 46],
  ["总第46期", 46],
  ["(总 第 四十六 期)", 46],
  ["总46期", 46],
  ["第6期", null],
  ["（第6期 总第46期）", null],
  ["第6期总第46期", null],
  ["总第46期 简报", null],
  ["简报总第46期", null],
  ["总计46", null],
  ["（总第46期） ", 46],
])("on a line of its own, %s is the running number %s", (text, total) => {
  expect(readTotal(text)?.first ?? null).toBe(total);
});
