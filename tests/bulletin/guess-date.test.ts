import { expect, test } from "vitest";
import { guessDate } from "../../src/bulletin/guess-date.ts";

test.each([
  ["2016年1月9日 9时5分", "2016-01-09 09:05"],
  ["2016.10.19T11:07", "2016-10-19 11:07"],
])("a date that is written otherwise is a date: %s", (text, date) => {
  expect(guessDate(text)).toBe(date);
});

test.each([
  ["2016-10-19 11:07+08:00", "2016-10-19 11:07"],
  ["2016-10-19 11:07 +0800", "2016-10-19 11:07"],
  ["2016-10-19 11:07+8", "2016-10-19 11:07"],
  ["2016-10-19 11:07Z", undefined],
  ["2016-10-19 11:07 z", undefined],
  ["2016-10-19 11:07-05:00", undefined],
  ["2016-10-19 11:07:16.5 +0900", undefined],
  ["2016-10-19 11:07+9", undefined],
  ["2016-10-19-05:00", undefined],
  ["2016-10-19 11:07-05", undefined],
  ["2016-10-19 11:07 -5", undefined],
])("Beijing's time is ours, another place's is not ours to convert: %s", (text, date) => {
  expect(guessDate(text)).toBe(date);
});

test.each([
  ["上午", 9, "09"],
  ["早上", 7, "07"],
  ["凌晨", 12, "00"],
  ["凌晨", 3, "03"],
  ["清晨", 12, undefined],
  ["上午", 12, undefined],
  ["中午", 11, "11"],
  ["中午", 12, "12"],
  ["中午", 2, "14"],
  ["中午", 3, undefined],
  ["中午", 10, undefined],
  ["下午", 1, "13"],
  ["下午", 12, "12"],
  ["傍晚", 6, "18"],
  ["晚上", 5, "17"],
  ["晚间", 11, "23"],
  ["夜里", 4, undefined],
  ["夜间", 12, undefined],
  ["晚上", 20, "20"],
  ["", 12, "12"],
  ["", 24, undefined],
])("an hour of twelve is one of twenty-four where it is clear which: %s%i", (word, hour, clock) => {
  expect(guessDate(`2016-10-19 ${word}${hour}:07`)).toBe(clock && `2016-10-19 ${clock}:07`);
});

test.each([
  ["12:07 a.m.", "00"],
  ["9:07 A.M.", "09"],
  ["9:07 p.m.", "21"],
  ["9:07 pm", "21"],
  ["12:07pm", "12"],
])("English hours are read too: %s", (time, clock) => {
  expect(guessDate(`2016-10-19 ${time}`)).toBe(`2016-10-19 ${clock}:07`);
});

test.each([
  "",
  "十月十九日",
  "2016-10",
  "2016-13-01",
  "2016-02-30",
  "10-19-2016",
  "2016-10-19 25:07",
  "2016年10月19日 11时",
])("what is no date gives none: %j", (text) => {
  expect(guessDate(text)).toBeUndefined();
});
