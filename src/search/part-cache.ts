import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { cacheFolder, readCached, writeCached } from "../base/cache-folder.ts";
import { digestOfFile, type FileDigest, type FileDigests, isIntact } from "../base/file-digest.ts";
import { filesBelow } from "../base/files-below.ts";
import { atOnce, inSlices, type Steps } from "../base/steps.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Some 10 MB each. */
const MOST_PARTS = 60;
/** After a day, whoever made an unfinished folder is gone. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;

/** An index that Pagefind has laid. */
export interface IndexedPart {
  /** where its files are */
  readonly folder: string;
  /** by path below that folder */
  readonly files: FileDigests;
  readonly vocabulary: Vocabulary;
}

type Kept = Omit<IndexedPart, "folder">;

/** Deletes what is not wanted of a folder; one file a step. */
function* keepWanted(folder: string, isWanted: (path: string) => boolean): Steps<FileDigests> {
  const files = new Map<string, FileDigest>();
  for (const path of filesBelow(folder)) {
    if (isWanted(path)) files.set(path, digestOfFile(readFileSync(join(folder, path))));
    else rmSync(join(folder, path));
    yield;
  }
  return files;
}

/** Keeps indexes whole, under a hash of all that they were made from. The folder may be deleted at any time. */
export class PartCache {
  readonly #folder: string;

  constructor(folder = cacheFolder("search")) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The part of a key; null where there is none, or where a file of it is missing or damaged. */
  *get(key: string): Steps<IndexedPart | null> {
    const folder = join(this.#folder, key);
    const kept = readCached<Kept>(this.#record(key));
    if (!kept) return null;
    for (const [path, digest] of kept.files) {
      if (!isIntact(join(folder, path), digest)) return null;
      yield;
    }
    return { folder, ...kept };
  }

  /**
   * Keeps a part.
   *
   * @param lay lays its files into a folder; its vocabulary is gathered meanwhile
   * @param isWanted which of them, by path below that folder, are kept
   */
  async put(
    key: string,
    gather: Steps<Vocabulary>,
    lay: (folder: string) => Promise<void>,
    isWanted: (path: string) => boolean,
  ): Promise<IndexedPart> {
    const folder = join(this.#folder, key);
    const unfinished = mkdtempSync(`${folder}.`);
    try {
      const [vocabulary] = await Promise.all([inSlices(gather), lay(unfinished)]);
      const kept: Kept = { files: await inSlices(keepWanted(unfinished, isWanted)), vocabulary };
      writeCached(this.#record(key), kept);
      return this.#settle(key, unfinished) ?? { folder, ...kept };
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }

  /** Moves a finished folder to its place; if another process was first, answers with that one's, which it may be reading. */
  #settle(key: string, finished: string): IndexedPart | null {
    const folder = join(this.#folder, key);
    try {
      renameSync(finished, folder);
      return null;
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
    const other = atOnce(this.get(key));
    if (other) return other;
    rmSync(folder, { recursive: true, force: true });
    renameSync(finished, folder);
    return null;
  }

  /** Deletes what killed builds left, and all but the parts that were used last. */
  trim(most = MOST_PARTS): void {
    const entries = readdirSync(this.#folder, { withFileTypes: true }).map((entry) => ({
      path: join(this.#folder, entry.name),
      isPart: entry.isFile() && entry.name.endsWith(".part"),
      used: statSync(join(this.#folder, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }));
    const parts = entries.filter(({ isPart }) => isPart).sort((a, b) => b.used - a.used);
    const kept = new Set(parts.slice(0, most).map(({ path }) => path));
    for (const { path, used } of entries) {
      const isStale =
        used < Date.now() - ABANDONED_AFTER || parts.some((part) => part.path === `${path}.part`);
      if (!kept.has(path) && !kept.has(`${path}.part`) && isStale)
        rmSync(path, { recursive: true, force: true });
    }
    for (const { path } of parts.slice(most)) rmSync(path, { force: true });
  }

  #record(key: string): string {
    return join(this.#folder, `${key}.part`);
  }
}
