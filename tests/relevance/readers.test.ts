import { expect, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import { scanningEngine } from "../support/scanned-index.ts";
import { firstPage, rankOf } from "./first-page.ts";
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
