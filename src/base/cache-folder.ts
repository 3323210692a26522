import { hash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";

/** Files below `.cache/`: each begins with the SHA-256 of the rest, so that a damaged one is none. */

let root = ".cache";

/** Where a kind of cache lies: beside the content, or where `BULLETIN_CACHE` says. */
export const cacheFolder = (kind: string): string => join(root, kind);

/** Every command that reads an archive says so first; the caches of one archive are of no use to another. */
export function keepCachesBeside(content: string): void {
  root = process.env.BULLETIN_CACHE || join(dirname(resolve(content)), ".cache");
}

/** From here on caches are empty, and nothing that is kept now is used later; answers with what takes them away again. */
export function keepNothing(): () => void {
  const before = root;
  mkdirSync(before, { recursive: true });
  const fresh = mkdtempSync(join(before, "fresh-"));
  root = fresh;
  return () => {
    root = before;
    rmSync(fresh, { recursive: true, force: true });
  };
}

const SUM_LENGTH = 32;
const sumOf = (content: Uint8Array): Buffer => Buffer.from(hash("sha256", content, "hex"), "hex");

/**
 * What was kept in a file, or null where there is none that is whole. Its name or its content has a hash of the code that kept it, and
 * the check sum says that nobody else did: so it has the shape that it had, which is not gone through again.
 */
export function readCached<Kept>(file: string): Kept | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(SUM_LENGTH);
    if (!sumOf(content).equals(bytes.subarray(0, SUM_LENGTH))) return null;
    const now = new Date();
    utimesSync(file, now, now); // what is used last is deleted last
    const kept: Kept = deserialize(content);
    return kept;
  } catch {
    return null;
  }
}

/** Keeps plain data: a file can be read by this version of Node, and mostly by others. */
export function writeCached(file: string, kept: unknown): void {
  const content = serialize(kept);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, Buffer.concat([sumOf(content), content]));
  renameSync(unfinished, file);
}

/** Deletes what has not been used for longest, until the folder has at most so many bytes. */
export function trimFolder(folder: string, most: number): void {
  // Another process may work here, too: what is gone meanwhile is gone.
  const files = readdirSync(folder).flatMap((name) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    return stats ? { file: join(folder, name), stats } : [];
  });
  let bytes = 0;
  for (const { file, stats } of files.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)) {
    bytes += stats.size;
    if (bytes > most) rmSync(file, { force: true });
  }
}
