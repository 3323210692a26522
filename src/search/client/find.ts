import { groupBy } from "../../bulletin/group.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";
import { dateSpan, isDate } from "./dates.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import type { PagefindResult } from "./pagefind.ts";
import { FACETS, type Query } from "./query.ts";
import { type Places, rank } from "./rank.ts";
import type { Term } from "./terms.ts";

/** What the engine needs to know of the archive beside the index. */
export interface Surroundings {
  readonly years: readonly number[];
  /** how many items there are */
  readonly items: number;
  hints(): Promise<Hints>;
  borders(): Promise<readonly string[]>;
}

/** What a query finds. */
export interface Found {
  readonly hits: readonly PagefindResult[];
  /** what every hit holds, to be marked in it */
  readonly marks: readonly string[];
}

/** The records that hold every term, are in every narrower set, and hold nothing excluded; in the query's order. */
export async function find(
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
  // Ids begin with the date, and count an issue's items down.
  const newestFirst = hits.sort((a, b) => (a.id < b.id ? 1 : -1));
  const texts = wanted.filter(({ field }) => field === "text" || field === "title").map(({ text }) => text);
  const found = { marks: texts };
  if (sort === "oldest") return { ...found, hits: oldestFirst(newestFirst) };
  if (sort === "newest" || texts.length === 0) return { ...found, hits: newestFirst };
  return {
    ...found,
    hits: rank(newestFirst, await placesOf(texts, newestFirst.length, lookup), surroundings.items),
  };
}

/** Issues the other way round; an issue's items stay as one reads them. */
const oldestFirst = (newestFirst: readonly PagefindResult[]): PagefindResult[] =>
  [...groupBy(newestFirst, ({ id }) => [id.slice(0, id.lastIndexOf("-"))]).values()].reverse().flat();

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

/** Fields of persons and departments take any name that holds the text, or that has an alias that does. */
async function occurrencesOf(
  { text, field }: Term,
  lookup: Lookup,
  { hints }: Surroundings,
): Promise<Occurrences> {
  if (field === "text") return lookup.text(text);
  if (field === "title") return lookup.title(text);
  const { names, departments } = await hints();
  const isMeant = (name: string): boolean => normalize(name).includes(normalize(text));
  const byAlias = departments.filter((group) => group.some(isMeant)).map(([short]) => short);
  const meant = names.filter(
    ({ kind, name }) => kind === field && (isMeant(name) || (kind === "source" && byAlias.includes(name))),
  );
  return meant.length === 0
    ? new Map()
    : lookup.filter(
        field,
        meant.map(({ name }) => name),
      );
}

/** The sets that the filters let through. */
export async function narrow(query: Query, lookup: Lookup, years: readonly number[]): Promise<Occurrences[]> {
  const sets = FACETS.filter((facet) => query[facet] !== "").map((facet) =>
    lookup.filter(facet, [query[facet]]),
  );
  if (isDate(query.from) || isDate(query.to)) {
    const { months, days } = dateSpan(query.from, query.to, years);
    const parts = Promise.all([
      months.length > 0 ? lookup.filter("month", months) : new Map(),
      days.length > 0 ? lookup.filter("day", days) : new Map(),
    ]);
    sets.push(parts.then(([inMonths, onDays]) => new Map([...inMonths, ...onDays])));
  }
  return Promise.all(sets);
}
