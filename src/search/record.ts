import { issuePath, itemPath } from "../bulletin/address.ts";
import type { Issue, ItemInIssue } from "../bulletin/archive.ts";
import { statusOfItem } from "../bulletin/status.ts";

/** What the index is told of one news item; plain data, so that it can go to another thread and be hashed. */
export interface SearchRecord {
  /** what it is called in the index; records stand in the order of their ids */
  readonly id: string;
  /** the address that a hit leads to, without the site's base */
  readonly url: string;
  /** the address of its issue */
  readonly issue: string;
  readonly heading: string;
  readonly text: string;
  /** its issue's title, at the first item; null at the others */
  readonly issueTitle: string | null;
  /** what a result shows or is narrowed by */
  readonly filters: readonly (readonly [name: string, value: string])[];
}

/** The records of issues that `cutIntoSegments` put in order; an issue's items from the last to the first, to be read backwards. */
export const recordsOf = (issues: readonly Issue[]): SearchRecord[] =>
  issues.flatMap((issue) => issue.items.toReversed().map((item) => searchRecord({ issue, item })));

/** Issues stand in the index by date, then by number: 20161019110700-2016-00006. */
export const orderOf = ({ date, year, number }: Issue): string =>
  [
    date.instant.slice(0, "2016-10-19T11:07:00".length).replace(/\D/g, ""),
    year,
    String(number).padStart(5, "0"),
  ].join("-");

function searchRecord({ issue, item }: ItemInIssue): SearchRecord {
  const { sources, authors } = item.byline;
  const { day } = issue.date;
  const status = statusOfItem(issue, item);
  return {
    id: `${orderOf(issue)}-${99_999 - item.position}`,
    url: itemPath(issue, item.position),
    issue: issuePath(issue),
    heading: item.heading,
    text: item.text,
    issueTitle: item.position === 1 ? issue.title : null,
    filters: [
      ["year", String(issue.year)],
      ["month", day.slice(0, 7)],
      ["day", day],
      ...sources.map((source) => ["source", source] as const),
      ...authors.map((author) => ["author", author] as const),
      // Said where there is something to say: it costs the others nothing.
      ...(status === "published" ? [] : [["status", status] as const]),
    ],
  };
}
