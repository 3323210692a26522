import { itemPath } from "../../bulletin/address.ts";
import { type IssueNumbers, issuesOf } from "../../bulletin/issue-runs.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";
import type { RecordTable } from "../record-table.ts";
import { daysNamed } from "./dates.ts";
import { type Found, find, narrow, type Surroundings } from "./find.ts";
import { alternatives, askAhead } from "./forgive.ts";
import { countByYear, type Frequency, seriesOf } from "./frequency.ts";
import { isIssueNumber, issuesNamed } from "./issue-number.ts";
import { type Hit, Items } from "./items.ts";
import { forTerms, isLong } from "./long-texts.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import { type NamedIssue, readIssues } from "./named-issues.ts";
import { type NamedSearch, searchesNamed } from "./named-search.ts";
import { matchTopics } from "./names.ts";
import { type Offer, offers } from "./offers.ts";
import { type Facet, isFiltered, type Query, withoutFilters } from "./query.ts";
import { parseTerms, type Term } from "./terms.ts";
import { issuesTitled, mayBeTitle } from "./titled-issues.ts";
import { isNumeric, wholeFirst } from "./whole-numbers.ts";
import { hasWildcards, withWildcards } from "./wildcards.ts";

export interface Answer {
  /** how many items hold the query exactly */
  readonly total: number;
  /** how many items are listed: those, or what is shown instead */
  readonly shown: number;
  /** the issues that the query names by number, newest first; they are no hits: a hit is a news item */
  readonly issues: readonly NamedIssue[];
  /** the issues that are called as the query says, newest first; looked for where few items answer it */
  readonly titled: readonly NamedIssue[];
  /** the authors, departments and days that the query names, and how many items each has */
  readonly named: readonly (NamedSearch & { readonly total: number })[];
  /** the topics that the query names, each with the number of its items */
  readonly topics: Hints["topics"];
  /** how many items hold the query if nothing narrows it; 0 where nothing does narrow it */
  readonly outside: number;
  /** why the query was not looked for: its wildcards fit too much, or it has more than `MOST_WORDS`; null where it was */
  readonly refused: "wildcards" | "words" | null;
  /** other words that find clearly more, and how many items they find; asked for after the hits are there */
  also(): Promise<readonly Offer[]>;
  /** the items that hold the query exactly, in the range that it is narrowed to: their addresses: `/2016/6/#item-2` */
  exact(): readonly string[];
  /** how many items hold the query exactly, by year; words that OR joins beside each other */
  frequency(): Promise<Frequency>;
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

export type { Hit };

export const PAGE_SIZE = 10;

/** Each word of a query opens files of the index; a whole page that was pasted with its spaces would open most of them. */
export const MOST_WORDS = 40;
/** A single character opens as many files as so many words: those of all that begins with it. */
const WORDS_A_CHARACTER = 5;

/** @param onFirst is given the count and the first hits once they are loaded, where the rest of the answer is not */
export type Engine = (query: Query, onFirst?: (answer: Answer) => void) => Promise<Answer>;

/** So many hits fill a screen; the others are loaded after them. */
const FIRST_HITS = 3;

/** What is found beside the hits, before it is looked for. */
const NOTHING_BESIDE = { issues: [], titled: [], named: [], topics: [], outside: 0 } as const;

/** What is looked for in the archive, whatever a query narrows it to. */
interface Sought {
  readonly terms: readonly Term[];
  /** sets that a hit is in besides */
  readonly within: readonly Occurrences[];
}

/** Whatever is in the range that the query is narrowed to. */
const EVERYTHING: Sought = { terms: [], within: [] };

/** A query of signs only: nothing can hold it. */
const NOTHING: Sought = { terms: [], within: [new Map()] };

/** Finds the items that hold every term of a query and none that it excludes, in the order asked for. */
export function createEngine(plain: Lookup, table: RecordTable, surroundings: Surroundings): Engine {
  const items = new Items(table, surroundings);
  const lookup = withWildcards(plain, items);
  const look = async ({ terms, within }: Sought, query: Query): Promise<Found> => {
    const narrowed = await narrow(query, lookup, surroundings.years);
    const reading = await forTerms(terms, lookup, items);
    const found = await find(terms, [...narrowed, ...within], query, reading, table, surroundings);
    const number = terms.find(
      ({ text, field, isExcluded }) => field === "text" && !isExcluded && isNumeric(text),
    );
    if (!number || query.sort !== "relevance") return found;
    return { ...found, hits: await wholeFirst(found.hits, number.text, lookup, items) };
  };
  /** How many items have each value of a facet, whatever is chosen in that facet itself. */
  const countsOf =
    (sought: Sought, query: Query): Answer["counts"] =>
    async (facet, values) => {
      const { hits } = await look(sought, { ...query, [facet]: "", sort: "newest" });
      const counts = values.map(async (value): Promise<[string, number]> => {
        const members = await lookup.filter(facet, [value]);
        return [value, hits.filter((record) => members.has(record)).length];
      });
      return new Map(await Promise.all(counts));
    };
  const countNamed = async (query: Query, terms: readonly Term[]): Promise<Answer["named"]> => {
    const counted = searchesNamed(query, terms, await surroundings.hints()).map(async (search) => ({
      ...search,
      total: (await look(EVERYTHING, search.query)).hits.length,
    }));
    return (await Promise.all(counted)).filter(({ total }) => total > 0);
  };
  return async (query, onFirst) => {
    const typed = parseTerms(query.q);
    const refused = await refusalOf(typed, lookup);
    const terms = refused === null ? typed : [];
    const asked = query.q !== "" && terms.length === 0 ? NOTHING : { terms, within: [] };
    const load = (some: readonly number[]): Promise<Hit[]> =>
      Promise.all(some.map((record) => items.hit(record)));
    const countOf = async (words: readonly Term[]): Promise<number> =>
      (await look({ terms: words, within: [] }, { ...query, sort: "newest" })).hits.length;
    const aboutFound = (found: Found) => ({
      refused,
      also: async () => offers(terms, found.hits.length, await surroundings.hints(), countOf),
      exact: () =>
        found.hits.map((record) => table.at(record)).map((place) => itemPath(place, place.position)),
      frequency: async () => {
        const counted = seriesOf(query.q, terms).map(async ({ q, terms: words }) => ({
          q,
          hits:
            words === terms
              ? found.hits
              : (await look({ terms: words, within: [] }, { ...query, sort: "newest" })).hits,
        }));
        const all = isFiltered(query)
          ? (await look(EVERYTHING, { ...query, sort: "newest" })).hits
          : Array.from({ length: table.size }, (_, record) => record);
        return countByYear(await Promise.all(counted), all, table);
      },
    });
    const finding = look(asked, query);
    let isFurther = false;
    /** The first exact hits wait for nothing that is said beside them. */
    const begin = async (): Promise<void> => {
      const found = await finding;
      if (found.hits.length === 0) return;
      const { records, ...page } = pageOf(found, null, query);
      const answer = { ...page, ...aboutFound(found), ...NOTHING_BESIDE, counts: countsOf(asked, query) };
      const loading = records.slice(0, FIRST_HITS).map((record) => items.hit(record));
      for (const count of [1, FIRST_HITS]) {
        const hits = await Promise.all(loading.slice(0, count));
        if (!isFurther) onFirst?.({ ...answer, hits });
      }
      await load(records.slice(FIRST_HITS));
    };
    begin().catch(() => {}); // what fails in it fails below
    const isLiteral = terms.length === 0 || wordsOf(terms).some(hasWildcards); // who writes a pattern means it
    finding
      .then(({ hits }) =>
        hits.length > 0 || isLiteral || isLong(terms) ? null : askAhead(terms, surroundings, lookup),
      )
      .catch(() => {});
    const [found, issues] = await Promise.all([finding, namedIssues(query, surroundings, lookup, table)]);
    const [named, titled, outside, topics] = await Promise.all([
      // After the results, which are right without it: what does not load for it must not fail them.
      countNamed(query, terms).catch(() => []),
      mayBeTitle(terms, found.hits.length)
        ? narrow(query, lookup, surroundings.years).then((sets) => issuesTitled(terms, sets, lookup, items))
        : [],
      isFiltered(query) ? look(asked, { ...withoutFilters(query), sort: "newest" }) : null,
      surroundings
        .hints()
        .then((hints) => matchTopics(query.q, hints))
        .catch(() => []),
    ]).then(
      ([named, titled, unlimited, topics]) => [named, titled, unlimited?.hits.length ?? 0, topics] as const,
    );
    const give = async (answering: Found, sought: Sought, instead: string | null): Promise<Answer> => {
      const { records, ...page } = pageOf(answering, instead, query);
      const [numbered, called] = await Promise.all([
        readIssues(issues, surroundings),
        readIssues(titled, surroundings),
      ]);
      const answer: Omit<Answer, "hits"> = {
        ...page,
        ...aboutFound(found),
        counts: countsOf(sought, query),
        issues: numbered,
        titled: called,
        named,
        topics,
        outside,
      };
      const first = await load(records.slice(0, FIRST_HITS));
      isFurther = true;
      if (records.length > first.length) onFirst?.({ ...answer, hits: first });
      return { ...answer, hits: [...first, ...(await load(records.slice(FIRST_HITS)))] };
    };
    if (found.hits.length > 0 || isLiteral || (issues.length > 0 && isIssueNumber(query.q)))
      return give(found, asked, null);

    if (outside > 0) return give(found, asked, null);
    const hints = await surroundings.hints();
    for await (const { said, ranked, marks, ...sought } of alternatives(
      terms,
      hints,
      () => surroundings.sounds().catch(() => ({})), // slips are one help of many
      lookup,
      items,
      surroundings.years,
    )) {
      if (ranked && titled.length > 0) continue; // who typed a title did not mean most of its words
      const { hits, ...forgiven } = await look(sought, query);
      const order =
        query.sort === "relevance" ? ranked?.filter((record) => hits.includes(record)) : undefined;
      if (hits.length > 0) return give({ hits: order ?? hits, marks: marks ?? forgiven.marks }, sought, said);
    }
    return give(found, asked, null);
  };
}

const wordsOf = (terms: readonly Term[]): string[] =>
  terms.flatMap(({ text, others = [] }) => [text, ...others]);

async function refusalOf(terms: readonly Term[], lookup: Lookup): Promise<Answer["refused"]> {
  const words = wordsOf(terms);
  const single = words.filter((word) => [...normalize(word)].length === 1).length;
  if (words.length + single * (WORDS_A_CHARACTER - 1) > MOST_WORDS) return "words";
  return (await Promise.all(words.map(lookup.isTooWide))).includes(true) ? "wildcards" : null;
}

/** The issues that a query names by number or by their day, in the year that it is narrowed to. */
async function namedIssues(
  { q, year }: Query,
  { hints, years }: Surroundings,
  lookup: Lookup,
  table: RecordTable,
): Promise<IssueNumbers[]> {
  const days = daysNamed(q, years);
  // Of what series there are only the hints know; without them such a query is one of words.
  const isCertain = isIssueNumber(q) || days.length > 0;
  const { issues } = await (isCertain ? hints() : hints().catch(() => ({ issues: [] })));
  const onDays = days.length === 0 ? [] : [...(await lookup.filter("day", days)).keys()];
  const ofDays = new Set(onDays.map((record) => table.at(record)).map((at) => `${at.year}-${at.number.id}`));
  const published = issues
    .flatMap(issuesOf)
    .filter((issue) => ofDays.has(`${issue.year}-${issue.number.id}`))
    .reverse();
  return [...issuesNamed(q, issues), ...published].filter(
    (issue) => year === "" || String(issue.year) === year,
  );
}

/** The page of hits that a query asks for. */
function pageOf({ hits, marks }: Found, instead: string | null, query: Query) {
  const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  return {
    total: instead === null ? hits.length : 0,
    shown: hits.length,
    terms: marks,
    instead,
    page,
    pages,
    records: hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
  };
}
