import type { SiteIndexes } from "./site-index.ts";

/*
 * Stands in the place of `site-index.ts` in the script that shows results: the page's first script has Pagefind, has opened the index by
 * then, and hands it over.
 */

export let siteIndexes: SiteIndexes;

export function receiveIndexes(indexes: SiteIndexes): void {
  siteIndexes = indexes;
}
