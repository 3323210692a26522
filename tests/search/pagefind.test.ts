import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { close, createIndex } from "pagefind";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { mergeSegments } from "../../src/search/merge.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { readRuntime } from "../../src/search/runtime.ts";
import { indexRecords, tokensOf } from "../../src/search/segment.ts";
import { syntheticArchive } from "../bench/synthetic.ts";

/** The site's index is written without Pagefind's indexer. Here Pagefind itself indexes the same records, and both are compared. */

afterAll(() => close());

const recordOf = (text: string, index: number): SearchRecord => ({
  id: String(index),
  url: `/2016/${index + 1}/#item-1`,
  issue: `/2016/${index + 1}/`,
  heading: text.slice(0, index % 90),
  text,
  issueTitle: index % 3 === 0 ? text.slice(0, 40) : null,
  filters: [
    ["year", String(2014 + (index % 3))],
    ["source", index % 2 === 0 ? "州科技局" : "楚雄市"],
    ["author", "吴启荣"],
  ],
});

/** Every letter and digit of Unicode, a few hundred in a row. */
const allLetters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{L}\p{N}]/u.test(character));
const rows = Array.from({ length: Math.ceil(allLetters.length / 600) }, (_, row) =>
  allLetters.slice(row * 600, (row + 1) * 600).join(""),
);

const postings = z.array(z.tuple([z.number(), z.array(z.number()), z.array(z.number())]));
const chunkSchema = z.tuple([z.array(z.tuple([z.string(), postings, z.array(z.unknown())]))]);
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.number(), z.string()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

const open = (bytes: Uint8Array | undefined): Buffer =>
  gunzipSync(bytes ?? new Uint8Array()).subarray("pagefind_dcd".length);

/** What an index says, whatever the names and sizes of its files. */
function contentOf(files: ReadonlyMap<string, Uint8Array>): {
  version: string;
  wordCounts: number[];
  words: z.infer<typeof chunkSchema>[0];
  filters: Record<string, Record<string, number[]>>;
} {
  const [path] = [...files.keys()].filter((name) => name.endsWith(".pf_meta"));
  const [version, pages, chunks, filters] = metaSchema.parse(decode(open(files.get(path ?? ""))));
  return {
    version,
    wordCounts: pages.map(([, count]) => count),
    words: chunks.flatMap(
      ([, , name]) => chunkSchema.parse(decode(open(files.get(`index/${name}.pf_index`))))[0],
    ),
    filters: Object.fromEntries(
      filters.map(([, name]) => {
        const [filter, values] = filterSchema.parse(decode(open(files.get(`filter/${name}.pf_filter`))));
        return [filter, Object.fromEntries(values)];
      }),
    ),
  };
}

async function byPagefind(records: readonly SearchRecord[]): Promise<ReturnType<typeof contentOf>> {
  const { index } = await createIndex({ rootSelector: "body", forceLanguage: "und" });
  for (const record of records) {
    const filters = record.filters.map(
      ([name, value]) => `<span data-pagefind-filter="${name}[data-value]" data-value="${value}"></span>`,
    );
    // A sign takes up a position as a word does, and is not looked up.
    const words = tokensOf(record).map((token) => token ?? "·");
    await index?.addHTMLFile({
      url: record.url,
      content: `<body>${words.join(" ")}${filters.join("")}</body>`,
    });
  }
  const { files = [] } = (await index?.getFiles()) ?? {};
  return contentOf(new Map(files.map(({ path, content }) => [path, content])));
}

async function byUs(...segments: SearchRecord[][]): Promise<ReturnType<typeof contentOf>> {
  const files = new Map<string, Uint8Array>();
  const { version } = await readRuntime();
  await mergeSegments(
    segments.map(indexRecords),
    { version, chunkSize: 6000 },
    {
      has: () => false,
      keepNamed: () => false,
      write: (path, bytes) => void files.set(path, bytes),
    },
  );
  return contentOf(files);
}

test.each([
  ["bulletins", [...syntheticArchive(40)].map(({ markdown }) => markdown)],
  ["texts of all letters and digits of Unicode", rows],
  ["one letter, one sign, nothing, a very long text", ["州", "，", "", "楚雄州科技局".repeat(12_000)]],
])(
  "the index of %s says what Pagefind's own says, word for word and place for place",
  async (_name, texts) => {
    const records = texts.map(recordOf);
    const expected = await byPagefind(records);
    const actual = await byUs(records);
    expect(actual.version).toBe(expected.version);
    expect(actual.filters).toEqual(expected.filters);
    expect(actual.words.map(([word]) => word)).toEqual(expected.words.map(([word]) => word));
    expect(actual.words).toEqual(expected.words);
    expect(actual.wordCounts).toEqual(expected.wordCounts);
  },
  120_000,
);

test("however the records are cut into segments, the index is the same", async () => {
  const records = [...syntheticArchive(40)].map(({ markdown }) => markdown).map(recordOf);
  const whole = await byUs(records);
  expect(await byUs(...records.map((record) => [record]))).toEqual(whole);
  expect(await byUs(records.slice(0, 7), [], records.slice(7, 8), records.slice(8))).toEqual(whole);
});
