import { STATUSES, type Status } from "../../bulletin/status.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";
import { dateSpan } from "./dates.ts";
import { alternatives } from "./forgive.ts";
import { createLookup, type Lookup, type Occurrences } from "./lookup.ts";
import type { PagefindFragment, PagefindInstance, PagefindResult } from "./pagefind.ts";
import { FACETS, type Facet, type Query } from "./query.ts";
import { type Places, rank } from "./rank.ts";
import { parseTerms, type Term } from "./terms.ts";

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

/** What the engine needs to know of the archive beside the index. */
export interface Surroundings {
  readonly years: readonly number[];
  /** how many items there are */
  readonly items: number;
  hints(): Promise<Hints>;
  borders(): Promise<readonly string[]>;
}

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

interface Found {
  readonly hits: readonly PagefindResult[];
  readonly marks: readonly string[];
}

/** The records that hold every term, are in every narrower set, and hold nothing excluded; in the query's order. */
async function find(
  terms: readonly Term[],
  narrowed: readonly Occurrences[],
  { sort }: Query,
  lookup: Lookup,
  surroundings: Surroundings,
): Promise<Found> {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const [all, held, excluded] = await Promise.all([
    wanted.length + narrowed.length === 0 ? lookup.all() : null,
    Promise.all(wanted.map((term) => occurrencesOf(term, lookup, surroundings))),
    Promise.all(
      terms.filter(({ isExcluded }) => isExcluded).map((term) => occurrencesOf(term, lookup, surroundings)),
    ),
  ]);
  const [fewest, ...others] = [...(all ? [all] : []), ...held, ...narrowed].sort((a, b) => a.size - b.size);
  const hits = [...(fewest ?? [])].flatMap(([id, { result }]) =>
    others.every((set) => set.has(id)) && !excluded.some((set) => set.has(id)) ? [result] : [],
  );
  // Ids begin with the date.
  const newestFirst = hits.sort((a, b) => (a.id < b.id ? 1 : -1));
  const texts = wanted.filter(({ field }) => field === "text" || field === "title").map(({ text }) => text);
  const found = { marks: texts };
  if (sort === "oldest") return { ...found, hits: newestFirst.reverse() };
  if (sort === "newest" || texts.length === 0) return { ...found, hits: newestFirst };
  return {
    ...found,
    hits: rank(newestFirst, await placesOf(texts, newestFirst.length, lookup), surroundings.items),
  };
}

/**
 * All places of a term are asked for only where they matter: two or three items that hold a long phrase need no finer order, and for
 * hundreds of hits it would keep the reader waiting; there the first place of a term has to do.
 */
const isWorthAllPlaces = (text: string, hits: number): boolean =>
  hits <= 500 && (hits > 3 || normalize(text).length < 4);

const placesOf = (texts: readonly string[], hits: number, lookup: Lookup): Promise<Places[]> =>
  Promise.all(
    texts.map(async (text) => {
      const firsts = new Map<string, readonly number[]>();
      for (const [id, { first }] of await lookup.text(text)) firsts.set(id, [first]);
      if (!isWorthAllPlaces(text, hits)) return firsts;
      const places = await lookup.places(text);
      return new Map([...firsts].map(([id, first]) => [id, places.get(id) ?? first]));
    }),
  );

/** Fields of persons and departments take any name that holds the text. */
async function occurrencesOf(
  { text, field }: Term,
  lookup: Lookup,
  { hints }: Surroundings,
): Promise<Occurrences> {
  if (field === "text") return lookup.text(text);
  if (field === "title") return lookup.title(text);
  const { names, synonyms } = await hints();
  const spellings = [text, ...synonyms.filter((group) => group.includes(text)).flat()].map(normalize);
  const meant = names.filter(
    ({ kind, name }) => kind === field && spellings.some((spelling) => normalize(name).includes(spelling)),
  );
  return meant.length === 0
    ? new Map()
    : lookup.filter(
        field,
        meant.map(({ name }) => name),
      );
}

/** The sets that the filters let through. */
async function narrow(query: Query, lookup: Lookup, years: readonly number[]): Promise<Occurrences[]> {
  const sets = FACETS.filter((facet) => query[facet] !== "").map((facet) =>
    lookup.filter(facet, [query[facet]]),
  );
  if (query.from !== "" || query.to !== "") {
    const { months, days } = dateSpan(query.from, query.to, years);
    const parts = Promise.all([
      months.length > 0 ? lookup.filter("month", months) : new Map(),
      days.length > 0 ? lookup.filter("day", days) : new Map(),
    ]);
    sets.push(parts.then(([inMonths, onDays]) => new Map([...inMonths, ...onDays])));
  }
  return Promise.all(sets);
}

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
