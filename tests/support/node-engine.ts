import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import {
  issueDataPath,
  outputFile,
  SEARCH_HINTS,
  SEARCH_INDEX,
  SEARCH_LETTERS,
  SEARCH_MANIFEST,
  SEARCH_SOUNDS,
} from "../../src/bulletin/address.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import { createLookup } from "../../src/search/client/lookup.ts";
import { openIndex } from "../../src/search/client/open-index.ts";
import type { PagefindModule } from "../../src/search/client/pagefind.ts";
import type { Hints } from "../../src/search/hints.ts";
import { ENGINE_SCRIPT, openEngine } from "../../src/search/index-archive.ts";
import { normalize } from "../../src/search/normalize.ts";

/** An item as the site publishes it, with its normalised text: what a plain scan looks through. */
export interface ScannedItem {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly day: string;
  readonly year: number;
  readonly source: string;
  readonly author: string;
  readonly holds: (term: string) => boolean;
}

/** One term is looked for in thousands of items. */
const normalizeOnce = (() => {
  let [last, normal] = ["", ""];
  return (term: string): string => {
    if (term !== last) [last, normal] = [term, normalize(term)];
    return normal;
  };
})();

const archiveFile = z.object({
  issues: z.array(z.object({ year: z.number(), issue: z.number(), date: z.string() })),
});
const issueFile = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      text: z.string(),
      source: z.string(),
      author: z.string(),
    }),
  ),
});

/** Every item of a built site, from its published JSON. */
export async function readItems(folder: string): Promise<ScannedItem[]> {
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, path), "utf8"));
  const { issues } = archiveFile.parse(await json("archive.json"));
  const all = issues.map(async ({ year, issue, date }) =>
    issueFile.parse(await json(`${year}/${issue}/index.json`)).items.map(({ id, ...item }): ScannedItem => {
      const texts = [normalize(item.heading), normalize(item.text)];
      const holds = (term: string): boolean => texts.some((text) => text.includes(normalizeOnce(term)));
      return { ...item, year, day: date.slice(0, 10), path: `/${year}/${issue}/#${id}`, holds };
    }),
  );
  return (await Promise.all(all)).flat();
}

const fetchFromNetwork = globalThis.fetch;

/** The search engine of a built site, in Node: its own index and Pagefind's own module, with files in the place of a network. */
export async function openBuiltSite(folder: string): Promise<{ engine: Engine; items: ScannedItem[] }> {
  globalThis.fetch = async (address, options) => {
    if (/^https?:/.test(String(address))) return fetchFromNetwork(address, options);
    const path = new URL(String(address), "file:///").pathname;
    return new Response(new Uint8Array(await readFile(join(folder, decodeURIComponent(path)))));
  };
  const read = new Map<string, Promise<string>>();
  const json = async <Content>(path: string): Promise<Content> => {
    const text = read.get(path) ?? readFile(join(folder, outputFile(path)), "utf8");
    read.set(path, text);
    return JSON.parse(await text);
  };
  const hints = await json<Hints>(SEARCH_HINTS);
  const letters = await json<string[]>(SEARCH_LETTERS);
  const script = join((await openEngine()).folder, ENGINE_SCRIPT);
  const module: PagefindModule = await import(pathToFileURL(resolve(script)).href);
  const index = await openIndex(module, await json(SEARCH_MANIFEST), SEARCH_INDEX);
  const items = await readItems(folder);
  const years = [...new Set(items.map(({ day }) => Number(day.slice(0, 4))))].sort();
  const lookup = createLookup(index, async () => letters);
  const engine = createEngine(lookup, index.table, {
    years,
    hints: async () => hints,
    sounds: () => json(SEARCH_SOUNDS),
    issue: (key) => json(issueDataPath(key)),
  });
  return { engine, items };
}
