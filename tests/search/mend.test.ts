import { expect, test } from "vitest";
import type { Hit, Items } from "../../src/search/client/items.ts";
import type { Lookup, Occurrences } from "../../src/search/client/lookup.ts";
import { withOneOtherCharacter } from "../../src/search/client/mend.ts";

/** A lookup over texts, each letter at its place; counts the texts that are read. */
function lookupIn(texts: readonly string[]): {
  lookup: Lookup;
  items: Pick<Items, "hit">;
  reads: () => number;
} {
  let reads = 0;
  const placesIn = (text: string, term: string): number[] =>
    [...text].map((_, index) => index).filter((index) => text.startsWith(term, index));
  const places = async (term: string): Promise<Occurrences> =>
    new Map(texts.map((text, record) => [record, placesIn(text, term)]));
  const find = async (term: string): Promise<Occurrences> =>
    new Map([...(await places(term))].filter(([, found]) => found.length > 0));
  const none = async (): Promise<Occurrences> => new Map();
  const hit = async (record: number): Promise<Hit> => {
    reads++;
    const text = texts[record] ?? "";
    const names = { sources: [], authors: [] };
    return { path: "", page: "", heading: "", text, tables: [], day: "", ...names, status: "published" };
  };
  return {
    lookup: {
      text: find,
      title: none,
      issueTitle: none,
      places,
      sound: none,
      beforeSign: none,
      filter: none,
      all: none,
      letters: async () => [],
      isTooWide: async () => false,
    },
    items: { hit },
    reads: () => reads,
  };
}

const hints = {
  names: [],
  departments: [],
  synonyms: [],
  topics: [],
  issues: [],
  variants: { simplified: "", traditional: "" },
  syllables: [],
};
const term = { text: "创新趋动发展", field: "text", isExcluded: false } as const;

test("only texts are read that hold what stands around a slip where it stands, however many hold it elsewhere", async () => {
  const apart = Array.from({ length: 100 }, () => "动发展和创新");
  const { lookup, items, reads } = lookupIn([...apart, "创新驱动发展"]);
  expect(await withOneOtherCharacter(term, "inside", hints, lookup, items)).toBe("创新驱动发展");
  expect(reads()).toBe(1);
});

test("a slip at an end of a term is one that any other word would do for", async () => {
  const { lookup, items } = lookupIn(["创新趋动发明"]);
  expect(await withOneOtherCharacter(term, "inside", hints, lookup, items)).toBeNull();
  expect(await withOneOtherCharacter(term, "at an end", hints, lookup, items)).toBe("创新趋动发明");
});
