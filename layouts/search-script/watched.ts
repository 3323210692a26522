import { isFiltered, parseQuery, type Query } from "../../src/search/client/query.ts";

/** The stem of the feed that the site makes for a query, as the page lists it; null where there is none. */
export function feedOf(query: Query): string | null {
  if (isFiltered(query)) return null;
  const watched = [...document.querySelectorAll<HTMLAnchorElement>("a[data-watched]")];
  const own = watched.find((link) => parseQuery(new URL(link.href).searchParams).q === query.q);
  const feed = own?.parentElement?.querySelector<HTMLAnchorElement>("a:not([data-watched])");
  return feed?.getAttribute("href")?.replace(/\.xml$/, "") ?? null;
}
