import { expect, test } from "vitest";
import { byMonth, calendarOf } from "../../src/bulletin/calendar.ts";
import { yearsInOrder } from "../../src/bulletin/order.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const archive = () =>
  archiveOf({
    "2015/08.md": issueText({ issue: "8", date: "2016-01-05" }),
    "2015/09.md": issueText({ issue: "9", date: "2016-01-05 16:00" }),
    "2016/01.md": issueText({ issue: "1", date: "2016-01-05 09:00" }),
    "2016/02.md": issueText({ issue: "2", date: "2016-02-29" }),
    "2016/03.md": issueText({ issue: "3", date: "2017-01-03" }),
  });

const calendars = () =>
  new Map(yearsInOrder(archive()).map((entry) => [entry.year.key, calendarOf(entry)] as const));

test("a year has its twelve months, each with all of its days and the weekday of the first, Monday being 1", () => {
  const [january, february] = calendars().get(2016) ?? [];
  // 1 January 2016 was a Friday, 1 February a Monday; the year was a leap year.
  expect([january?.month, january?.startsOn, january?.days.length]).toEqual(["2016-01", 5, 31]);
  expect([february?.month, february?.startsOn, february?.days.length]).toEqual(["2016-02", 1, 29]);
});

const marked = (year: number) =>
  (calendars().get(year) ?? [])
    .flatMap(({ days }) => days)
    .flatMap(({ day, issues }) =>
      issues.length > 0
        ? [`${day}: ${issues.map((issue) => `${issue.year}/${issue.number.id}`).join(" ")}`]
        : [],
    );

test("a day has every issue that came out on it, those of the year's own volume first", () => {
  expect(marked(2016)).toEqual([
    "2016-01-05: 2016/1 2015/8 2015/9",
    "2016-02-29: 2016/2",
    "2017-01-03: 2016/3",
  ]);
});

test("months of other years follow where the volume reaches into them", () => {
  expect(calendars().get(2016)?.length).toBe(13);
  expect(calendars().get(2016)?.at(-1)?.month).toBe("2017-01");
  expect(marked(2015)).toEqual(["2016-01-05: 2015/8 2015/9"]);
});

test("the members of a volume stand by month, the newest month and the highest number first", () => {
  const [, volume] = archive().years;
  expect(
    byMonth(volume?.members ?? []).map(({ key, members }) => [
      key,
      members.map(({ number }) => number.first),
    ]),
  ).toEqual([["2016-01", [9, 8]]]);
  const [newest] = archive().years;
  expect(byMonth(newest?.members ?? []).map(({ key }) => key)).toEqual(["2017-01", "2016-02", "2016-01"]);
});

test("months stand newest first, though numbers and dates do not rise together", () => {
  const { issues } = archiveOf({
    "2016/01.md": issueText({ issue: "1", date: "2016-03-01" }),
    "2016/02.md": issueText({ issue: "2", date: "2016-01-05" }),
    "2016/03.md": issueText({ issue: "3", date: "2016-02-01" }),
  });
  expect(byMonth(issues).map(({ key }) => key)).toEqual(["2016-03", "2016-02", "2016-01"]);
});

test("months of other years stand in their order, earlier ones as well", () => {
  const { issues } = archiveOf({
    "2016/01.md": issueText({ issue: "1", date: "2017-02-01" }),
    "2016/02.md": issueText({ issue: "2", date: "2015-12-05" }),
  });
  const months = calendarOf({ year: { key: 2016, members: issues }, published: [] });
  expect(months.slice(12).map(({ month }) => month)).toEqual(["2015-12", "2017-02"]);
});
