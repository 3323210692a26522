import { authorPath, HOME, issuePath, SEARCH, sourcePath, topicPath, yearPath } from "../bulletin/address.ts";
import type { Archive, Issue } from "../bulletin/archive.ts";
import { listPages } from "../bulletin/list-pages.ts";
import type { Edition } from "./edition.ts";
import { toXml } from "./xml.ts";

/** `/sitemap.xml`: every page, each with the day of the newest issue on it. */
export function sitemap(edition: Edition, archive: Archive): string {
  return toXml({
    urlset: {
      "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      url: pages(archive).map(({ path, day }) => ({ loc: edition.absolute(path), lastmod: day })),
    },
  });
}

/** `/robots.txt`: everything may be read; where the sitemap is. */
export const robots = (edition: Edition): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${edition.absolute("/sitemap.xml")}\n`;

function pages(archive: Archive): { path: string; day: string }[] {
  const { issues, years, sources, authors, topics } = archive;
  const newest = newestDay(issues);
  const ofGroup = (members: readonly { issue: Issue }[]): string =>
    newestDay(members.map(({ issue }) => issue));
  return [
    { path: HOME, day: newest },
    ...years.map(({ key, members }) => ({ path: yearPath(key), day: newestDay(members) })),
    ...issues.map((issue) => ({ path: issuePath(issue), day: newestDay([issue]) })),
    ...sources.map(({ key, members }) => ({ path: sourcePath(key), day: ofGroup(members) })),
    ...authors.map(({ key, members }) => ({ path: authorPath(key), day: ofGroup(members) })),
    ...topics.map(({ key, members }) => ({ path: topicPath(key), day: newestDay(members) })),
    ...listPages(archive).map((path) => ({ path, day: newest })),
    { path: SEARCH, day: newest },
  ];
}

/** The latest day on which one of the issues was published, corrected or withdrawn. */
const newestDay = (issues: readonly Issue[]): string =>
  issues
    .flatMap(({ date, corrections, withdrawn }) => [
      date.day,
      ...corrections.map((correction) => correction.date.day),
      ...(withdrawn ? [withdrawn.date.day] : []),
    ])
    .sort()
    .at(-1) ?? "";
