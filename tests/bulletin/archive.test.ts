import { expect, test } from "vitest";
import {
  countItems,
  createArchive,
  inNumberOrder,
  isPublished,
  responsibleOf,
} from "../../src/bulletin/archive.ts";
import { type IssueNumber, numbered } from "../../src/bulletin/issue-number.ts";
import { issuesInOrder, neighbouringItems } from "../../src/bulletin/order.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const item = (heading: string, byline: string) => `## ${heading}\n\n正文。\n\n${byline}\n\n`;

const threeIssues = () =>
  archiveOf({
    "2016/10.md": issueText({ issue: "10" }, item("丙", "（州教育局 张慧）")),
    "2016/02.md": issueText({ issue: "2" }, item("乙", "（州科技局 李明远）")),
    "2015/12.md": issueText(
      { issue: "12", date: "2015-12-30" },
      item("甲一", "（州科技局 张慧）") + item("甲二", "（州教育局、州科技局 张慧）"),
    ),
  });

test("issues stand oldest first, numbers as numbers", () => {
  expect(threeIssues().issues.map(({ year, number }) => [year, number.first])).toEqual([
    [2015, 12],
    [2016, 2],
    [2016, 10],
  ]);
});

test("years stand newest first, with their issues oldest first", () => {
  const years = threeIssues().years.map(({ key, members }) => [
    key,
    members.map(({ number }) => number.first),
  ]);
  expect(years).toEqual([
    [2016, [2, 10]],
    [2015, [12]],
  ]);
});

test("departments and authors stand by how much they wrote, newest first; who is named by an issue alone has the whole issue", () => {
  const { sources, authors } = threeIssues();
  const lists = (groups: typeof sources) =>
    groups.map(({ key, members }) => [
      key,
      members.map(({ issue, item }) => item?.heading ?? `${issue.title}（全期）`).join(),
    ]);
  expect(lists(sources)).toEqual([
    ["州科技局", "全州召开创新驱动专项行动推进会（全期）,乙,甲一,甲二"],
    ["州教育局", "丙,甲二"],
  ]);
  expect(lists(authors)).toEqual([
    ["吴启荣", Array(3).fill("全州召开创新驱动专项行动推进会（全期）").join()],
    ["张慧", "丙,甲一,甲二"],
    ["李明远", "乙"],
  ]);
});

test("topics stand by how many items have them, newest first; spellings that share an address are one topic", () => {
  const { topics } = archiveOf({
    "2016/01.md": issueText({ issue: "1", keywords: "\n  - 创新创业\n  - gdp\n  - GDP" }),
    "2016/02.md": issueText({ issue: "2", keywords: "\n  - GDP\n  - 人才" }),
    "2016/03.md": issueText({ issue: "3", keywords: "\n  - 创新创业" }),
    "2016/04.md": issueText({ issue: "4" }),
  });
  expect(topics.map(({ key, members }) => [key, members.map(({ issue }) => issue.number.first)])).toEqual([
    ["GDP", [2, 1]],
    ["创新创业", [3, 1]],
    ["人才", [2]],
  ]);
});

test("each issue has the one before and the one after, across years", () => {
  const archive = threeIssues();
  const [first, second, third] = archive.issues;
  expect(issuesInOrder(archive)).toEqual([
    { issue: first, previous: undefined, next: second },
    { issue: second, previous: first, next: third },
    { issue: third, previous: second, next: undefined },
  ]);
});

test("the item before and after is found across issues", () => {
  const archive = threeIssues();
  const around = issuesInOrder(archive).flatMap((entry) =>
    entry.issue.items.map((member) => {
      const { previous, next } = neighbouringItems(entry, member);
      return [previous?.item.heading, member.heading, next?.item.heading];
    }),
  );
  expect(around).toEqual([
    [undefined, "甲一", "甲二"],
    ["甲一", "甲二", "乙"],
    ["甲二", "乙", "丙"],
    ["乙", "丙", undefined],
  ]);
});

test("items are counted over issues", () => {
  expect(countItems(threeIssues().issues)).toBe(4);
});

test("nothing in an archive can be changed", () => {
  const { issues } = threeIssues();
  expect(() => Object.assign(issues[0]?.items[0] ?? {}, { heading: "改" })).toThrow(TypeError);
  expect(() => Object.assign(issues[0]?.byline ?? {}, { authors: [] })).toThrow(TypeError);
  expect(() => Reflect.apply(Array.prototype.push, issues, [])).toThrow(TypeError);
});

test("an archive puts issues in order, however they come", () => {
  const { site, issues } = threeIssues();
  for (const unordered of [
    issues.toReversed(),
    [issues[1], issues[2], issues[0]].flatMap((issue) => issue ?? []),
  ])
    expect(createArchive(site, unordered).issues).toEqual(issues);
});

test("without words that mean the same and addresses that moved, an archive has none", () => {
  const { site } = threeIssues();
  expect(createArchive(site, [])).toMatchObject({ issues: [], years: [], synonyms: [], redirects: [] });
});

test("authors answer for a text, or the departments where none is named", () => {
  expect(responsibleOf({ sources: ["州科技局"], authors: ["吴启荣"] })).toEqual(["吴启荣"]);
  expect(responsibleOf({ sources: ["州科技局"], authors: [] })).toEqual(["州科技局"]);
});

test("all but drafts are published", () => {
  const issue = threeIssues().issues[0];
  if (!issue) throw new Error("An issue was expected");
  const states = ["draft", "published", "corrected", "withdrawn"] as const;
  expect(states.filter((status) => isPublished({ ...issue, status }))).toEqual([
    "published",
    "corrected",
    "withdrawn",
  ]);
});

const EXTRA = numbered(1, 1, "增刊");
const OTHER_EXTRA = numbered(2, 2, "增刊");
const SPECIAL = numbered(1, 1, "专刊");

/** What stands in order: 2016/6, 2016/增刊1. */
const inOrderOf = (
  ...members: readonly (readonly [year: number, number: IssueNumber, day?: string | undefined])[]
) =>
  inNumberOrder(
    members.map(([year, number, day]) => ({ year, number, day })),
    ({ day }) => day,
  ).map(({ year, number }) => `${year}/${number.id}`);

test("ordinary numbers stand in their order, whatever their dates are", () => {
  expect(
    inOrderOf([2016, numbered(2), "2016-01-01"], [2016, numbered(1), "2016-03-01"], [2015, numbered(9)]),
  ).toEqual(["2015/9", "2016/1", "2016/2"]);
});

test.each([
  [
    "before the first number of its year, behind the year before",
    "2016-01-04",
    ["2015/12", "2016/增刊1", "2016/1", "2016/2"],
  ],
  ["behind a number of its own day", "2016-02-01", ["2015/12", "2016/1", "2016/增刊1", "2016/2"]],
  ["between the numbers of its time", "2016-02-15", ["2015/12", "2016/1", "2016/增刊1", "2016/2"]],
  ["at the end of its year, without a date", undefined, ["2015/12", "2016/1", "2016/2", "2016/增刊1"]],
])("a 增刊 stands %s", (_where, day, order) => {
  expect(
    inOrderOf(
      [2016, EXTRA, day],
      [2016, numbered(2), "2016-03-01"],
      [2016, numbered(1), "2016-02-01"],
      [2015, numbered(12), "2016-02-10"],
    ),
  ).toEqual(order);
});

test("a 增刊 that is dated in the next year stays in its own", () => {
  expect(
    inOrderOf(
      [2015, EXTRA, "2016-06-01"],
      [2015, numbered(1), "2015-01-05"],
      [2016, numbered(1), "2016-01-05"],
    ),
  ).toEqual(["2015/1", "2015/增刊1", "2016/1"]);
});

test("a 增刊 of a year without numbers stands between the years", () => {
  expect(inOrderOf([2016, EXTRA, "2016-06-01"], [2017, numbered(1)], [2015, numbered(1)])).toEqual([
    "2015/1",
    "2016/增刊1",
    "2017/1",
  ]);
});

test("several that are numbered by themselves stand by their dates, of one day by their numbers", () => {
  expect(
    inOrderOf(
      [2016, OTHER_EXTRA, "2016-03-01"],
      [2016, EXTRA, "2016-03-01"],
      [2016, SPECIAL, "2016-04-01"],
      [2015, EXTRA, "2015-12-01"],
    ),
  ).toEqual(["2015/增刊1", "2016/增刊1", "2016/增刊2", "2016/专刊1"]);
});
