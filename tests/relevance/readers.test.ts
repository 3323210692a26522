import { expect, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { scanningEngine } from "../support/scanned-index.ts";
import { DEPTH } from "./metrics.ts";
import { READER_QUERIES } from "./reader-queries.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const engine = scanningEngine(archive);

/** What the first page leads to: issues by number, day or title with their items, then the items that are listed. */
async function firstPage(q: string): Promise<string[]> {
  const { issues, titled, hits } = await engine(parseQuery(new URLSearchParams({ q })));
  const listed = [...issues, ...titled].flatMap(({ year, number, facts }) => [
    `${year}/${number.id}`,
    ...(facts?.items ?? []).map(({ path }) => short(path)),
  ]);
  return [...listed.slice(0, DEPTH), ...hits.map(({ path }) => short(path))];
}

const short = (path: string): string => path.slice(1).replace("/#item-", "#");

const isWanted = (found: string, wanted: readonly string[]): boolean =>
  wanted.some((one) => one === "any" || one === found || found.startsWith(`${one}#`));

test("of a hundred queries as readers type them, at least 95 lead to what was meant on the first page", async () => {
  const missed: string[] = [];
  for (const [kind, query, wanted] of READER_QUERIES)
    if (!(await firstPage(query)).some((found) => isWanted(found, wanted))) missed.push(`${kind}: ${query}`);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(READER_QUERIES.length * 0.05);
});
