import { expect, test } from "vitest";
import { inOrder } from "../../../src/bulletin/archive.ts";
import { readId, type Span } from "../../../src/bulletin/issue-number.ts";
import { Shelf } from "../../../src/bulletin/references/shelf.ts";
import { issueText, soundIssue } from "../../content/archive-folder.ts";

/** Issues by their year and number: 2016/6-7, with their running numbers behind a colon. */
function shelfOf(...names: readonly string[]) {
  const pattern = soundIssue(issueText());
  const issues = inOrder(
    names.map((name) => {
      const [, year, id = "", first, last = first] =
        /^(\d+)\/([^:]+)(?::(\d+)(?:-(\d+))?)?$/.exec(name) ?? [];
      const number = readId(id);
      if (!number) throw new Error(`${id} is no number`);
      const total: Span | null = first ? { first: Number(first), last: Number(last) } : null;
      return { ...pattern, year: Number(year), number, total };
    }),
  );
  const nameOf = (issue: (typeof issues)[number] | undefined) => issue && `${issue.year}/${issue.number.id}`;
  const issueAt = (name: string) => {
    const issue = issues.find((each) => nameOf(each) === name);
    if (!issue) throw new Error(`${name} is not there`);
    return issue;
  };
  const shelf = new Shelf(issues);
  return {
    numbered: (year: number, first: number, last = first, series: string | null = null) =>
      nameOf(shelf.numbered({ year, series, first, last })),
    ofTotal: (total: number) => nameOf(shelf.ofTotal(total)),
    before: (name: string) => nameOf(shelf.before(issueAt(name))),
    isBefore: (one: string, other: string) => shelf.isBefore(issueAt(one), issueAt(other)),
  };
}

test("an issue is found by its year and number, a 合刊 by each of its numbers, or by exactly all of them", () => {
  const { numbered } = shelfOf("2015/6", "2016/5", "2016/6-8", "2016/增刊1");
  expect([numbered(2016, 5), numbered(2016, 6), numbered(2016, 8)]).toEqual([
    "2016/5",
    "2016/6-8",
    "2016/6-8",
  ]);
  expect(numbered(2016, 6, 8)).toBe("2016/6-8");
  expect([numbered(2016, 6, 7), numbered(2016, 7, 8), numbered(2016, 5, 6)]).toEqual(
    Array(3).fill(undefined),
  );
  expect([numbered(2015, 6), numbered(2015, 5), numbered(2016, 9)]).toEqual(["2015/6", undefined, undefined]);
  expect([numbered(2016, 1), numbered(2016, 1, 1, "增刊")]).toEqual([undefined, "2016/增刊1"]);
});

test("an issue is found by each of its running numbers, one without any by none", () => {
  const { ofTotal } = shelfOf("2016/1:46", "2016/2-3:47-48", "2016/4");
  expect([45, 46, 47, 48, 49, 1].map(ofTotal)).toEqual([
    undefined,
    "2016/1",
    "2016/2-3",
    "2016/2-3",
    undefined,
    undefined,
  ]);
});

test("one issue is before another in their order", () => {
  const { isBefore } = shelfOf("2015/2", "2016/1");
  expect([isBefore("2015/2", "2016/1"), isBefore("2016/1", "2015/2"), isBefore("2016/1", "2016/1")]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ["the number before", ["2016/1", "2016/2"], "2016/2", "2016/1"],
  ["a 合刊 that ends before it", ["2016/1-2", "2016/3"], "2016/3", "2016/1-2"],
  ["one with a 增刊 between", ["2016/1", "2016/增刊1", "2016/2"], "2016/2", "2016/1"],
  ["none where a number is missing", ["2016/1", "2016/3"], "2016/3", undefined],
  ["none before the first of all", ["2016/1"], "2016/1", undefined],
  ["none of a 增刊", ["2016/1", "2016/增刊1", "2016/增刊2"], "2016/增刊2", undefined],
  ["the last of the year before", ["2015/24", "2016/1"], "2016/1", "2015/24"],
  ["the last of the year before, as running numbers tell", ["2015/24:46", "2016/1:47"], "2016/1", "2015/24"],
  ["one of the year before that has none", ["2015/24", "2016/1:47"], "2016/1", "2015/24"],
  ["one of the year before where it has none itself", ["2015/24:46", "2016/1"], "2016/1", "2015/24"],
  ["none where running numbers tell that some are missing", ["2015/24:46", "2016/1:49"], "2016/1", undefined],
  ["none of two years before", ["2014/24", "2016/1"], "2016/1", undefined],
  ["none of the year before for a second number", ["2015/24", "2016/2"], "2016/2", undefined],
  ["none of the year before though its number is one less", ["2015/1", "2016/2"], "2016/2", undefined],
])("before an issue is %s", (_what, names, issue, before) => {
  expect(shelfOf(...names).before(issue)).toBe(before);
});
