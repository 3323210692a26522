import { renderToString } from "preact-render-to-string";
import { itemPath } from "../bulletin/address.ts";
import type { ItemInIssue } from "../bulletin/archive.ts";
import { layOut } from "./layout.ts";
import { pinyinTokens } from "./pinyin.ts";
import { tokenize } from "./tokens.ts";

/** The document that Pagefind indexes for one news item, and the address that a hit leads to (without the site's base). */
export function searchRecord({ issue, item }: ItemInIssue): { url: string; content: string } {
  const { sources, authors } = item.byline;
  const { day } = issue.date;
  const names = pinyinTokens([item.heading, ...sources, ...authors]);
  const tokens = layOut(tokenize(item.heading), tokenize(item.text), names);
  // Everything that a result shows or is narrowed by is a filter: Pagefind would index meta data as text.
  const filters: [name: string, value: string][] = [
    ["year", String(issue.year)],
    ["month", day.slice(0, 7)],
    ["day", day],
    ...sources.map((source): [string, string] => ["source", source]),
    ...authors.map((author): [string, string] => ["author", author]),
  ];
  const content = (
    <body data-pagefind-sort="order[data-order]" data-order={chronologicalKey({ issue, item })}>
      {[tokens.heading, tokens.body, tokens.pinyin].join(" ")}
      {filters.map(([name, value]) => (
        <span key={name + value} data-pagefind-filter={`${name}[data-value]`} data-value={value} />
      ))}
    </body>
  );
  return { url: itemPath(issue, item.position), content: renderToString(content) };
}

/** Sorted downwards: the newest issue first, its items in their order. */
function chronologicalKey({ issue, item }: ItemInIssue): string {
  return `${issue.date.instant} ${String(issue.number).padStart(5, "0")} ${String(99_999 - item.position)}`;
}
