import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "../../src/search/client/engine.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { normalize } from "../../src/search/normalize.ts";
import { createRandom } from "../bench/random.ts";
import { syntheticArchive } from "../bench/synthetic.ts";
import { openBuiltSite, type ScannedItem } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";

/** Every page of an answer, as paths. */
async function allPaths(engine: Engine, q: string, more: Record<string, string> = {}): Promise<string[]> {
  const paths: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await engine(parseQuery(new URLSearchParams({ q, ...more, page: String(page) })));
    if (answer.instead !== null) return [];
    pages = answer.pages;
    paths.push(...answer.hits.map(({ path }) => path));
  }
  return paths.sort();
}

/** Random stretches of 1 to 20 characters of random texts; what is typed into one line has no line feeds and no operators. */
function randomQueries(items: readonly ScannedItem[], count: number): string[] {
  const random = createRandom(SEED);
  const queries: string[] = [];
  while (queries.length < count) {
    const item = items[random.between(0, items.length - 1)];
    const characters = [...`${item?.heading}\n${item?.text}`];
    const length = random.between(1, 20);
    const start = random.between(0, Math.max(0, characters.length - length));
    const query = characters
      .slice(start, start + length)
      .join("")
      .replace(/[\n"]/g, " ")
      .trim();
    if (normalize(query) !== "" && !/(^|\s)[-－]|(标题|作者|部门|来源)[:：]/.test(query)) queries.push(query);
  }
  return queries;
}

/** How many stretches of each archive are looked for; `PROPERTY_RUNS=2000` looks for as many. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 500);
const SEED = Number(process.env.PROPERTY_SEED ?? 7);
/** A site that is built already and looked through as well, for archives that take too long here. */
const LARGE_SITE = process.env.LARGE_SITE;

async function compareWithScan(folder: string, more: Record<string, string> = {}): Promise<void> {
  const { engine, items } = await openBuiltSite(folder);
  const wrong: string[] = [];
  for (const query of randomQueries(items, RUNS)) {
    const terms = query.split(/\s+/).filter((term) => normalize(term) !== "");
    const scanned = items.filter(({ holds }) => terms.every(holds)).map(({ path }) => path);
    const answer = await engine(parseQuery(new URLSearchParams({ q: query, ...more })));
    const total = answer.instead === null ? answer.total : 0;
    if (total !== scanned.length) wrong.push(`${query}: ${total}, not ${scanned.length}`);
    else if (scanned.length <= 20 && (await allPaths(engine, query, more)).join() !== scanned.sort().join())
      wrong.push(`${query}: other items`);
  }
  expect(wrong).toEqual([]);
}

test("random stretches of the sample archive are found in exactly the items that hold them", async () => {
  await compareWithScan(SITES.root.folder);
});

test("random stretches of a made-up archive of 120 issues are found in exactly the items that hold them", async () => {
  const content = ".cache/tests/synthetic-content";
  const output = ".cache/tests/synthetic";
  rmSync(content, { recursive: true, force: true });
  for (const { year, number, markdown } of syntheticArchive(120)) {
    mkdirSync(join(content, String(year)), { recursive: true });
    writeFileSync(join(content, String(year), `${number}.md`), markdown);
  }
  copyFileSync("content/site.yaml", join(content, "site.yaml"));
  execFileSync(process.execPath, ["src/run.js", "build", "--content", content, "--output", output], {
    stdio: "ignore",
  });
  await compareWithScan(output);
});

test.runIf(LARGE_SITE)(
  "random stretches of a large site are found in exactly the items that hold them",
  {
    timeout: 900_000,
  },
  async () => {
    await compareWithScan(LARGE_SITE ?? "", { sort: "newest" }); // to rank takes most of the time
  },
);
