import type { IssueNumbers } from "../../bulletin/issue-runs.ts";
import { type Found, find, narrow, type Surroundings } from "./find.ts";
import { alternatives } from "./forgive.ts";
import { isIssueNumber, issuesNamed } from "./issue-number.ts";
import { type Hit, Items } from "./items.ts";
import { createLookup, type Occurrences } from "./lookup.ts";
import { type NamedSearch, searchesNamed } from "./named-search.ts";
import type { OpenIndex } from "./open-index.ts";
import { type Facet, isFiltered, type Query, withoutFilters } from "./query.ts";
import { parseTerms, type Term } from "./terms.ts";
import { issuesTitled, mayBeTitle, type TitledIssue } from "./titled-issues.ts";

export interface Answer {
  readonly total: number;
  /** the issues that the query names by number, newest first; they are no hits: a hit is a news item */
  readonly issues: readonly IssueNumbers[];
  /** the issues that are called as the query says, newest first; looked for where few items answer it */
  readonly titled: readonly TitledIssue[];
  /** the authors, departments and days that the query names, and how many items each has */
  readonly named: readonly (NamedSearch & { readonly total: number })[];
  /** how many items would answer the query if nothing narrowed it; 0 where it is answered */
  readonly outside: number;
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

export type Engine = (query: Query) => Promise<Answer>;

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
export function createEngine(index: OpenIndex, surroundings: Surroundings): Engine {
  const { table } = index;
  const lookup = createLookup(index, surroundings.letters);
  const items = new Items(table, surroundings);
  const look = async ({ terms, within }: Sought, query: Query): Promise<Found> => {
    const narrowed = await narrow(query, lookup, surroundings.years);
    return find(terms, [...narrowed, ...within], query, lookup, table, surroundings);
  };
  /** How many items have each value of a facet, whatever is chosen in that facet itself. */
  const countsOf =
    (sought: Sought, query: Query): Answer["counts"] =>
    async (facet, values) => {
      const { hits } = await look(sought, { ...query, [facet]: "" });
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
  return async (query) => {
    const terms = parseTerms(query.q);
    const asked = query.q !== "" && terms.length === 0 ? NOTHING : { terms, within: [] };
    const [found, issues] = await Promise.all([look(asked, query), namedIssues(query, surroundings)]);
    // After the results, which are right without it: what does not load for it must not fail them.
    const named = await countNamed(query, terms).catch(() => []);
    const titled = mayBeTitle(terms, found.hits.length)
      ? await issuesTitled(terms, await narrow(query, lookup, surroundings.years), lookup, items)
      : [];
    const give = async (
      hits: Found,
      sought: Sought,
      instead: string | null,
      outside = 0,
    ): Promise<Answer> => ({
      ...(await answer(hits, instead, query, items, countsOf(sought, query))),
      issues,
      titled,
      named,
      outside,
    });
    if (found.hits.length > 0 || terms.length === 0 || issues.length + titled.length > 0)
      return give(found, asked, null);

    if (isFiltered(query)) {
      const outside = await look(asked, withoutFilters(query));
      if (outside.hits.length > 0) return give(found, asked, null, outside.hits.length);
    }
    const hints = await surroundings.hints();
    for await (const { said, ...sought } of alternatives(terms, hints, lookup, items)) {
      const forgiven = await look(sought, query);
      if (forgiven.hits.length > 0) return give(forgiven, sought, said);
    }
    return give(found, asked, null);
  };
}

/** The issues that a query names, in the year that it is narrowed to. */
async function namedIssues({ q, year }: Query, { hints }: Surroundings): Promise<IssueNumbers[]> {
  // Of what series there are only the hints know; without them such a query is one of words.
  const { issues } = await (isIssueNumber(q) ? hints() : hints().catch(() => ({ issues: [] })));
  return issuesNamed(q, issues).filter((issue) => year === "" || String(issue.year) === year);
}

async function answer(
  { hits, marks }: Found,
  instead: string | null,
  query: Query,
  items: Items,
  counts: Answer["counts"],
): Promise<Omit<Answer, "issues" | "titled" | "named" | "outside">> {
  const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const loaded = await Promise.all(shown.map((record) => items.hit(record)));
  return { total: hits.length, terms: marks, instead, page, pages, hits: loaded, counts };
}
