import { issuePath, itemPath } from "../bulletin/address.ts";
import { statusOfItem } from "../bulletin/amendment.ts";
import type { ItemInIssue } from "../bulletin/archive.ts";
import { layOut } from "./layout.ts";
import { pinyinTokens } from "./pinyin.ts";
import { tokenize } from "./tokens.ts";

/** What the index is told of one news item; plain data, so that it can go to another thread and be hashed. */
export interface SearchRecord {
  /**
   * What it is called in the index. Records stand in the order of their ids: by date, then by issue; an issue's items from the last to
   * the first, to be read backwards.
   */
  readonly id: string;
  /** the address that a hit leads to, without the site's base */
  readonly url: string;
  /** the address of its issue */
  readonly issue: string;
  readonly heading: string;
  readonly text: string;
  /** what a result shows or is narrowed by */
  readonly filters: readonly (readonly [name: string, value: string])[];
}

export function searchRecord({ issue, item }: ItemInIssue): SearchRecord {
  const { sources, authors } = item.byline;
  const { day, instant } = issue.date;
  const status = statusOfItem(issue, item);
  return {
    id: [
      instant.slice(0, "2016-10-19T11:07:00".length).replace(/\D/g, ""),
      issue.year,
      String(issue.number).padStart(5, "0"),
      99_999 - item.position,
    ].join("-"),
    url: itemPath(issue, item.position),
    issue: issuePath(issue),
    heading: item.heading,
    text: item.text,
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

/** The record's tokens by their positions. */
export function tokensOf({ heading, text, filters }: SearchRecord): (string | null)[] {
  const names = filters.filter(([name]) => name === "source" || name === "author").map(([, value]) => value);
  return layOut(tokenize(heading), tokenize(text), pinyinTokens([heading, ...names]));
}
