import { expect, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import { syntheticArchive } from "../bench/synthetic.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningEngine } from "../support/scanned-index.ts";
import { firstPage, rankOf } from "./first-page.ts";
import { madeUpQueries } from "./made-up-queries.ts";
import { READER_QUERIES, type ReaderQuery } from "./reader-queries.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");

/** The queries that miss what was wanted. */
async function missed(engine: Engine, queries: readonly ReaderQuery[]): Promise<string[]> {
  const all: string[] = [];
  for (const asked of queries)
    if (rankOf(await firstPage(engine, asked[1]), asked) === 0) all.push(`${asked[0]}: ${asked[1]}`);
  return all;
}

test("of a hundred queries as readers type them, at least 95 lead to what was meant on the first page", async () => {
  const all = await missed(scanningEngine(archive), READER_QUERIES);
  expect(all.length, all.join("\n")).toBeLessThanOrEqual(READER_QUERIES.length * 0.05);
});

test("of a hundred such queries over a made-up archive, at least 95 do, and there are 250 in all", async () => {
  const files = [...syntheticArchive(40)].map(({ year, number, markdown }) => [
    `${year}/${number}.md`,
    markdown,
  ]);
  const madeUp = archiveOf(Object.fromEntries(files));
  const queries = madeUpQueries(madeUp, 8);
  const all = await missed(scanningEngine(madeUp), queries);
  expect(all.length, all.join("\n")).toBeLessThanOrEqual(queries.length * 0.05);
  expect(queries.length + READER_QUERIES.length).toBeGreaterThanOrEqual(250);
});
