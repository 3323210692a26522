import { expect, test } from "vitest";
import {
  citedNumber,
  compareNumbers,
  fileStem,
  fullIssueLabel,
  issueLabel,
  numbered,
  plainId,
  readId,
  unitedBy,
} from "../../src/bulletin/issue-number.ts";

test.each([
  { typed: "06", file: "06", id: 6, cited: "6", label: "第6期（总第46期）" },
  { typed: "6-7", file: "06-07", id: "6-7", cited: "6/7", label: "第6—7期（总第46—47期）" },
  { typed: "增刊1", file: "增刊01", id: "增刊1", cited: "增刊1", label: "增刊第1期（总第46期）" },
])("$typed is $file.md, and called $label", ({ typed, file, id, cited, label }) => {
  const number = readId(typed) ?? numbered(99);
  const total = { first: 46, last: 46 + number.last - number.first };
  expect(number.id).toBe(String(id));
  expect([fileStem(number), plainId(number), citedNumber(number)]).toEqual([file, id, cited]);
  expect(issueLabel({ number, total })).toBe(label);
  expect(fullIssueLabel({ year: 2016, number, total })).toBe(`2016年${label}`);
});

test("where the running number is not known, the number stands alone", () => {
  expect(issueLabel({ number: numbered(6), total: null })).toBe("第6期");
});

test.each([
  "",
  "0",
  "6-5",
  "6-6",
  "0-1",
  "6-",
  "-6",
  "6-7-8",
  "增刊",
  "增刊1-2",
  "第6",
  "6a",
  "2016-6",
  "1-60",
])("%j is no issue's number", (text) => {
  expect(readId(text)).toBeNull();
});

test("a 合刊 has the numbers that it unites, a single number none", () => {
  expect(unitedBy(numbered(6, 8)).map(({ id }) => id)).toEqual(["6", "7", "8"]);
  expect(unitedBy(numbered(6))).toEqual([]);
});

test("the row of ordinary numbers comes first, then each series by its own numbers", () => {
  const numbers = ["增刊2", "10", "6-7", "增刊1", "专刊3", "8"].map((id) => readId(id) ?? numbered(99));
  expect(numbers.sort(compareNumbers).map(({ id }) => id)).toEqual([
    "6-7",
    "8",
    "10",
    "专刊3",
    "增刊1",
    "增刊2",
  ]);
});
