import type { Archive, Issue, Item, ItemInIssue } from "./archive.ts";
import { yearOf } from "./date.ts";
import { type Group, groupBy } from "./group.ts";

/** An issue and its neighbours, across years. */
export interface IssueInOrder {
  readonly issue: Issue;
  readonly previous: Issue | undefined;
  readonly next: Issue | undefined;
}

export const issuesInOrder = ({ issues }: Archive): readonly IssueInOrder[] =>
  issues.map((issue, index) => ({ issue, previous: issues[index - 1], next: issues[index + 1] }));

/** An item's neighbours, across issues. */
export function neighbouringItems(
  { issue, previous, next }: IssueInOrder,
  item: Item,
): { previous: ItemInIssue | undefined; next: ItemInIssue | undefined } {
  const at = (where: Issue | undefined, found: Item | undefined) =>
    where && found && { issue: where, item: found };
  return {
    previous: at(issue, issue.items[item.position - 2]) ?? at(previous, previous?.items.at(-1)),
    next: at(issue, issue.items[item.position]) ?? at(next, next?.items[0]),
  };
}

/** An item and its neighbours, for its own page. */
export interface ItemInOrder extends ItemInIssue {
  readonly previous: ItemInIssue | undefined;
  readonly next: ItemInIssue | undefined;
}

export const itemsInOrder = (archive: Archive): readonly ItemInOrder[] =>
  issuesInOrder(archive).flatMap((entry) =>
    entry.issue.items.map((item) => ({ issue: entry.issue, item, ...neighbouringItems(entry, item) })),
  );

/** The first and last day of publication; undefined for no issues. */
export function spanOf(
  issues: readonly Issue[],
): { readonly first: string; readonly last: string } | undefined {
  const days = issues.map(({ date }) => date.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

/** A year and its neighbours with issues. */
export interface YearInOrder {
  readonly year: Group<number, Issue>;
  readonly older: number | undefined;
  readonly newer: number | undefined;
  /** issues published in it, oldest first; a volume can extend into the next year */
  readonly published: readonly Issue[];
}

export function yearsInOrder({ years, issues }: Archive): readonly YearInOrder[] {
  const published = groupBy(issues, ({ date }) => [yearOf(date)]);
  return years.map((year, index) => ({
    year,
    older: years[index + 1]?.key,
    newer: years[index - 1]?.key,
    published: published.get(year.key) ?? [],
  }));
}

/** A year as it is bound: its issues in the order of their numbers. */
export interface Volume {
  readonly year: Group<number, Issue>;
  readonly entries: readonly IssueInOrder[];
}

export function volumes(archive: Archive): readonly Volume[] {
  const entries = issuesInOrder(archive);
  return archive.years.map((year) => ({
    year,
    entries: entries.filter(({ issue }) => issue.year === year.key),
  }));
}
