import { expect, test } from "vitest";
import { createLookup, type Lookup } from "../../src/search/client/lookup.ts";
import type { PagefindInstance, SearchOptions } from "../../src/search/client/pagefind.ts";
import { SEPARATOR } from "../../src/search/normalize.ts";
import { RecordTable } from "../../src/search/record-table.ts";
import { BODY_START, ISSUE_TITLE, SYLLABLE } from "../../src/search/token-layout.ts";

/** Where Pagefind finds a query, by record. */
type Results = Readonly<Record<number, readonly number[]>>;

/** A lookup in an index that answers as it is told, and notes what it is asked. */
function lookupIn(answers: (term: string | null) => Results): {
  lookup: Lookup;
  asked: [term: string | null, options: SearchOptions][];
  preloaded: string[];
  failNext: () => void;
} {
  const asked: [string | null, SearchOptions][] = [];
  const preloaded: string[] = [];
  let isFailing = false;
  const reach = (): void => {
    if (!isFailing) return;
    isFailing = false;
    throw new Error("no network");
  };
  const pagefind: PagefindInstance = {
    mergeIndex: async () => {},
    preload: async (term) => {
      preloaded.push(term);
      reach();
    },
    search: async (term, options) => {
      asked.push([term, options]);
      reach();
      const found = Object.entries(answers(term)).map(([record, words]) => ({ id: `zh_${record}`, words }));
      return { results: [{ id: "en_own", words: [0] }, ...found] };
    },
  };
  const numbers = new Map(Array.from({ length: 10 }, (_, record) => [`zh_${record}`, record]));
  const table = new RecordTable([{ year: 2016, first: 1, items: [10] }]);
  return {
    lookup: createLookup({ pagefind, numbers, table }, async () => ["雄", "州"]),
    asked,
    preloaded,
    failNext: () => {
      isFailing = true;
    },
  };
}

test("a text is looked for as a phrase of its pairs; what is no item of the archive is left out", async () => {
  const { lookup, asked, preloaded } = lookupIn(() => ({ 3: [5], 1: [BODY_START] }));
  expect([...(await lookup.text("楚雄州"))]).toEqual([
    [1, [BODY_START]],
    [3, [5]],
  ]);
  expect(asked).toEqual([['"楚雄 雄州"', {}]]);
  expect(preloaded).toEqual([]);
});

test("one character is looked for as the beginning of pairs, when the files of all of them are there", async () => {
  const { lookup, asked, preloaded } = lookupIn(() => ({ 3: [5] }));
  expect([...(await lookup.text("楚"))]).toEqual([[3, [5]]]);
  expect(preloaded).toEqual(["楚 楚雄 楚州"]);
  expect(asked).toEqual([["楚", {}]]);
});

test("the same is asked for once, also at the same time", async () => {
  const { lookup, asked, preloaded } = lookupIn(() => ({ 3: [5] }));
  const [first, second] = await Promise.all([lookup.text("楚"), lookup.text("楚")]);
  expect(second).toBe(first);
  expect(await lookup.text("楚")).toBe(first);
  await lookup.filter("year", ["2016"]);
  await lookup.filter("year", ["2016"]);
  await lookup.filter("year", ["2015"]);
  expect(preloaded).toHaveLength(1);
  expect(asked).toHaveLength(3);
});

test("what failed is asked for again", async () => {
  const { lookup, asked, preloaded, failNext } = lookupIn(() => ({ 3: [5] }));
  failNext();
  await expect(lookup.text("楚雄")).rejects.toThrow("no network");
  expect((await lookup.text("楚雄")).size).toBe(1);
  failNext();
  await expect(lookup.text("楚")).rejects.toThrow("no network");
  expect((await lookup.text("楚")).size).toBe(1);
  expect(preloaded).toHaveLength(2);
  expect(asked).toHaveLength(3);
});

test("of signs alone nothing is asked", async () => {
  const { lookup, asked } = lookupIn(() => ({ 3: [5] }));
  expect([await lookup.text("，。"), await lookup.issueTitle("，。")]).toEqual([new Map(), new Map()]);
  expect(asked).toEqual([]);
});

test("a headline holds what stands before the body", async () => {
  const { lookup } = lookupIn(() => ({ 1: [0], 2: [BODY_START - 1, BODY_START], 3: [BODY_START] }));
  expect([...(await lookup.title("楚雄")).keys()]).toEqual([1, 2]);
});

test("the places of a text are where all of its pairs follow each other", async () => {
  const { lookup, asked } = lookupIn(() => ({ 1: [30, 8, 9, 2, 1, 31, 12], 2: [4] }));
  expect([...(await lookup.places("楚雄州"))]).toEqual([
    [1, [1, 8, 30]],
    [2, []],
  ]);
  expect(asked).toEqual([["楚雄 雄州", {}]]);
});

test("titles of issues, sounds, signs, filters and everything are looked for as the index has them", async () => {
  const { lookup, asked } = lookupIn(() => ({}));
  await lookup.issueTitle("简报，创新");
  await lookup.sound([`${SYLLABLE}wu`, `${SYLLABLE}qi`]);
  await lookup.beforeSign("州");
  await lookup.filter("source", ["州科技局", "州财政局"]);
  await lookup.all();
  expect(asked).toEqual([
    [`"${ISSUE_TITLE}简报 ${ISSUE_TITLE}报创 ${ISSUE_TITLE}创新"`, {}],
    [`"${SYLLABLE}wu ${SYLLABLE}qi"`, {}],
    [`州${SEPARATOR}`, {}],
    [null, { filters: { source: { any: ["州科技局", "州财政局"] } } }],
    [null, {}],
  ]);
  expect(await lookup.letters()).toEqual(["雄", "州"]);
  expect(await lookup.isTooWide("楚雄")).toBe(false);
});

test("of texts so many answers are kept, the latest; of filters all", async () => {
  let asked = 0;
  const sizes = new Map([
    ['"甲乙"', 120_000],
    ['"丙丁"', 80_000],
    ['"戊己"', 1],
  ]);
  const all = Array.from({ length: 120_000 }, (_, record) => ({ id: String(record), words: [0] }));
  const pagefind: PagefindInstance = {
    mergeIndex: async () => {},
    preload: async () => {},
    search: async (term) => {
      asked++;
      return { results: all.slice(0, sizes.get(term ?? "") ?? 1) };
    },
  };
  const table = new RecordTable([{ year: 2016, first: 1, items: [1] }]);
  const numbers = new Map(all.map(({ id }, record) => [id, record]));
  const { text, filter } = createLookup({ pagefind, numbers, table }, async () => []);
  const asks = async (look: () => Promise<unknown>): Promise<number> => {
    const before = asked;
    await look();
    return asked - before;
  };
  await filter("year", ["2015"]);
  await filter("year", ["2016"]);
  await text("甲乙");
  await text("丙丁");
  expect(await asks(() => text("甲乙"))).toBe(0);
  expect(await asks(() => text("戊己"))).toBe(1);
  expect(await asks(() => text("丙丁"))).toBe(0);
  expect(await asks(() => text("甲乙"))).toBe(1);
  expect(await asks(() => filter("year", ["2015"]))).toBe(0);
});
