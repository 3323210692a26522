import { expect, test } from "vitest";
import { feedPages } from "../../src/bulletin/feed-pages.ts";
import { issuesOf } from "../publish/edition.ts";
import { archiveOf } from "../support/archive-of.ts";

/** The pages by address and the open run, each with the numbers of its issues. */
function pagesOf(...volumes: readonly (readonly [year: number, count: number])[]) {
  const { issues } = archiveOf(Object.assign({}, ...volumes.map(([year, count]) => issuesOf(year, count))));
  const { pages, open } = feedPages(issues);
  const numbers = (members: readonly { number: number }[]) => members.map(({ number }) => number);
  return [...pages.map(({ key, members }) => [key, numbers(members)]), ["open", numbers(open)]];
}

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("twenty numbers of a year have a page together, the newest run of numbers has none yet", () => {
  expect(pagesOf([2015, 41])).toEqual([
    ["/feed/2015/1-20", upTo(1, 20)],
    ["/feed/2015/21-40", upTo(21, 40)],
    ["open", [41]],
  ]);
  expect(pagesOf([2015, 20])).toEqual([["open", upTo(1, 20)]]);
});

test("no page has issues of two years", () => {
  expect(pagesOf([2015, 2], [2016, 1])).toEqual([
    ["/feed/2015/1-20", [1, 2]],
    ["open", [1]],
  ]);
});

test("where there is no issue, there is no page", () => {
  expect(feedPages([])).toEqual({ pages: [], open: [] });
});
