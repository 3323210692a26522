import { STATUSES, type Status } from "../../bulletin/status.ts";
import { type Found, find, narrow, type Surroundings } from "./find.ts";
import { alternatives } from "./forgive.ts";
import { createLookup, type Lookup } from "./lookup.ts";
import type { PagefindFragment, PagefindInstance } from "./pagefind.ts";
import type { Facet, Query } from "./query.ts";
import { parseTerms } from "./terms.ts";

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
  readonly status: Status;
}

export interface Answer {
  readonly total: number;
  /** what every hit holds, to be marked in it */
  readonly terms: readonly string[];
  /** what is shown where the query itself finds nothing: “众创空间”的结果 */
  readonly instead: string | null;
  /** the page that `hits` is: the last one where the query asked for a later one */
  readonly page: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  /** how many of the hits have each value of a facet; counted after the hits are there */
  counts(facet: Facet, values: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export const PAGE_SIZE = 10;

export type Engine = (query: Query) => Promise<Answer>;

/** Finds the items that hold every term of a query and none that it excludes, in the order asked for. */
export function createEngine(pagefind: PagefindInstance, surroundings: Surroundings): Engine {
  const lookup = createLookup(pagefind, surroundings.borders);
  return async (query) => {
    const terms = parseTerms(query.q);
    const isUnsearchable = query.q !== "" && terms.length === 0;
    const narrowed = await narrow(query, lookup, surroundings.years);
    const found = isUnsearchable
      ? { hits: [], marks: [] }
      : await find(terms, narrowed, query, lookup, surroundings);
    const give = (what: Found, instead: string | null) =>
      answer(what, instead, query, countsFor(query, lookup, surroundings));
    if (found.hits.length > 0 || terms.length === 0) return give(found, null);

    const hints = await surroundings.hints();
    for await (const { said, terms: others, found: ready } of alternatives(terms, hints, lookup)) {
      const forgiven = await find(
        others,
        ready ? [...narrowed, ready] : narrowed,
        query,
        lookup,
        surroundings,
      );
      if (forgiven.hits.length > 0) return give(forgiven, said);
    }
    return give(found, null);
  };
}

/** How many items of a query have each value of a facet, whatever is chosen in that facet itself. */
const countsFor =
  (query: Query, lookup: Lookup, surroundings: Surroundings): Answer["counts"] =>
  async (facet, values) => {
    const narrowed = await narrow({ ...query, [facet]: "" }, lookup, surroundings.years);
    const { hits } = await find(parseTerms(query.q), narrowed, query, lookup, surroundings);
    const counts = values.map(async (value): Promise<[string, number]> => {
      const members = await lookup.filter(facet, [value]);
      return [value, hits.filter(({ id }) => members.has(id)).length];
    });
    return new Map(await Promise.all(counts));
  };

async function answer(
  { hits, marks }: Found,
  instead: string | null,
  query: Query,
  counts: Answer["counts"],
): Promise<Answer> {
  const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const loaded = await Promise.all(shown.map((result) => result.data()));
  return { total: hits.length, terms: marks, instead, page, pages, hits: loaded.map(toHit), counts };
}

function toHit({ raw_url, meta, content, filters }: PagefindFragment): Hit {
  return {
    path: raw_url,
    heading: meta.title,
    text: content,
    day: filters.day?.[0] ?? "",
    sources: filters.source ?? [],
    authors: filters.author ?? [],
    status: STATUSES.find((status) => filters.status?.includes(status)) ?? "published",
  };
}
