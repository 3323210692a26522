import { expect, test } from "vitest";
import { integrityPreview, routes } from "../../../layouts/routes.tsx";
import { atOnce } from "../../../src/base/steps.ts";
import { isOwn } from "../../../src/bulletin/address.ts";
import { referencesInSteps } from "../../../src/bulletin/references/references.ts";
import { addressesOf } from "../../../src/content/check/known-addresses.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { issueText, readFiles } from "../archive-folder.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample can't be read");

const known = atOnce(
  addressesOf(archive.issues, function* () {
    return (yield* referencesInSteps(archive)).documents;
  }),
);
const moved = new Set(archive.redirects.map(({ from }) => from));
const paths = [...routes, integrityPreview]
  .flatMap(({ outputs }) => outputs(archive))
  .map(({ path }) => path);

test("every page and file of the site is one that issues can link to, or a place of the site's own", () => {
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !known.has(path) && !isOwn(path) && !moved.has(path))).toEqual([]);
});

test("what issues can link to is there", () => {
  const pages = [...known].filter((address) => address.endsWith("/"));
  expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
});

const issue = (number: number, front: Readonly<Record<string, string>> = {}, body?: string) =>
  issueText({ issue: `${number}`, ...front }, body);

test.each([
  ["a day without an issue", "/2016/#10-21"],
  ["a month without an issue", "/2016/#02"],
  ["a year on a department's page", "/sources/州科技局/#2016"],
  ["a year on an author's page", "/authors/吴启荣/#2016"],
  ["a year on a topic's page", "/topics/创新/#2016"],
  ["a year of the headlines", "/headlines/#2016"],
  ["an issue's corrections", "/2016/1/#corrections"],
  ["the list of corrections", "/corrections/"],
  ["a page of the feed", "/feed/2016/1-20.xml"],
])("%s has an address that an issue may link to", (_what, path) => {
  const { messages } = readFiles({
    "2016/01.md": issue(1, {
      keywords: "\n  - 创新",
      corrections: "\n  - date: 2016-10-21\n    what: 错字",
      status: "corrected",
    }),
    "2016/21.md": issue(21, {}, `## 甲\n\n见[这里](${path})。\n`),
  });
  expect(messages).not.toContain("link/dead");
});

test.each([
  "/2016/#10-32",
  "/2016/#13",
  "/2015/#10-21",
  "/sources/州科技局/#2015",
  "/2016/21/#corrections",
  "/corrections/",
  "/topics/",
  "/feed/2016/21-40.xml",
])("what is not there has none: %s", (path) => {
  const { messages } = readFiles({
    "2016/01.md": issue(1),
    "2016/21.md": issue(21, {}, `## 甲\n\n见[这里](${path})。\n`),
  });
  expect(messages).toContain("link/dead");
});
