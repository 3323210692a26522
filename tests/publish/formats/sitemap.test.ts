import { expect, test } from "vitest";
import { sitemap, sitemapParts, sitemapPartXml } from "../../../src/publish/formats/sitemap.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf, issuesOf, SITE_BELOW } from "../edition.ts";
import { sitemapFaults } from "./formats.ts";

const daysIn = (xml: string): Record<string, string> =>
  Object.fromEntries(
    [...xml.matchAll(/<loc>https:\/\/www\.example\.gov\.cn(.*?)<\/loc>\s*<lastmod>(.*?)<\/lastmod>/g)].map(
      ([, path = "", day = ""]) => [decodeURIComponent(path), day],
    ),
  );

test("a page is as old as the last issue on it that was published or corrected", () => {
  const { archive, edition } = editionOf({
    "2015/01.md": issueText({
      issue: "1",
      date: "2015-03-01",
      corrections: "\n  - date: 2017-01-05\n    what: 改正",
    }),
    "2016/06.md": issueText({ source: "州教育局", author: "张慧" }),
  });
  const xml = sitemap(edition, archive);
  expect(sitemapFaults(xml)).toEqual([]);
  expect(daysIn(xml)).toMatchObject({
    "/": "2017-01-05",
    "/2015/": "2017-01-05",
    "/2015/1/": "2017-01-05",
    "/2016/": "2016-10-19",
    "/2016/6/": "2016-10-19",
    "/sources/州教育局/": "2016-10-19",
    "/authors/吴启荣/": "2017-01-05",
  });
});

test("addresses too many for one sitemap are in parts, which it lists; a new issue leaves the first part as it was", () => {
  const parts = (count: number) => {
    const { archive, edition } = editionOf({ "site.yaml": SITE_BELOW, ...issuesOf(2016, count) });
    return sitemapParts(archive, 10).map((part) => ({ path: part.path, xml: sitemapPartXml(edition, part) }));
  };
  const { archive, edition } = editionOf({ "site.yaml": SITE_BELOW, ...issuesOf(2016, 12) });
  const index = sitemap(edition, archive, 10);
  expect(sitemapFaults(index)).toEqual([]);
  expect(Object.keys(daysIn(index)).slice(0, 2)).toEqual([
    "/bulletin/sitemap-1.xml",
    "/bulletin/sitemap-2.xml",
  ]);
  const written = parts(12);
  for (const { xml } of written) expect(sitemapFaults(xml)).toEqual([]);
  const listed = written.flatMap(({ xml }) => Object.keys(daysIn(xml)));
  expect(listed.toSorted()).toEqual(Object.keys(daysIn(sitemap(edition, archive))).toSorted());
  expect(parts(13)[0]).toEqual(written[0]);
});

test("a sitemap that is short enough has no parts", () => {
  expect(sitemapParts(editionOf(issuesOf(2016, 3)).archive)).toEqual([]);
});
