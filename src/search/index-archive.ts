import { readFileSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import { hashOfCode } from "../base/code-hash.ts";
import { inSlices } from "../base/steps.ts";
import { hashOfValue } from "../base/value-hash.ts";
import { SEARCH_INDEX } from "../bulletin/address.ts";
import { type Archive, countItems } from "../bulletin/archive.ts";
import { type Lines, Succession } from "../bulletin/succession.ts";
import { hintFacts } from "./hint-facts.ts";
import { type Hints, makeHints } from "./hints.ts";
import type { IndexManifest } from "./manifest.ts";
import { indexByPagefind } from "./pagefind-index.ts";
import { type IndexedPart, PartCache } from "./part-cache.ts";
import { cutIntoParts, type Part } from "./parts.ts";
import { recordsOf } from "./record.ts";
import { recordRuns } from "./record-table.ts";
import { type Sounds, soundsOf } from "./sounds.ts";
import { unite, vocabularyOf } from "./vocabulary.ts";

/** All that a site's search is made of. */
export interface SearchIndex {
  /** Pagefind's indexes by their folders below `/pagefind/`: the engine's, and one for each part */
  readonly folders: ReadonlyMap<string, IndexedPart>;
  readonly manifest: IndexManifest;
  readonly hints: Hints;
  /** the letters that the archive is written with, for queries of one character */
  readonly letters: readonly string[];
  /** characters by how they are read, for slips */
  readonly sounds: Sounds;
}

/** Bytes that Pagefind takes for an item while it indexes, and may take for all that it indexes at once. */
const ITEM_MEMORY = 0.65e6;
const MOST_MEMORY = 1.9e9;

/** What is published of an index. The fragments, by which Pagefind shows results, and its interfaces are not used. */
const isOfPart = (path: string): boolean => /^(pagefind-entry\.json|.*\.pf_(meta|index|filter))$/.test(path);
const isOfEngine = (path: string): boolean =>
  isOfPart(path) || path === "wasm.unknown.pagefind" || path === ENGINE_SCRIPT;

/** Pagefind's script for the browser, which the site's own is bundled with. */
export const ENGINE_SCRIPT = "pagefind.js";

/**
 * Indexes every news item: parts that changed anew, the others come from the cache.
 *
 * @param onProgress hears how many items of how many are indexed
 * @throws MachineError where Pagefind does not work
 */
export async function indexArchive(
  archive: Archive,
  onProgress: (done: number, all: number) => void = () => {},
  cache = new PartCache(),
): Promise<SearchIndex> {
  const parts = cutIntoParts(archive.issues);
  const all = countItems(archive.issues);
  let done = 0;
  const lines = new Succession(archive.site).lines();
  const keyOf = partKeys(lines);
  const indexed = await inLanes(lanesFor(parts), parts, async (part) => {
    const kept = await indexPart(part, lines, keyOf(part), cache);
    done += countItems(part.issues);
    onProgress(done, all);
    return { language: part.language, folder: folderName(kept), kept };
  });
  const engine = await openEngine(cache);
  cache.trim();
  const opened = [engine, ...indexed.map(({ kept }) => kept).reverse()];
  const vocabulary = unite(indexed.map(({ kept }) => kept.vocabulary));
  return {
    folders: new Map([
      [folderName(engine), engine],
      ...indexed.map(({ folder, kept }) => [folder, kept] as const),
    ]),
    manifest: {
      engine: folderName(engine),
      parts: indexed.map(({ language, folder }) => ({ language, folder })),
      opening: opened.flatMap(openingOf),
      inline: inlineOf(opened),
      records: recordRuns(parts.flatMap(({ issues }) => issues)),
    },
    hints: makeHints(hintFacts(archive), vocabulary),
    letters: vocabulary.letters,
    sounds: soundsOf(vocabulary.letters),
  };
}

const openingPaths = ({ files }: IndexedPart): string[] =>
  [...files.keys()].filter((path) => /^(pagefind-entry\.json|.*\.pf_meta|wasm\..*)$/.test(path));

const openingOf = (part: IndexedPart): string[] =>
  openingPaths(part).map((path) => `${folderName(part)}/${path}`);

/** The manifest changes with each issue, and what it holds is loaded anew then. */
const MOST_INLINE = 64 * 1024;

/** What the manifest holds of the files that open an index: those of the engine and the newest parts, which change most, but not the wasm. */
function inlineOf(parts: readonly IndexedPart[]): Record<string, string> {
  const inline: Record<string, string> = {};
  let size = 0;
  for (const part of parts)
    for (const path of openingPaths(part).filter((file) => !file.startsWith("wasm."))) {
      const bytes = readFileSync(join(part.folder, path));
      size += bytes.length;
      if (size <= MOST_INLINE) inline[`${folderName(part)}/${path}`] = bytes.toString("base64");
    }
  return inline;
}

/** Where the site has the engine itself, which is the same for all archives. */
export const wasmPath = (engine: IndexedPart): string =>
  `${SEARCH_INDEX}${folderName(engine)}/${[...engine.files.keys()].find((path) => path.startsWith("wasm."))}`;

async function indexPart(
  { language, issues }: Part,
  lines: Lines,
  key: string,
  cache: PartCache,
): Promise<IndexedPart> {
  const kept = await inSlices(cache.get(key));
  if (kept) return kept;
  const records = await inSlices(recordsOf(issues, lines));
  return cache.put(
    key,
    vocabularyOf(records),
    (folder) => indexByPagefind(language, records, folder),
    isOfPart,
  );
}

/**
 * Pagefind's engine, with an index of its own that holds nothing to be found. The browser opens it first, in the language of the page,
 * and merges the parts into it, each in its own: only for those Pagefind takes a language.
 */
export async function openEngine(cache = new PartCache()): Promise<IndexedPart> {
  const key = hashOfValue(["engine", hashOfCode("src/search")]);
  const records = [{ url: "engine", content: "\uA76F", filters: {} }]; // it must hold something
  return (
    (await inSlices(cache.get(key))) ??
    cache.put(key, vocabularyOf([]), (folder) => indexByPagefind("und", records, folder), isOfEngine)
  );
}

/** Keys of parts: what is indexed, and the code and packages that index it. */
function partKeys(lines: Lines): (part: Part) => string {
  const code = hashOfCode("src/search", "src/bulletin");
  return (part) => hashOfValue([code, [...lines], part]);
}

/** A folder named after what is in it may be kept for good by whoever has it. */
const folderName = ({ files }: IndexedPart): string =>
  hashOfValue([...files].map(([path, { sha256 }]) => [path, sha256])).slice(0, 16);

/** How many parts are indexed at once: two, where there are processors for them, and memory for the two largest. */
function lanesFor(parts: readonly Part[]): number {
  const [first = 0, second = 0] = parts.map(({ issues }) => countItems(issues)).sort((a, b) => b - a);
  const memory = Math.min(MOST_MEMORY, freemem());
  return availableParallelism() > 1 && (first + second) * ITEM_MEMORY <= memory ? 2 : 1;
}

/** Runs jobs in so many lanes; results are in the order of the jobs. After a failure none is begun, and those that run are waited for. */
async function inLanes<Job, Result>(
  lanes: number,
  jobs: readonly Job[],
  run: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...jobs.entries()];
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && failures.length === 0; next = queue.shift()) {
      const [index, job] = next;
      try {
        results[index] = await run(job);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
