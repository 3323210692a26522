import { expect, test } from "vitest";
import type { Issue } from "../../src/bulletin/archive.ts";
import { feedPages } from "../../src/bulletin/feed-pages.ts";
import { issueText } from "../content/archive-folder.ts";
import { issuesOf } from "../publish/edition.ts";
import { archiveOf } from "../support/archive-of.ts";

/** The pages by address and the open run, each with the numbers of its issues. */
function pagesOf(...volumes: readonly (readonly [year: number, count: number])[]) {
  const { issues } = archiveOf(Object.assign({}, ...volumes.map(([year, count]) => issuesOf(year, count))));
  const { pages, open } = feedPages(issues);
  const numbers = (members: readonly Issue[]) => members.map(({ number }) => number.first);
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

test("a 合刊 goes by its first number; 增刊 have pages of their own, closed when the next year begins", () => {
  const mixed = (...others: readonly [string, Record<string, string>][]) =>
    archiveOf({
      ...issuesOf(2015, 19),
      "2015/20-21.md": issueText({ issue: "20-21", date: "2015-12-20" }),
      "2015/增刊01.md": issueText({ issue: "增刊1", date: "2015-03-01" }),
      ...Object.fromEntries(others.map(([path, front]) => [path, issueText(front)])),
    }).issues;
  const addresses = (issues: readonly Issue[]) => feedPages(issues).pages.map(({ key }) => decodeURI(key));
  expect(addresses(mixed())).toEqual([]);
  expect(addresses(mixed(["2015/22.md", { issue: "22", date: "2015-12-30" }]))).toEqual(["/feed/2015/1-20"]);
  const next = mixed(["2016/01.md", { issue: "1", date: "2016-01-04" }]);
  expect(addresses(next)).toEqual(["/feed/2015/1-20", "/feed/2015/增刊1-20"]);
  expect(feedPages(next).pages[0]?.members.at(-1)?.number.id).toBe("20-21");
});

test("where there is no issue, there is no page", () => {
  expect(feedPages([])).toEqual({ pages: [], open: [] });
});
