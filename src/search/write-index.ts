import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Archive } from "../bulletin/archive.ts";
import { type Bundle, mergeBundles } from "./merge.ts";
import type { SearchRecord } from "./record.tsx";
import { SegmentCache } from "./segment-cache.ts";
import { cutIntoSegments } from "./segments.ts";

const CACHE = ".cache/search";
const MOST_THREADS = 4;

/** Where the files of an index go. */
export interface IndexFolder {
  /** whether an index that was made from the same (`key`) is there already */
  keep(key: string): boolean;
  write(path: string, bytes: Uint8Array, key: string): void;
}

/**
 * Writes the index of every news item: segments that changed are indexed, several at a time, the others come from the cache; all
 * are merged into one bundle. `onProgress` hears how many items of how many are in.
 */
export async function writeSearchIndex(
  archive: Archive,
  folder: IndexFolder,
  onProgress: (done: number, all: number) => void,
  cacheFolder = CACHE,
): Promise<void> {
  const segments = cutIntoSegments(archive);
  const all = segments.reduce((sum, records) => sum + records.length, 0);
  let done = 0;
  const cache = new SegmentCache(cacheFolder);
  const keys = segments.map((records) => cache.keyOf(records));
  const key = hash("sha256", keys.join(" "));
  if (folder.keep(key)) return;
  const bundles = keys.map((own) => cache.get(own));
  const missing = [...segments.entries()].filter(([index]) => bundles[index] === null);
  await indexAll(missing, (index, records, bundle) => {
    bundles[index] = bundle;
    cache.put(keys[index] ?? "", bundle);
    done += records.length;
    onProgress(done, all);
  });
  cache.trim();
  mergeBundles(
    bundles.flatMap((bundle) => bundle ?? []),
    (path, bytes) => folder.write(path, bytes, key),
  );
}

/** An ordinary folder, which knows of no index before. */
export const plainFolder = (folder: string): IndexFolder => ({
  keep: () => false,
  write(path, bytes) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  },
});

type Indexed = (index: number, records: readonly SearchRecord[], bundle: Bundle) => void;

/** Indexes segments in as many threads as there are processors to spare, each with a Pagefind process of its own. */
async function indexAll(
  segments: readonly (readonly [number, readonly SearchRecord[]])[],
  onIndexed: Indexed,
): Promise<void> {
  const queue = [...segments];
  const threads = Math.min(queue.length, availableParallelism(), MOST_THREADS);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker();
      try {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [index, records] = next;
          onIndexed(index, records, await ask(worker, records));
        }
        worker.postMessage(null);
      } catch (error) {
        await worker.terminate();
        throw error;
      }
    }),
  );
}

/** A thread does not inherit what lets this process load TypeScript: its first line does that again. */
function startWorker(): Worker {
  const file = JSON.stringify(new URL("./segment-worker.ts", import.meta.url).href);
  const parent = JSON.stringify(import.meta.url);
  return new Worker(`import("tsx/esm/api").then(({ tsImport }) => tsImport(${file}, ${parent}));`, {
    eval: true,
  });
}

function ask(worker: Worker, records: readonly SearchRecord[]): Promise<Bundle> {
  return new Promise((resolve, reject) => {
    const settle = (bundle: [string, Uint8Array][]): void => {
      worker.off("error", reject);
      resolve(new Map(bundle));
    };
    worker.once("message", settle);
    worker.once("error", reject);
    worker.postMessage(records);
  });
}
