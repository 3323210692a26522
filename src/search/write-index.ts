import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Archive } from "../bulletin/archive.ts";
import type { IndexEvent, IndexJob } from "./make-index.ts";
import { keyMaker } from "./segment-cache.ts";
import { cutIntoSegments } from "./segments.ts";

const CACHE = ".cache/search";

/** Where the files of an index go. */
export interface IndexFolder {
  /** whether an index that was made from the same (`key`) is there already */
  keep(key: string): boolean;
  /** the files of an earlier index below `under`, whose names tell their contents */
  earlier(under: string): readonly string[];
  /** takes over one of these */
  keepNamed(path: string, key: string): void;
  write(path: string, bytes: Uint8Array, key: string): void;
}

export interface IndexOptions {
  /** one that was started before; it ends with the index */
  readonly thread?: Worker;
  readonly cacheFolder?: string;
}

/**
 * Writes the index of every news item: segments that changed are indexed, the others come from the cache; all are joined. This goes
 * on in a thread of its own. `onProgress` hears how many items of how many are in.
 */
export async function writeSearchIndex(
  archive: Archive,
  folder: IndexFolder,
  onProgress: (done: number, all: number) => void,
  { thread = startIndexThread(), cacheFolder = CACHE }: IndexOptions = {},
): Promise<void> {
  const keyOf = keyMaker();
  const segments = cutIntoSegments(archive).map((records) => ({ key: keyOf(records), records }));
  const all = segments.reduce((sum, { records }) => sum + records.length, 0);
  const key = hash("sha256", segments.map((segment) => segment.key).join(" "));
  if (folder.keep(key)) {
    await thread.terminate();
    return;
  }
  const earlier = new Set(folder.earlier("index/"));
  let done = 0;
  await run(thread, { segments, cacheFolder, earlier }, (event) => {
    if (event.kind === "indexed") {
      done += event.records;
      onProgress(done, all);
    } else if (event.kind === "kept") folder.keepNamed(event.path, key);
    else if (event.kind === "file") folder.write(event.path, event.bytes, key);
  });
}

/** An ordinary folder, which knows of no index before. */
export const plainFolder = (folder: string): IndexFolder => ({
  keep: () => false,
  earlier: (under) =>
    existsSync(join(folder, under)) ? readdirSync(join(folder, under)).map((name) => under + name) : [],
  keepNamed: () => {},
  write(path, bytes) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  },
});

/**
 * The thread that an index is made in. It takes most of a second to load, and may do so before there is anything to index; it does
 * not keep a process that comes to an end without it.
 */
export function startIndexThread(): Worker {
  const file = JSON.stringify(new URL("./index-thread.ts", import.meta.url).href);
  const parent = JSON.stringify(import.meta.url);
  // A thread does not inherit what lets this process load TypeScript: its first line does that again.
  const thread = new Worker(`import("tsx/esm/api").then(({ tsImport }) => tsImport(${file}, ${parent}));`, {
    eval: true,
  });
  thread.unref();
  return thread;
}

/** Hands the job to the thread, and waits until it is done. */
function run(thread: Worker, job: IndexJob, onEvent: (event: IndexEvent) => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    thread.on("message", (event: IndexEvent) => {
      try {
        onEvent(event);
        if (event.kind === "done") resolve();
      } catch (error) {
        reject(error);
      }
    });
    thread.once("error", reject);
    thread.ref();
    thread.once("exit", () =>
      reject(new Error("The thread that makes the index has ended before it was done")),
    );
    thread.postMessage(job);
  }).finally(() => thread.terminate());
}
