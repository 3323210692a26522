import { BODY_START } from "../layout.ts";
import { normalize } from "../normalize.ts";
import { toPagefindQuery } from "../tokens.ts";
import type { PagefindInstance, PagefindResult, SearchOptions } from "./pagefind.ts";

/** A record that holds a term, and where. */
export interface Occurrence {
  readonly result: PagefindResult;
  /** positions at which the term begins; those below BODY_START are in the headline */
  readonly starts: readonly number[];
}

/** Records by id. */
export type Occurrences = ReadonlyMap<string, Occurrence>;

/** Looks things up in the index, each once. */
export interface Lookup {
  /** the records that hold a text */
  text(term: string): Promise<Occurrences>;
  /** the records whose headline holds a text */
  title(term: string): Promise<Occurrences>;
  /** the records that a ready-made Pagefind query finds */
  raw(query: string, tokens: number): Promise<Occurrences>;
  /** the records with one of some values: years, departments, months, … */
  filter(name: string, values: readonly string[]): Promise<Occurrences>;
  all(): Promise<Occurrences>;
}

const NEWEST_FIRST = { order: "desc" } as const;
/** How many answers for texts are kept; those for filters are as few as there are years, departments and persons. */
const KEPT = 60;

export function createLookup(pagefind: PagefindInstance): Lookup {
  const texts = new Map<string, Promise<Occurrences>>();
  const filtered = new Map<string, Promise<Occurrences>>();

  function ask(
    term: string | null,
    filters: NonNullable<SearchOptions["filters"]>,
    tokens: number,
  ): Promise<Occurrences> {
    const kept = term === null ? filtered : texts;
    const key = JSON.stringify([term, filters]);
    const known = kept.get(key);
    if (known) return known;
    const answer = pagefind
      .search(term, { filters, sort: NEWEST_FIRST })
      .then(
        ({ results }) =>
          new Map(results.map((result) => [result.id, { result, starts: startsOf(result.words, tokens) }])),
      );
    answer.catch(() => kept.delete(key));
    kept.set(key, answer);
    for (const oldest of texts.keys()) if (texts.size > KEPT) texts.delete(oldest);
    return answer;
  }

  const text = (term: string): Promise<Occurrences> => {
    const query = toPagefindQuery(term);
    return query === null
      ? Promise.resolve(new Map())
      : ask(query, {}, Math.max(1, [...normalize(term)].length - 1));
  };

  return {
    text,
    async title(term) {
      const found = [...(await text(term))].map(([id, { result, starts }]): [string, Occurrence] => [
        id,
        { result, starts: starts.filter((start) => start < BODY_START) },
      ]);
      return new Map(found.filter(([, { starts }]) => starts.length > 0));
    },
    raw: (query, tokens) => ask(query, {}, tokens),
    filter: (name, values) => ask(null, { [name]: { any: values } }, 1),
    all: () => ask(null, {}, 1),
  };
}

/** A phrase's hits list every token's position; each run of as many positions as the phrase has tokens is one place. */
function startsOf(words: readonly number[], tokens: number): number[] {
  return words.filter((_position, index) => index % tokens === 0);
}
