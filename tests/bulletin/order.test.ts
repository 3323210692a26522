import { expect, test } from "vitest";
import { listPages, listPagesOf } from "../../src/bulletin/list-pages.ts";
import { volumes as boundVolumes, spanOf, yearsInOrder } from "../../src/bulletin/order.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const volumes = () =>
  archiveOf({
    "2014/01.md": issueText({ issue: "1", date: "2014-05-01" }),
    "2015/01.md": issueText({ issue: "1", date: "2015-12-01" }),
    "2015/02.md": issueText({ issue: "2", date: "2016-01-04" }),
    "2016/01.md": issueText({ issue: "1", date: "2016-01-11" }),
  });

test("each year has the older and the newer one that have issues", () => {
  expect(yearsInOrder(volumes()).map(({ year, older, newer }) => [older, year.key, newer])).toEqual([
    [2015, 2016, undefined],
    [2014, 2015, 2016],
    [undefined, 2014, 2015],
  ]);
});

test("what came out in a year is told by its dates, of whatever volume it is", () => {
  const published = yearsInOrder(volumes()).map(({ year, published: issues }) => [
    year.key,
    issues.map(({ year: volume, number }) => `${volume}/${number.id}`),
  ]);
  expect(published).toEqual([
    [2016, ["2015/2", "2016/1"]],
    [2015, ["2015/1"]],
    [2014, ["2014/1"]],
  ]);
});

test("a volume that came out a year late leaves its own year without issues", () => {
  const late = archiveOf({ "2015/01.md": issueText({ issue: "1", date: "2016-01-04" }) });
  expect(yearsInOrder(late).map(({ published }) => published)).toEqual([[]]);
});

test("issues span the days from the first to the last, whatever their numbers", () => {
  const { issues } = volumes();
  expect(spanOf(issues.toReversed())).toEqual({ first: "2014-05-01", last: "2016-01-11" });
  expect(spanOf(issues.slice(0, 1))).toEqual({ first: "2014-05-01", last: "2014-05-01" });
  expect(spanOf([])).toBeUndefined();
});

test("there is no list of what the archive has none of", () => {
  const always = ["/about/", "/headlines/", "/statistics/", "/integrity/"];
  const none = { issues: [], sources: [], authors: [], topics: [], documents: [] };
  expect(listPages(none)).toEqual(always);
  expect(listPages({ ...none, sources: ["x"] })).toEqual([...always, "/sources/"]);
  expect(listPages({ ...none, authors: ["x"] })).toEqual([...always, "/authors/"]);
  expect(listPages({ ...none, topics: ["x"] })).toEqual([...always, "/topics/"]);
  expect(listPages({ ...none, documents: ["x"] })).toEqual([...always, "/documents/"]);
  expect(listPagesOf(volumes())).not.toContain("/corrections/");
  expect(listPagesOf(archiveOf({ "2016/06.md": issueText({ status: "withdrawn" }) }))).toContain(
    "/corrections/",
  );
});

test("a year is bound with its issues in the order of their numbers, each with its neighbours across years", () => {
  expect(
    boundVolumes(volumes()).map(({ year, entries }) => [
      year.key,
      entries.map(({ issue, previous, next }) =>
        [previous, issue, next].map((each) => each && `${each.year}/${each.number.id}`),
      ),
    ]),
  ).toEqual([
    [2016, [["2015/2", "2016/1", undefined]]],
    [
      2015,
      [
        ["2014/1", "2015/1", "2015/2"],
        ["2015/1", "2015/2", "2016/1"],
      ],
    ],
    [2014, [[undefined, "2014/1", "2015/1"]]],
  ]);
});
