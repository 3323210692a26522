import { renderToString } from "preact-render-to-string";
import { itemPath } from "../bulletin/address.ts";
import { statusOfItem } from "../bulletin/amendment.ts";
import type { ItemInIssue } from "../bulletin/archive.ts";
import { layOut } from "./layout.ts";
import { pinyinTokens } from "./pinyin.ts";
import { tokenize } from "./tokens.ts";

/** What the index is told of one news item; plain data, so that it can go to another thread and be hashed. */
export interface SearchRecord {
  /** the address that a hit leads to, without the site's base */
  readonly url: string;
  readonly heading: string;
  readonly text: string;
  /** records are numbered in this order: by date, then by issue; an issue's items from the last to the first, to be read backwards */
  readonly order: string;
  /** what a result shows or is narrowed by; no meta data, since Pagefind indexes those as text */
  readonly filters: readonly (readonly [name: string, value: string])[];
}

export function searchRecord({ issue, item }: ItemInIssue): SearchRecord {
  const { sources, authors } = item.byline;
  const { day, instant } = issue.date;
  const status = statusOfItem(issue, item);
  return {
    url: itemPath(issue, item.position),
    heading: item.heading,
    text: item.text,
    order: `${instant} ${String(issue.number).padStart(5, "0")} ${String(99_999 - item.position)}`,
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

/** The document that Pagefind reads a record from. */
export function recordHtml({ heading, text, filters }: SearchRecord): string {
  const names = filters.filter(([name]) => name === "source" || name === "author").map(([, value]) => value);
  const tokens = layOut(tokenize(heading), tokenize(text), pinyinTokens([heading, ...names]));
  return renderToString(
    <body>
      {[tokens.heading, tokens.body, tokens.pinyin].join(" ")}
      {filters.map(([name, value]) => (
        <span key={name + value} data-pagefind-filter={`${name}[data-value]`} data-value={value} />
      ))}
    </body>,
  );
}
