import { compare } from "../base/text.ts";
import { topicPath } from "./address.ts";
import type { Contribution, Issue, Item } from "./archive.ts";
import { type Group, groupsBy } from "./group.ts";

/** What an item is about: its own keywords, or where it has none those of its issue. */
export const keywordsOf = (issue: Pick<Issue, "keywords">, item: Pick<Item, "keywords">): readonly string[] =>
  item.keywords ?? issue.keywords;

/** Every keyword in an issue, its own and its items'. */
export const keywordsIn = ({ keywords, items }: Issue): readonly string[] => [
  ...new Set([...keywords, ...items.flatMap((item) => item.keywords ?? [])]),
];

/**
 * Items by keyword, most items first; an issue stands there as a whole (with null) where a keyword of its own holds for none of its
 * items. Spellings with the same address are one topic, named as in its newest issue.
 *
 * @param newestFirst issues
 */
export function groupTopics(newestFirst: readonly Issue[]): Group<string, Contribution>[] {
  // Few keywords stand in many items.
  const paths = new Map<string, string>();
  const pathOf = (keyword: string): string => {
    const path = paths.get(keyword) ?? topicPath(keyword);
    paths.set(keyword, path);
    return path;
  };
  const spellings = new Map<string, string>();
  for (const keyword of newestFirst.flatMap(keywordsIn))
    if (!spellings.has(pathOf(keyword))) spellings.set(pathOf(keyword), keyword);
  const members = newestFirst.flatMap((issue): (Contribution & { paths: readonly string[] })[] => {
    const items = issue.items.map((item) => ({ issue, item, paths: keywordsOf(issue, item).map(pathOf) }));
    const held = new Set(items.flatMap(({ paths }) => paths));
    const others = issue.keywords.map(pathOf).filter((path) => !held.has(path));
    return [{ issue, item: null, paths: others }, ...items];
  });
  return groupsBy(members, ({ paths }) => paths)
    .map(({ key, members: grouped }) => ({
      key: spellings.get(key) ?? key,
      members: grouped.map(({ issue, item }) => ({ issue, item })),
    }))
    .sort((a, b) => b.members.length - a.members.length || compare(a.key, b.key));
}
