import {
  AUTHORS,
  authorPath,
  CORRECTIONS,
  HEADLINES,
  HOME,
  issuePath,
  SEARCH,
  SOURCES,
  STATISTICS,
  sourcePath,
  TOPICS,
  topicPath,
  yearPath,
} from "../bulletin/address.ts";
import { amendments } from "../bulletin/amendment.ts";
import type { Archive, Issue } from "../bulletin/archive.ts";
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

function pages({ issues, years, sources, authors, topics }: Archive): { path: string; day: string }[] {
  const newest = newestDay(issues);
  const ofGroup = (members: readonly { issue: Issue }[]): string =>
    newestDay(members.map(({ issue }) => issue));
  return [
    { path: HOME, day: newest },
    ...years.map(({ key, members }) => ({ path: yearPath(key), day: newestDay(members) })),
    ...issues.map((issue) => ({ path: issuePath(issue), day: newestDay([issue]) })),
    ...(sources.length > 0 ? [{ path: SOURCES, day: newest }] : []),
    ...sources.map(({ key, members }) => ({ path: sourcePath(key), day: ofGroup(members) })),
    ...(authors.length > 0 ? [{ path: AUTHORS, day: newest }] : []),
    ...authors.map(({ key, members }) => ({ path: authorPath(key), day: ofGroup(members) })),
    ...(topics.length > 0 ? [{ path: TOPICS, day: newest }] : []),
    ...topics.map(({ key, members }) => ({ path: topicPath(key), day: newestDay(members) })),
    { path: HEADLINES, day: newest },
    { path: STATISTICS, day: newest },
    ...(amendments(issues).length > 0 ? [{ path: CORRECTIONS, day: newest }] : []),
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
