import { isDate, readDate } from "./dates.ts";

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** What results can be narrowed by, beside dates. */
export const FACETS = ["year", "source", "author"] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader asks for; the page's address says all of it. */
export interface Query {
  readonly q: string;
  readonly year: string;
  readonly source: string;
  readonly author: string;
  /** the first and the last day, month or year: `2016-10-19`, `2016-10`, `2016`; "" where it is open; what is no date, as typed */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  /** from 1 */
  readonly page: number;
}

const LONGEST = 1000;
const LONGEST_DATE = 30;

/** Reads a query from an address; whatever is not understood falls back to the default. */
export function parseQuery(parameters: URLSearchParams): Query {
  const get = (name: string): string => (parameters.get(name) ?? "").trim();
  const page = Number(get("page"));
  return {
    q: get("q").slice(0, LONGEST),
    year: get("year"),
    source: get("source"),
    author: get("author"),
    from: parseDay(get("from")),
    to: parseDay(get("to")),
    sort: SORTS.find((sort) => sort === get("sort")) ?? "relevance",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** A date as the search knows it, else as typed: the reader is told that it is none. */
const parseDay = (text: string): string => readDate(text) ?? text.slice(0, LONGEST_DATE);

/** `?q=创新&year=2016&page=2`; defaults are left out, so that each query has one address. */
export function formatQuery({ sort, page, ...words }: Query): string {
  const parameters = new URLSearchParams();
  for (const name of ["q", "year", "source", "author", "from", "to"] as const)
    if (words[name] !== "") parameters.set(name, words[name]);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether anything narrows the results beside the words. */
export const isFiltered = ({ year, source, author, from, to }: Query): boolean =>
  year + source + author !== "" || isDate(from) || isDate(to);

/** Whether there is anything to look for: words, or a filter. */
export const isEmpty = (query: Query): boolean => query.q === "" && !isFiltered(query);

/** The same words without anything that narrows them. */
export const withoutFilters = (query: Query): Query => ({
  ...query,
  year: "",
  source: "",
  author: "",
  from: "",
  to: "",
  page: 1,
});
