import {
  ABOUT,
  AUTHORS,
  authorFeed,
  authorPath,
  DOCUMENTS,
  FEED,
  feedPath,
  SEARCH,
  SOURCES,
  STATISTICS,
  sourceFeed,
  sourcePath,
  TOPICS,
  topicFeed,
  topicPath,
  usagePath,
  usageTable,
} from "./address.ts";
import type { Archive } from "./archive.ts";
import type { Redirect } from "./redirects.ts";
import type { Site } from "./site.ts";

/** Parts of the site that an office may do without, by their names in the navigation. */
export const SECTIONS = {
  供稿部门: SOURCES,
  作者: AUTHORS,
  主题: TOPICS,
  文件: DOCUMENTS,
  统计: STATISTICS,
} as const;
export type SectionName = keyof typeof SECTIONS;

/** Whether an address belongs to a part that the office does without: there is no page, and nothing links to it. */
export const isLeftOut = ({ theme }: Site, path: string): boolean =>
  (theme?.without ?? []).some((name) => path.startsWith(SECTIONS[name]));

/** Addresses of such parts may have been published, and are kept: they lead to a search for the same, or to what is nearest. */
export function redirectsOfSections(
  site: Site,
  { sources, authors, topics, years }: Pick<Archive, "sources" | "authors" | "topics" | "years">,
): Redirect[] {
  if (!site.theme?.without) return [];
  const led = (to: string, ...from: string[]): Redirect[] => from.map((path) => ({ from: path, to }));
  const search = (words: string): string => `${SEARCH}?q=${encodeURIComponent(words)}`;
  const feeds = (stem: string): Redirect[] =>
    (["xml", "json"] as const).flatMap((format) => led(feedPath(FEED, format), feedPath(stem, format)));
  return [
    ...led(SEARCH, SOURCES, AUTHORS, TOPICS, DOCUMENTS),
    ...sources.flatMap(({ key }) => [
      ...led(search(`部门:${key}`), sourcePath(key)),
      ...feeds(sourceFeed(key)),
    ]),
    ...authors.flatMap(({ key }) => [
      ...led(search(`作者:${key}`), authorPath(key)),
      ...feeds(authorFeed(key)),
    ]),
    ...topics.flatMap(({ key }) => [...led(search(key), topicPath(key)), ...feeds(topicFeed(key))]),
    ...led(ABOUT, STATISTICS, ...years.flatMap(({ key }) => [usagePath(key), usageTable(key)])),
  ].filter(({ from }) => isLeftOut(site, from));
}
