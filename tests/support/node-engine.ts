import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { readEntry } from "../../layouts/search-script/index-entry.ts";
import { outputFile, searchBorders } from "../../src/bulletin/address.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import { openParts } from "../../src/search/client/open-parts.ts";
import type { PagefindModule } from "../../src/search/client/pagefind.ts";
import type { Hints } from "../../src/search/hints.ts";
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
      const holds = (term: string): boolean => texts.some((text) => text.includes(normalize(term)));
      return { ...item, year, day: date.slice(0, 10), path: `/${year}/${issue}/#${id}`, holds };
    }),
  );
  return (await Promise.all(all)).flat();
}

/** The search engine of a built site, in Node: its own index and Pagefind's own module, with files in the place of a network. */
export async function openBuiltSite(folder: string): Promise<{ engine: Engine; items: ScannedItem[] }> {
  globalThis.fetch = async (address) => {
    const path = new URL(String(address), "file:///").pathname;
    return new Response(new Uint8Array(await readFile(join(folder, decodeURIComponent(path)))));
  };
  const module: PagefindModule = await import(pathToFileURL(resolve(folder, "pagefind/pagefind.js")).href);
  const pagefind = module.createInstance({ basePath: "/pagefind/", exactDiacritics: true, noWorker: true });
  const { parts } = readEntry(
    JSON.parse(await readFile(join(folder, "pagefind/pagefind-entry.json"), "utf8")),
  );
  await openParts(pagefind, new URL("http://localhost/pagefind/"), () => parts);
  const items = await readItems(folder);
  const hints = async (): Promise<Hints> =>
    JSON.parse(await readFile(join(folder, "search/hints.json"), "utf8"));
  const borders = async (): Promise<string[]> => {
    const files = parts.map(({ name }) => readFile(join(folder, outputFile(searchBorders(name))), "utf8"));
    return (await Promise.all(files)).flatMap((file) => JSON.parse(file));
  };
  const years = [...new Set(items.map(({ day }) => Number(day.slice(0, 4))))].sort();
  return { engine: createEngine(pagefind, { years, items: items.length, hints, borders }), items };
}
