import { expect, test } from "vitest";
import type { Issue } from "../../src/bulletin/archive.ts";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { type ItemPlace, RecordTable, recordRuns } from "../../src/search/record-table.ts";
import { issuesOfSizes } from "../support/archive-of.ts";

/** Number 4 came out before number 3. */
function issues(): Issue[] {
  const [first, second, third, fourth] = issuesOfSizes([2, 1, 3, 1]);
  return [first, second, fourth, third].flatMap((issue) => issue ?? []);
}

const said = ({ year, number, position }: ItemPlace) => `${year}-${number.id}-${position}`;

test("issues whose numbers follow each other are one run", () => {
  expect(recordRuns(issues())).toEqual([
    { year: 2016, first: 1, items: [2, 1] },
    { year: 2016, first: 4, items: [1] },
    { year: 2016, first: 3, items: [3] },
  ]);
});

test("a record is known by its number: issues in order, an issue's items from the last to the first", () => {
  const table = new RecordTable(recordRuns(issues()));
  expect(table.size).toBe(7);
  expect(Array.from({ length: 7 }, (_, record) => said(table.at(record)))).toEqual([
    "2016-1-2",
    "2016-1-1",
    "2016-2-1",
    "2016-4-1",
    "2016-3-3",
    "2016-3-2",
    "2016-3-1",
  ]);
});

test("a 合刊 and a 增刊 are runs by themselves", () => {
  const [first, second] = issuesOfSizes([2, 1]);
  const others = [numbered(2, 3), numbered(1, 1, "增刊")].flatMap((number) =>
    second ? { ...second, number } : [],
  );
  const runs = recordRuns([...(first ? [first] : []), ...others]);
  expect(runs.map(({ first }) => first)).toEqual([1, "2-3", "增刊1"]);
  const table = new RecordTable(runs);
  expect([2, 3].map((record) => said(table.at(record)))).toEqual(["2016-2-3-1", "2016-增刊1-1"]);
});

test("a record that is not there is an error, not another item", () => {
  expect(() => new RecordTable([]).at(0)).toThrow(RangeError);
});
