import type { Archive, Issue, ItemInIssue } from "./archive.ts";
import { type Group, groupsBy } from "./group.ts";
import type { Site } from "./site.ts";

/** What an item counts in 信息采用统计: `first` for an issue's first one. */
type Scores = NonNullable<Site["scores"]>;

/** How much of a department or person was used in a year. */
export interface Usage {
  readonly name: string;
  readonly items: number;
  /** items by the month of publication, January first */
  readonly months: readonly number[];
  /** items that came out in another year than their issue's */
  readonly elsewhere: number;
  /** null where `site.yaml` gives no scores */
  readonly score: number | null;
}

/** 信息采用统计 of a year. An item of several counts for each; one without names for nobody. */
export interface YearUsage {
  readonly year: number;
  /** most items first, then as first credited */
  readonly sources: readonly Usage[];
  readonly authors: readonly Usage[];
}

export const yearUsages = ({ years, site }: Archive): YearUsage[] =>
  years.map(({ key, members }) => usageOf(key, members, site.scores));

function usageOf(year: number, issues: readonly Issue[], scores: Scores | undefined): YearUsage {
  const items = issues.flatMap((issue) => issue.items.map((item): ItemInIssue => ({ issue, item })));
  const by = (kind: "sources" | "authors"): Usage[] =>
    groupsBy(items, ({ item }) => item.byline[kind])
      .map((group) => countOf(year, group, scores))
      .sort((a, b) => (b.score ?? b.items) - (a.score ?? a.items) || b.items - a.items);
  return { year, sources: by("sources"), authors: by("authors") };
}

function countOf(
  year: number,
  { key, members }: Group<string, ItemInIssue>,
  scores: Scores | undefined,
): Usage {
  const months = Array.from({ length: 12 }, () => 0);
  for (const { issue } of members) {
    const [ofYear, month = 0] = issue.date.day.split("-").map(Number);
    if (ofYear === year) months[month - 1] = (months[month - 1] ?? 0) + 1;
  }
  return {
    name: key,
    items: members.length,
    months,
    elsewhere: members.length - months.reduce((sum, items) => sum + items, 0),
    score: scores ? scoreOf(members, scores) : null,
  };
}

/** In tenths, as 0.1 + 0.2 is not 0.3. */
const scoreOf = (items: readonly ItemInIssue[], { item = 1, first = item }: Scores): number =>
  items.reduce((sum, { item: { position } }) => sum + Math.round((position === 1 ? first : item) * 10), 0) /
  10;
