import fc from "fast-check";
import { expect, test } from "vitest";
import { readId, sizeOf } from "../../src/bulletin/issue-number.ts";
import { type IssueNumbers, issueRuns, issuesOf } from "../../src/bulletin/issue-runs.ts";

const issue = (year: number, id: number | string, total: number | null): IssueNumbers => {
  const number = readId(String(id));
  if (!number) throw new Error(`${id} is no number`);
  return { year, number, total: total === null ? null : { first: total, last: total + sizeOf(number) - 1 } };
};

test("issues whose numbers follow each other are one run, a year's at most", () => {
  expect(issueRuns([issue(2015, 1, 1), issue(2015, 2, 2), issue(2016, 1, 3), issue(2016, 2, 4)])).toEqual([
    { year: 2015, first: 1, last: 2, total: 1 },
    { year: 2016, first: 1, last: 2, total: 3 },
  ]);
});

test("a number that is left out, or a running number that is not known or jumps, begins a run", () => {
  const issues = [
    issue(2016, 1, 10),
    issue(2016, 3, 11),
    issue(2016, 4, null),
    issue(2016, 5, null),
    issue(2016, 6, 20),
  ];
  expect(issueRuns(issues).map((run) => "first" in run && [run.first, run.last])).toEqual([
    [1, 1],
    [3, 3],
    [4, 5],
    [6, 6],
  ]);
});

test("runs give back the numbers of every issue", () => {
  const any = fc.record({
    year: fc.integer({ min: 2015, max: 2017 }),
    id: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom("6-7", "1-2", "增刊1", "号外12")),
    total: fc.option(fc.integer({ min: 1, max: 12 })),
  });
  fc.assert(
    fc.property(fc.array(any), (made) => {
      const issues = made.map(({ year, id, total }) => issue(year, id, total));
      expect(issueRuns(issues).flatMap(issuesOf)).toEqual(issues);
    }),
    { seed: 1 },
  );
});
