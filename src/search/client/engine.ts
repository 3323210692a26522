import { normalize, SEPARATOR } from "../normalize.ts";
import { textOf, toPagefindQuery } from "../tokens.ts";
import type { PagefindFragment, PagefindInstance, PagefindResult, SearchOptions } from "./pagefind.ts";
import { type Query, splitTerms } from "./query.ts";

/** A news item that answers a query. */
export interface Hit {
  /** its address without the site's base: `/2016/6/#item-2` */
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  /** `2016-10-19` */
  readonly day: string;
  readonly sources: readonly string[];
  readonly authors: readonly string[];
}

export interface Answer {
  readonly total: number;
  /** the terms that every hit holds */
  readonly terms: readonly string[];
  /** the page that `hits` is: the last one where the query asked for a later one */
  readonly page: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  /** true where no item holds a term's words side by side, and the hits hold them apart */
  readonly isLoosened: boolean;
}

export const PAGE_SIZE = 10;

/** Finds the items that hold every term of the query, in the order asked for, and loads those of the page asked for. */
export async function search(pagefind: PagefindInstance, query: Query): Promise<Answer> {
  const terms = splitTerms(query.q).filter((term) => toPagefindQuery(term) !== null);
  if (query.q !== "" && terms.length === 0) return answer(query, [], [], false);

  const found = await findAll(pagefind, query, terms);
  if (found.length > 0) return answer(query, terms, found, false);

  // 创新、大赛 stands nowhere side by side: look for 创新 and 大赛.
  const apart = [...new Set(terms.flatMap((term) => normalize(term).split(SEPARATOR)))];
  if (apart.length === terms.length) return answer(query, terms, [], false);
  return answer(query, apart, await findAll(pagefind, query, apart), true);
}

async function findAll(
  pagefind: PagefindInstance,
  query: Query,
  terms: readonly string[],
): Promise<PagefindResult[]> {
  const { year, source, author, sort } = query;
  const filters = Object.fromEntries(
    Object.entries({ year, source, author }).filter(([, value]) => value !== ""),
  );
  const isByDate = sort !== "relevance" || terms.length === 0;
  const options: SearchOptions = isByDate
    ? { filters, sort: { order: sort === "oldest" ? "asc" : "desc" } }
    : { filters };
  if (terms.length === 0) return [...(await pagefind.search(null, options)).results];

  const queries = terms.map((term) => toPagefindQuery(term) ?? "");
  const [first = [], ...others] = await Promise.all(
    queries.map(async (phrase) => (await pagefind.search(phrase, options)).results),
  );
  const inAll = others.map((results) => new Set(results.map(({ id }) => id)));
  const hits = first.filter(({ id }) => inAll.every((ids) => ids.has(id)));
  return isByDate ? hits : rank(pagefind, queries, hits, options);
}

/** A phrase gives each hit the same score; the same tokens looked up one by one give BM25 with the headline's weight. */
async function rank(
  pagefind: PagefindInstance,
  queries: readonly string[],
  hits: readonly PagefindResult[],
  options: SearchOptions,
): Promise<PagefindResult[]> {
  const scores = new Map<string, number>();
  for (const phrase of queries) {
    for (const { id, score } of (await pagefind.search(phrase.replaceAll('"', ""), options)).results)
      scores.set(id, (scores.get(id) ?? 0) + score);
  }
  return [...hits].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
}

async function answer(
  query: Query,
  terms: readonly string[],
  results: readonly PagefindResult[],
  isLoosened: boolean,
): Promise<Answer> {
  const pages = Math.max(1, Math.ceil(results.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = results.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const hits = (await Promise.all(shown.map((result) => result.data()))).map(toHit);
  return { total: results.length, terms, page, pages, hits, isLoosened };
}

function toHit({ raw_url, content, filters }: PagefindFragment): Hit {
  const [heading = "", ...lines] = textOf(content).split("\n");
  return {
    path: raw_url,
    heading,
    text: lines.join("\n"),
    day: filters.day?.[0] ?? "",
    sources: filters.source ?? [],
    authors: filters.author ?? [],
  };
}
