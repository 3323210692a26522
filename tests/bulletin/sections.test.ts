import { expect, test } from "vitest";
import { isLeftOut, redirectsOfSections, type SectionName } from "../../src/bulletin/sections.ts";
import { issueText } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

const archiveWithout = (...without: readonly SectionName[]) => {
  const archive = archiveOf({ "2016/06.md": issueText({ keywords: "[R&D]" }) });
  return { ...archive, site: { ...archive.site, theme: { without: [...without] } } };
};

/** Where addresses lead, both decoded. */
const ledOf = (...without: readonly SectionName[]): string[] => {
  const archive = archiveWithout(...without);
  return redirectsOfSections(archive.site, archive).map(
    ({ from, to }) => `${decodeURI(from)} → ${decodeURI(to)}`,
  );
};

test("the departments' addresses lead to a search for each", () => {
  expect(ledOf("供稿部门")).toEqual([
    "/sources/ → /search/",
    "/sources/州科技局/ → /search/?q=部门%3A州科技局",
    "/sources/州科技局/feed.xml → /feed.xml",
    "/sources/州科技局/feed.json → /feed.json",
  ]);
});

test("so do the authors' and the topics'", () => {
  expect(ledOf("作者", "主题")).toEqual([
    "/authors/ → /search/",
    "/topics/ → /search/",
    "/authors/吴启荣/ → /search/?q=作者%3A吴启荣",
    "/authors/吴启荣/feed.xml → /feed.xml",
    "/authors/吴启荣/feed.json → /feed.json",
    "/topics/r%26d/ → /search/?q=R%26D",
    "/topics/r%26d/feed.xml → /feed.xml",
    "/topics/r%26d/feed.json → /feed.json",
  ]);
});

test("the list of documents leads to the search, the statistics to what is said about the bulletin", () => {
  expect(ledOf("文件", "统计")).toEqual([
    "/documents/ → /search/",
    "/statistics/ → /about/",
    "/statistics/2016/ → /about/",
    "/statistics/2016.csv → /about/",
  ]);
});

test("where nothing is left out, no address leads elsewhere", () => {
  const archive = archiveWithout();
  expect(redirectsOfSections(archive.site, archive)).toEqual([]);
  expect(redirectsOfSections({ ...archive.site, theme: undefined }, archive)).toEqual([]);
  expect(isLeftOut({ ...archive.site, theme: undefined }, "/statistics/")).toBe(false);
});

test("an address is left out with the part of the site that it belongs to", () => {
  const { site } = archiveWithout("统计", "作者");
  expect(["/statistics/2016/", "/authors/"].every((path) => isLeftOut(site, path))).toBe(true);
  expect(["/sources/", "/old/authors/", "/"].some((path) => isLeftOut(site, path))).toBe(false);
});
