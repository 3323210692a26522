import { expect, test } from "vitest";
import { yearUsages } from "../../src/bulletin/usage.ts";
import { isError } from "../../src/content/problem.ts";
import { issueText, readFiles, SITE } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const item = (heading: string, byline: string) => `## ${heading}\n\n正文。\n\n（${byline}）\n\n`;

const files = (site = "") => ({
  "site.yaml": `${SITE}${site}`,
  "2016/01.md": issueText(
    { issue: "1", date: "2016-01-11" },
    item("甲", "州科技局 吴启荣") + item("乙", "州教育局、州科技局") + item("丙", "州教育局 李梅"),
  ),
  "2016/02.md": issueText({ issue: "2", date: "2017-01-04" }, item("丁", "州教育局 李梅")),
});

const usage = (site?: string) => yearUsages(archiveOf(files(site)))[0];

test("each department and author of an item gets it counted, by the month of publication", () => {
  const counted = usage();
  expect(counted?.year).toBe(2016);
  expect(
    counted?.sources.map(({ name, items, months, elsewhere, score }) => [
      name,
      items,
      months[0],
      elsewhere,
      score,
    ]),
  ).toEqual([
    ["州教育局", 3, 2, 1, null],
    ["州科技局", 2, 2, 0, null],
  ]);
  // The second item names departments alone, and is nobody's.
  expect(counted?.authors.map(({ name, items }) => [name, items])).toEqual([
    ["李梅", 2],
    ["吴启荣", 1],
  ]);
});

test("with scores the first item of an issue can count more, in exact tenths", () => {
  const counted = usage("scores:\n  item: 0.1\n  first: 0.3\n");
  expect(counted?.sources.map(({ name, score }) => [name, score])).toEqual([
    ["州教育局", 0.5],
    ["州科技局", 0.4],
  ]);
});

test("a score that is no number is refused at its place", () => {
  const { problems } = readFiles(files("scores:\n  first: 两分\n"));
  expect(problems.filter(isError).map(({ code }) => code)).toEqual(["field/score"]);
});

test("of two with the same score the one with more items stands first, of two with as many the one credited first", () => {
  const archive = archiveOf({
    "site.yaml": `${SITE}scores:\n  item: 1\n  first: 2\n`,
    "2016/01.md": issueText(
      { issue: "1", date: "2016-01-11" },
      item("甲", "州财政局") + item("乙", "州教育局") + item("丙", "州教育局") + item("丁", "州科技局"),
    ),
  });
  const shown = (found: (typeof archive)["site"]) =>
    yearUsages({ ...archive, site: found })[0]?.sources.map(({ name, score }) => `${name} ${score}`);
  expect(shown(archive.site)).toEqual(["州教育局 2", "州财政局 2", "州科技局 1"]);
  expect(shown({ ...archive.site, scores: { first: 3 } })).toEqual([
    "州财政局 3",
    "州教育局 2",
    "州科技局 1",
  ]);
  expect(shown({ ...archive.site, scores: undefined })).toEqual([
    "州教育局 null",
    "州财政局 null",
    "州科技局 null",
  ]);
});
