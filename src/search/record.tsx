import { renderToString } from "preact-render-to-string";
import { itemPath } from "../bulletin/address.ts";
import type { ItemInIssue } from "../bulletin/archive.ts";
import { splitCharacters } from "./normalize.ts";
import { tokenize } from "./tokens.ts";

/** How much more a word counts in a headline than in the body; Pagefind takes 0 to 10. */
const HEADING_WEIGHT = 5;

/** What is searched of an item: its headline, a line feed, its text. */
export const searchedText = ({ item }: ItemInIssue): string => `${item.heading}\n${item.text}`;

/** The document that Pagefind indexes for one news item, and the address that a hit leads to (without the site's base). */
export function searchRecord(entry: ItemInIssue): { url: string; content: string } {
  const { issue, item } = entry;
  const tokens = tokenize(searchedText(entry)).split(" ");
  const headingLength = splitCharacters(item.heading).length;
  const filters: [name: string, value: string][] = [
    ["year", String(issue.year)],
    // A filter, although nothing filters by it yet: Pagefind would index meta data as text.
    ["day", issue.date.day],
    ...item.byline.sources.map((source): [string, string] => ["source", source]),
    ...item.byline.authors.map((author): [string, string] => ["author", author]),
  ];
  const content = (
    <body data-pagefind-body data-pagefind-sort="order[data-order]" data-order={chronologicalKey(entry)}>
      <span data-pagefind-weight={HEADING_WEIGHT}>{tokens.slice(0, headingLength).join(" ")}</span>{" "}
      <span>{tokens.slice(headingLength).join(" ")}</span>
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
