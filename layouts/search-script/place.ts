import { withBase } from "../../src/bulletin/address.ts";
import { inWords, type Say, sayWith } from "../../src/bulletin/words.ts";

/** What a page says of the archive on the element that the results go into, or on the search box. */
export interface Place {
  readonly base: string;
  /** those that a span of dates can be in; a search box has none */
  readonly years: readonly number[];
  /** addresses of parts that the site does without: `/authors/` */
  readonly without: readonly string[];
  /** says sentences in the office's words */
  readonly say: Say;
  /** the same for labels: 第6期 */
  readonly inWords: (label: string) => string;
  /** where a page of the site is, by its path: `/2016/6/#item-2` */
  readonly link: (path: string) => string;
}

export function readPlace({ base = "/", years, without, words: own }: DOMStringMap): Place {
  const [bulletin, issue, item] = own?.split(" ") ?? [];
  const words = { bulletin: bulletin ?? "简报", issue: issue ?? "期", item: item ?? "条" };
  return {
    base,
    years: years?.split(" ").map(Number) ?? [],
    without: without?.split(" ") ?? [],
    say: sayWith(words),
    inWords: (label) => inWords(words, label),
    // A copy of the site in a folder, which no server opens, has relative links, and those to files.
    link: (path) => withBase(base, base.startsWith("/") ? path : path.replace(/\/(?=#|\?|$)/, "/index.html")),
  };
}
