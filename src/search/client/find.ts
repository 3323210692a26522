import { groupBy } from "../../bulletin/group.ts";
import type { IssueData } from "../../publish/formats/data-schema.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";
import type { ItemPlace, RecordTable } from "../record-table.ts";
import type { Sounds } from "../sounds.ts";
import { dateSpan, isDate } from "./dates.ts";
import { namesHolding } from "./known-names.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import { FACETS, type Query } from "./query.ts";
import { rank } from "./rank.ts";
import type { Term } from "./terms.ts";

/** What the engine needs to know of the archive beside the index. */
export interface Surroundings {
  readonly years: readonly number[];
  hints(): Promise<Hints>;
  /** characters by how they are read, for slips; needed only where nothing is found */
  sounds(): Promise<Sounds>;
  /** an issue as the site publishes it (`/2016/6/index.json`) */
  issue(key: Pick<ItemPlace, "year" | "number">): Promise<IssueData>;
}

/** What a query finds. */
export interface Found {
  /** the records' numbers */
  readonly hits: readonly number[];
  /** what every hit holds, to be marked in it */
  readonly marks: readonly string[];
}

/** The records that hold every term, are in every narrower set, and hold nothing excluded; in the query's order. */
export async function find(
  terms: readonly Term[],
  narrowed: readonly Occurrences[],
  { sort }: Query,
  lookup: Lookup,
  table: RecordTable,
  { hints }: Pick<Surroundings, "hints">,
): Promise<Found> {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const [all, held, excluded] = await Promise.all([
    wanted.length + narrowed.length === 0 ? lookup.all() : null,
    Promise.all(wanted.map((term) => occurrencesOf(term, lookup, hints))),
    Promise.all(
      terms.filter(({ isExcluded }) => isExcluded).map((term) => occurrencesOf(term, lookup, hints)),
    ),
  ]);
  const [fewest, ...others] = [...(all ? [all] : []), ...held, ...narrowed].sort((a, b) => a.size - b.size);
  const hits = [...(fewest?.keys() ?? [])].filter(
    (record) => others.every((set) => set.has(record)) && !excluded.some((set) => set.has(record)),
  );
  // Records are numbered by date, and an issue's from its last item to its first.
  const newestFirst = hits.sort((a, b) => b - a);
  const texts = wanted
    .filter(({ field }) => field === "text" || field === "title")
    .flatMap(({ text, others = [] }) => [text, ...others]);
  const found = { marks: texts };
  if (sort === "oldest") return { ...found, hits: oldestFirst(newestFirst, table) };
  if (sort === "newest" || texts.length === 0) return { ...found, hits: newestFirst };
  return {
    ...found,
    hits: rank(newestFirst, await placesOf(texts, newestFirst.length, lookup), table.size),
  };
}

/** Issues the other way round; an issue's items stay as one reads them. */
function oldestFirst(newestFirst: readonly number[], table: RecordTable): number[] {
  const issues = groupBy(newestFirst, (record) => {
    const { year, number } = table.at(record);
    return [`${year}-${number.id}`];
  });
  return [...issues.values()].reverse().flat();
}

/**
 * All places of a term are asked for only where they matter: two or three items that hold a long phrase need no finer order, and for
 * hundreds of hits it would keep the reader waiting; there the first place of a term has to do.
 */
const isWorthAllPlaces = (text: string, hits: number): boolean =>
  hits <= 500 && (hits > 3 || normalize(text).length < 4);

const placesOf = (texts: readonly string[], hits: number, lookup: Lookup): Promise<Occurrences[]> =>
  Promise.all(
    texts.map(async (text) => {
      const firsts = new Map<number, readonly number[]>();
      for (const [record, [first = 0]] of await lookup.text(text)) firsts.set(record, [first]);
      if (!isWorthAllPlaces(text, hits)) return firsts;
      const places = await lookup.places(text);
      return new Map([...firsts].map(([record, first]) => [record, places.get(record) ?? first]));
    }),
  );

/** Fields of persons and departments take any name that holds the text, or that has an alias that does. */
async function occurrencesOf(
  { others = [], ...term }: Term,
  lookup: Lookup,
  hints: Surroundings["hints"],
): Promise<Occurrences> {
  const all = [term, ...others.map((text) => ({ ...term, text }))];
  const found = await Promise.all(all.map((one) => occurrencesOfOne(one, lookup, hints)));
  return found.length === 1 && found[0] ? found[0] : new Map(found.flatMap((records) => [...records]));
}

async function occurrencesOfOne(
  { text, field }: Term,
  lookup: Lookup,
  hints: Surroundings["hints"],
): Promise<Occurrences> {
  if (field === "text") return lookup.text(text);
  if (field === "title") return lookup.title(text);
  const meant = namesHolding(text, field, await hints());
  return meant.length === 0 ? new Map() : lookup.filter(field, meant);
}

/** The sets that the filters let through. */
export async function narrow(query: Query, lookup: Lookup, years: readonly number[]): Promise<Occurrences[]> {
  const sets = FACETS.filter((facet) => query[facet] !== "").map((facet) =>
    lookup.filter(facet, [query[facet]]),
  );
  if (isDate(query.from) || isDate(query.to)) sets.push(publishedIn(query, lookup, years));
  return Promise.all(sets);
}

/** The records of a span of days, months or years. */
export async function publishedIn(
  { from, to }: Pick<Query, "from" | "to">,
  lookup: Lookup,
  years: readonly number[],
): Promise<Occurrences> {
  const { months, days } = dateSpan(from, to, years);
  const [inMonths, onDays] = await Promise.all([
    months.length > 0 ? lookup.filter("month", months) : new Map(),
    days.length > 0 ? lookup.filter("day", days) : new Map(),
  ]);
  return new Map([...inMonths, ...onDays]);
}
