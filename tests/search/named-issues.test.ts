import { expect, test } from "vitest";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { readIssues } from "../../src/search/client/named-issues.ts";
import { textsOf } from "../support/news.ts";

const issues = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ year: 2016, number: numbered(index + 1), total: null }));

test("an issue that is named is told with its title, day and items", async () => {
  const { items } = textsOf("创新。");
  const issue = () => items.issueOf(0);
  expect(await readIssues(issues(1), { issue })).toEqual([
    {
      year: 2016,
      number: numbered(1),
      total: null,
      facts: {
        title: "简报",
        day: "2016-10-19",
        items: [{ path: "/2016/1/#item-1", heading: "新闻" }],
      },
    },
  ]);
});

test("of many issues the first five are read", async () => {
  const news = textsOf(...Array.from({ length: 7 }, () => "创新。"));
  const read = await readIssues(issues(7), { issue: ({ number }) => news.items.issueOf(number.first - 1) });
  expect(read.map(({ facts }) => facts !== null)).toEqual([true, true, true, true, true, false, false]);
  expect(news.read.sort()).toEqual([0, 1, 2, 3, 4]);
});
