import { hash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Archive } from "../bulletin/archive.ts";
import { mergeSegments } from "./merge.ts";
import type { SearchRecord } from "./record.ts";
import { ENTRY, readRuntime } from "./runtime.ts";
import { indexRecords, type Segment } from "./segment.ts";
import { SegmentCache } from "./segment-cache.ts";
import { cutIntoSegments } from "./segments.ts";

const CACHE = ".cache/search";
const MOST_THREADS = 4;

/** Where the files of an index go. */
export interface IndexFolder {
  /** whether an index that was made from the same (`key`) is there already */
  keep(key: string): boolean;
  /** keeps a file of an earlier index whose name tells its content */
  keepNamed(path: string, key: string): boolean;
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
  const indexed = keys.map((own) => cache.get(own));
  const missing = [...segments.entries()].filter(([index]) => indexed[index] === null);
  const runtime = readRuntime();
  await indexAll(missing, (index, records, segment) => {
    indexed[index] = segment;
    cache.put(keys[index] ?? "", segment);
    done += records.length;
    onProgress(done, all);
  });
  cache.trim();
  const write = (path: string, bytes: Uint8Array): void => folder.write(path, bytes, key);
  const { version, files, entry } = await runtime;
  const merged = await mergeSegments(
    indexed.flatMap((segment) => segment ?? []),
    version,
    { keepNamed: (path) => folder.keepNamed(path, key), write },
  );
  for (const [path, bytes] of files) write(path, bytes);
  write(ENTRY, entry(merged));
}

/** An ordinary folder, which knows of no index before. */
export const plainFolder = (folder: string): IndexFolder => ({
  keep: () => false,
  keepNamed: (path) => existsSync(join(folder, path)),
  write(path, bytes) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  },
});

type Indexed = (index: number, records: readonly SearchRecord[], segment: Segment) => void;

/** Indexes one segment here, since a thread takes longer to start, and several in as many threads as there are processors to spare. */
async function indexAll(
  segments: readonly (readonly [number, readonly SearchRecord[]])[],
  onIndexed: Indexed,
): Promise<void> {
  const queue = [...segments];
  if (queue.length === 1) {
    for (const [index, records] of queue) onIndexed(index, records, indexRecords(records));
    return;
  }
  const threads = Math.min(queue.length, availableParallelism(), MOST_THREADS);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker();
      try {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [index, records] = next;
          onIndexed(index, records, await ask(worker, records));
        }
      } finally {
        await worker.terminate();
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

function ask(worker: Worker, records: readonly SearchRecord[]): Promise<Segment> {
  return new Promise((resolve, reject) => {
    const settle = (segment: Segment): void => {
      worker.off("error", reject);
      resolve(segment);
    };
    worker.once("message", settle);
    worker.once("error", reject);
    worker.postMessage(records);
  });
}
