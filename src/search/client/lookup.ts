import { BODY_START } from "../token-layout.ts";
import { toIssueTitleQuery, toPagefindQuery } from "../tokens.ts";
import type { PagefindInstance, PagefindResult, SearchOptions } from "./pagefind.ts";

/** A record that holds a term. */
interface Occurrence {
  readonly result: PagefindResult;
  /** the position of the term's first place; below BODY_START it is in the headline */
  readonly first: number;
}

/** Records by id. */
export type Occurrences = ReadonlyMap<string, Occurrence>;

/** Looks things up in the index, each once. */
export interface Lookup {
  /** the records that hold a text */
  text(term: string): Promise<Occurrences>;
  /** the records whose headline holds a text */
  title(term: string): Promise<Occurrences>;
  /** for records that hold a text, all positions at which it begins */
  places(term: string): Promise<ReadonlyMap<string, readonly number[]>>;
  /** the records of first items whose issue's title holds a text */
  issueTitle(term: string): Promise<Occurrences>;
  /** the records that a ready-made Pagefind query finds */
  raw(query: string): Promise<Occurrences>;
  /** the records with one of some values: years, departments, months, … */
  filter(name: string, values: readonly string[]): Promise<Occurrences>;
  all(): Promise<Occurrences>;
}

/** How many occurrences are kept in answers for texts; those for filters are as few as there are years, departments and persons. */
const MOST_KEPT = 200_000;

/** Answers that were given lately; the oldest are forgotten first. */
class Answers {
  readonly #most: number;
  readonly #answers = new Map<string, { answer: Promise<Occurrences>; size: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Promise<Occurrences> | undefined {
    return this.#answers.get(key)?.answer;
  }

  /** Keeps an answer unless it fails. */
  set(key: string, answer: Promise<Occurrences>): void {
    const entry = { answer, size: 0 };
    this.#answers.set(key, entry);
    answer.then(
      ({ size }) => {
        entry.size = size;
        this.#forget();
      },
      () => this.#answers.delete(key),
    );
  }

  #forget(): void {
    let size = 0;
    for (const entry of this.#answers.values()) size += entry.size;
    for (const [key, entry] of this.#answers) {
      if (size <= this.#most) return;
      size -= entry.size;
      this.#answers.delete(key);
    }
  }
}

/** @param borders words with which chunks of the index begin amid words with the same first letter */
export function createLookup(pagefind: PagefindInstance, borders: () => Promise<readonly string[]>): Lookup {
  const texts = new Answers(MOST_KEPT);
  const filtered = new Answers(Number.POSITIVE_INFINITY);

  function ask(
    term: string | null,
    filters: NonNullable<SearchOptions["filters"]> = {},
  ): Promise<Occurrences> {
    const kept = term === null ? filtered : texts;
    const key = JSON.stringify([term, filters]);
    const known = kept.get(key);
    if (known) return known;
    const answer = pagefind
      .search(term, { filters })
      .then(
        ({ results }) =>
          new Map(results.map((result) => [result.id, { result, first: result.words[0] ?? 0 }])),
      );
    kept.set(key, answer);
    return answer;
  }

  const find = async (query: string | null): Promise<Occurrences> => {
    if (query === null) return new Map();
    await loadAll(query);
    return ask(query);
  };
  const text = (term: string): Promise<Occurrences> => find(toPagefindQuery(term));

  /** Pagefind loads one chunk for a beginning of words; the others with such words are loaded by asking for one of theirs. */
  async function loadAll(query: string): Promise<void> {
    if (query.startsWith('"')) return;
    const beginnings = (await borders()).filter((word) => word.startsWith(query));
    await Promise.all(beginnings.map((word) => ask(`"${word}"`)));
  }

  return {
    text,
    title: async (term) => new Map([...(await text(term))].filter(([, { first }]) => first < BODY_START)),
    issueTitle: (term) => find(toIssueTitleQuery(term)),
    async places(term) {
      // A phrase's results know its first place alone; the same tokens, looked up one by one, know all of theirs.
      const tokens = toPagefindQuery(term)?.replaceAll('"', "") ?? "";
      const length = tokens.split(" ").length;
      const found = await ask(tokens);
      return new Map([...found].map(([id, { result }]) => [id, startsOfRuns(result.words, length)]));
    },
    raw: (query) => ask(query),
    filter: (name, values) => ask(null, { [name]: { any: values } }),
    all: () => ask(null),
  };
}

/** Where runs of as many consecutive positions begin as a phrase has tokens. */
function startsOfRuns(positions: readonly number[], length: number): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.filter((start, index) => sorted[index + length - 1] === start + length - 1);
}
