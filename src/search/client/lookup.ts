import { SEPARATOR } from "../normalize.ts";
import { BODY_START } from "../token-layout.ts";
import { extensionsOf, toIssueTitleQuery, toPagefindQuery } from "../tokens.ts";
import type { OpenIndex } from "./open-index.ts";
import type { SearchOptions } from "./pagefind.ts";

/** The positions of a term in the records that hold it, by the records' numbers. A phrase's positions are those of its first place. */
export type Occurrences = ReadonlyMap<number, readonly number[]>;

/** Looks things up in the index, each once. */
export interface Lookup {
  /** the records that hold a text */
  text(term: string): Promise<Occurrences>;
  /** the records whose headline holds a text */
  title(term: string): Promise<Occurrences>;
  /** for records that hold a text, all positions at which it begins */
  places(term: string): Promise<Occurrences>;
  /** the records of first items whose issue's title holds a text */
  issueTitle(term: string): Promise<Occurrences>;
  /** the records whose headline, department or author is read as a row of tokens says (`pinyinTokens`) */
  sound(tokens: readonly string[]): Promise<Occurrences>;
  /** all places of a letter with a sign behind it */
  beforeSign(letter: string): Promise<Occurrences>;
  /** the records with one of some values: years, departments, months, … */
  filter(name: string, values: readonly string[]): Promise<Occurrences>;
  all(): Promise<Occurrences>;
  /** the letters that the archive is written with */
  letters(): Promise<readonly string[]>;
  /** whether a term has wildcards that fit so much that it is not looked for */
  isTooWide(term: string): Promise<boolean>;
}

/** How many occurrences are kept in answers for texts; those for filters are as few as there are years, departments and persons. */
const MOST_KEPT = 200_000;

/** Bounded FIFO cache of answers. */
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

/** @param letters those that the archive is written with */
export function createLookup(
  { pagefind, numbers }: OpenIndex,
  letters: () => Promise<readonly string[]>,
): Lookup {
  const texts = new Answers(MOST_KEPT);
  const filtered = new Answers(Number.POSITIVE_INFINITY);

  async function search(term: string | null, filters: SearchOptions["filters"]): Promise<Occurrences> {
    const { results } = await pagefind.search(term, filters ? { filters } : {});
    return new Map(
      results.flatMap(({ id, words }) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, words] as const]; // the engine's own record has none
      }),
    );
  }

  function ask(term: string | null, filters?: SearchOptions["filters"]): Promise<Occurrences> {
    const kept = term === null ? filtered : texts;
    const key = JSON.stringify([term, filters]);
    const known = kept.get(key);
    if (known) return known;
    const answer = search(term, filters);
    kept.set(key, answer);
    return answer;
  }

  /** The beginnings of tokens whose files are there: which those are takes as long to find out as to search. */
  const extended = new Map<string, Promise<void>>();
  const extend = (beginning: string): Promise<void> => {
    const known = extended.get(beginning);
    if (known) return known;
    const loading = letters().then((all) => pagefind.preload(extensionsOf(beginning, all)));
    loading.catch(() => extended.delete(beginning));
    extended.set(beginning, loading);
    return loading;
  };

  const find = async (query: string | null): Promise<Occurrences> => {
    if (query === null) return new Map();
    // Not a phrase: the beginning of tokens, which lie in several pieces of the index.
    if (!query.startsWith('"')) await extend(query);
    return ask(query);
  };
  const text = (term: string): Promise<Occurrences> => find(toPagefindQuery(term));

  return {
    text,
    title: async (term) => new Map([...(await text(term))].filter(([, [first = 0]]) => first < BODY_START)),
    issueTitle: (term) => find(toIssueTitleQuery(term)),
    async places(term) {
      // A phrase's results know its first place alone; the same tokens, looked up one by one, know all of theirs.
      const tokens = toPagefindQuery(term)?.replaceAll('"', "") ?? "";
      const length = tokens.split(" ").length;
      return new Map(
        [...(await ask(tokens))].map(([record, words]) => [record, startsOfRuns(words, length)]),
      );
    },
    sound: (tokens) => ask(`"${tokens.join(" ")}"`),
    beforeSign: (letter) => ask(letter + SEPARATOR),
    filter: (name, values) => ask(null, { [name]: { any: values } }),
    all: () => ask(null),
    letters,
    isTooWide: async () => false,
  };
}

/** Where runs of as many consecutive positions begin as a phrase has tokens. */
function startsOfRuns(positions: readonly number[], length: number): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.filter((start, index) => sorted[index + length - 1] === start + length - 1);
}
