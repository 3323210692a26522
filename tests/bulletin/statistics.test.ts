import { expect, test } from "vitest";
import { contributionTally, monthTallies, sumOf, tally, yearTallies } from "../../src/bulletin/statistics.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const item = (heading: string, source: string) => `## ${heading}\n\n正文。\n\n（${source}）\n\n`;

const archive = () =>
  archiveOf({
    "2015/01.md": issueText(
      { issue: "1", date: "2015-03-02" },
      item("甲", "州科技局") + item("乙", "州教育局"),
    ),
    "2015/02.md": issueText({ issue: "2", date: "2016-01-04" }, item("丙", "州科技局、州教育局")),
    "2016/01.md": issueText({ issue: "1", date: "2016-01-11" }, item("丁", "州教育局")),
  });

test("a year's tally is that of its volume, in the months in which it came out", () => {
  const [newest, oldest] = yearTallies(archive());
  expect(newest).toMatchObject({ year: 2016, issues: 1, items: 1, elsewhere: { issues: 0, items: 0 } });
  expect(newest?.months[0]).toEqual({ issues: 1, items: 1 });
  expect(oldest).toMatchObject({ year: 2015, issues: 2, items: 3, elsewhere: { issues: 1, items: 1 } });
  expect(oldest?.months[2]).toEqual({ issues: 1, items: 2 });
});

test("months are counted over all years by the day of publication", () => {
  const months = monthTallies(archive());
  expect([months[0], months[2]]).toEqual([
    { issues: 2, items: 2 },
    { issues: 1, items: 2 },
  ]);
});

test("however it is divided, it comes to the whole", () => {
  const whole = archive();
  const parts = yearTallies(whole);
  expect(tally(whole.issues)).toEqual({ issues: 3, items: 4 });
  expect(sumOf(parts)).toEqual(tally(whole.issues));
  expect(sumOf(monthTallies(whole))).toEqual(tally(whole.issues));
  expect(sumOf(parts.flatMap(({ months, elsewhere }) => [...months, elsewhere]))).toEqual(
    tally(whole.issues),
  );
});

test("a department's items count for each department that wrote them; a whole issue counts as one", () => {
  expect(archive().sources.map(contributionTally)).toEqual([
    { name: "州教育局", issues: 3, items: 3 },
    { name: "州科技局", issues: 3, items: 3 },
  ]);
});

test("what was not counted adds nothing", () => {
  expect(sumOf([{ issues: 1, items: 3 }, undefined, { issues: 2, items: 0 }])).toEqual({
    issues: 3,
    items: 3,
  });
});
