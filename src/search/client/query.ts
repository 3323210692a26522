export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** What the reader asks for; the page's address says all of it. */
export interface Query {
  readonly q: string;
  readonly year: string;
  readonly source: string;
  readonly author: string;
  readonly sort: Sort;
  /** from 1 */
  readonly page: number;
}

/** Reads a query from an address; whatever is not understood falls back to the default. */
export function parseQuery(parameters: URLSearchParams): Query {
  const get = (name: string): string => (parameters.get(name) ?? "").trim();
  const page = Number(get("page"));
  return {
    q: get("q").slice(0, 1000),
    year: get("year"),
    source: get("source"),
    author: get("author"),
    sort: SORTS.find((sort) => sort === get("sort")) ?? "relevance",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** `?q=创新&year=2016&page=2`; defaults are left out, so that each query has one address. */
export function formatQuery({ q, year, source, author, sort, page }: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, year, source, author }))
    if (value !== "") parameters.set(name, value);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether there is anything to look for: words, or a filter. */
export const isEmpty = ({ q, year, source, author }: Query): boolean => q + year + source + author === "";

/** The terms of a query: parted by spaces, but for what stands between straight quotes. */
export const splitTerms = (q: string): string[] =>
  [...q.matchAll(/"([^"]+)"|[^\s"]+/g)]
    .map(([whole, quoted]) => (quoted ?? whole).trim())
    .filter((term) => term !== "");
