import { expect, test } from "vitest";
import { findDate } from "../../src/import/facts/find-date.ts";
import { officeNumbering } from "../../src/import/facts/office-numbering.ts";
import { importing, OPENING } from "./office.ts";

test.each([
  ["第 十 三 期", "13", null],
  ["第拾柒期", "17", null],
  ["（2019）15期", "15", 2019],
  ["【2019】第21期", "21", 2019],
  ["NO.19", "19", null],
  ["2019年3月（第22期）", "22", 2019],
  ["2016年第6-7期（合刊）", "6-7", 2016],
  ["增  刊", "增刊1", null],
  ["专刊第3期", "专刊3", null],
])("%s is number %s", (line, id, year) => {
  expect(officeNumbering(line)).toMatchObject({ number: { id }, year });
});

test.each([
  ["二O一九年三月八日", "2019-03-08", false],
  ["19年3月8日", "2019-03-08", true],
  ["2016年10月16日—31日", "2016-10-31", true],
  ["2016-10-19T03:07:16Z", "2016-10-19 11:07:16", false],
  ["2016-10-19T20:07:16-05:00", "2016-10-20 09:07:16", false],
])("%s is %s in Beijing; what was settled by a rule is named", (text, value, isDoubtful) => {
  const date = findDate(text);
  expect(date?.value).toBe(value);
  expect(date?.doubt !== null).toBe(isDoubtful);
});

test("a second number that looks like no masthead is named, not followed", async () => {
  const issue = (number: number) =>
    `科技简报\n2016年第${number}期\n2016年10月19日\n\n州科技局召开座谈会\n\n${OPENING}\n`;
  const { report } = await importing({ "a.txt": `${issue(6)}\n另附2016年第7期\n\n${OPENING}\n` });
  expect(report).toContain("文件里像是有好几期（另附2016年第7期）");
});
