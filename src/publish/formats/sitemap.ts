import { compare } from "../../base/text.ts";
import {
  authorPath,
  HOME,
  issuePath,
  itemPage,
  SEARCH,
  SITEMAP,
  sitemapPart,
  sourcePath,
  topicPath,
  usagePath,
  yearPath,
} from "../../bulletin/address.ts";
import { dayOf, lastChange } from "../../bulletin/amendments.ts";
import type { Archive, Issue } from "../../bulletin/archive.ts";
import { listPagesOf } from "../../bulletin/list-pages.ts";
import { isLeftOut } from "../../bulletin/sections.ts";
import type { Edition } from "../edition.ts";
import { toXml } from "./xml.ts";

/** The most addresses that a sitemap may have (sitemaps.org). */
const LIMIT = 50_000;
const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A page and the day on which what is on it was last published or corrected. */
interface Page {
  readonly path: string;
  readonly day: string;
}

/** A part of a sitemap that is too long for one file. */
interface Part {
  readonly path: string;
  readonly pages: readonly Page[];
}

/** `/sitemap.xml`: every page; where they are too many for one sitemap, the list of its parts. */
export function sitemap(edition: Edition, archive: Archive, limit = LIMIT): string {
  const parts = sitemapParts(archive, limit);
  if (parts.length === 0) return urlset(edition, pagesOf(archive));
  return toXml({
    sitemapindex: {
      "@xmlns": XMLNS,
      sitemap: parts.map(({ path, pages }) => ({
        loc: edition.absolute(path),
        lastmod: latest(pages.map(({ day }) => day)),
      })),
    },
  });
}

/** The parts that `/sitemap.xml` lists; none where it is short enough itself. */
export function sitemapParts(archive: Archive, limit = LIMIT): readonly Part[] {
  const pages = pagesOf(archive);
  if (pages.length <= limit) return [];
  return Array.from({ length: Math.ceil(pages.length / limit) }, (_, index) => ({
    path: sitemapPart(index + 1),
    pages: pages.slice(index * limit, (index + 1) * limit),
  }));
}

export const sitemapPartXml = (edition: Edition, { pages }: Part): string => urlset(edition, pages);

/** `/robots.txt`: everything may be read; where the sitemap is. */
export const robots = (edition: Edition): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${edition.absolute(SITEMAP)}\n`;

const urlset = (edition: Edition, pages: readonly Page[]): string =>
  toXml({
    urlset: {
      "@xmlns": XMLNS,
      url: pages.map(({ path, day }) => ({ loc: edition.absolute(path), lastmod: day })),
    },
  });

/** Issues come first, oldest first: in a sitemap of several parts, a new issue leaves the first parts as they were. */
function pagesOf(archive: Archive): readonly Page[] {
  const { issues, years, sources, authors, topics } = archive;
  const days = new Map(issues.map((issue) => [issue, dayOf(lastChange(issue))]));
  const dayOfAll = (members: readonly Issue[]): string =>
    latest(members.map((issue) => days.get(issue) ?? ""));
  const ofGroup = (members: readonly { issue: Issue }[]): string =>
    dayOfAll(members.map(({ issue }) => issue));
  const newest = dayOfAll(issues);
  return [
    ...issues.flatMap((issue) => [
      { path: issuePath(issue), day: days.get(issue) ?? "" },
      ...issue.items.map((item) => ({
        path: itemPage(issue, item.position),
        day: dayOf(lastChange(issue, item)),
      })),
    ]),
    { path: HOME, day: newest },
    ...years.flatMap(({ key, members }) =>
      [yearPath(key), usagePath(key)].map((path) => ({ path, day: dayOfAll(members) })),
    ),
    ...sources.map(({ key, members }) => ({ path: sourcePath(key), day: ofGroup(members) })),
    ...authors.map(({ key, members }) => ({ path: authorPath(key), day: ofGroup(members) })),
    ...topics.map(({ key, members }) => ({ path: topicPath(key), day: ofGroup(members) })),
    ...listPagesOf(archive).map((path) => ({ path, day: newest })),
    { path: SEARCH, day: newest },
  ].filter(({ path }) => !isLeftOut(archive.site, path));
}

const latest = (days: readonly string[]): string => days.reduce((a, b) => (compare(a, b) < 0 ? b : a), "");
