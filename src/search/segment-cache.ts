import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decode, encode } from "cborg";
import { z } from "zod";
import { fingerprint } from "../fingerprint.ts";
import type { Bundle } from "./merge.ts";
import type { SearchRecord } from "./record.tsx";

const MOST_BYTES = 2 * 1024 ** 3;

const packed = z.array(z.tuple([z.string(), z.instanceof(Uint8Array)]));

/**
 * Keeps the bundles of segments that were indexed before. The key is everything that made a bundle: its records, and the code and
 * the packages that turned them into it; so a hit is always right, and the folder may be deleted at any time.
 */
export class SegmentCache {
  readonly #folder: string;
  readonly #makers: string;

  private constructor(folder: string, makers: string) {
    this.#folder = folder;
    this.#makers = makers;
  }

  static async open(folder: string): Promise<SegmentCache> {
    await mkdir(folder, { recursive: true });
    return new SegmentCache(folder, fingerprint("src/search", "src/bulletin/address.ts"));
  }

  /** A hash of all that makes the bundle of these records. */
  keyOf(records: readonly SearchRecord[]): string {
    return createHash("sha256").update(this.#makers).update(JSON.stringify(records)).digest("hex");
  }

  #file(records: readonly SearchRecord[]): string {
    return join(this.#folder, `${this.keyOf(records)}.segment`);
  }

  /** The bundle of these records, or null where there is none that is whole. */
  async get(records: readonly SearchRecord[]): Promise<Bundle | null> {
    const file = this.#file(records);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return null;
    const [sum, content] = [bytes.subarray(0, 32), bytes.subarray(32)];
    if (!createHash("sha256").update(content).digest().equals(sum)) return null;
    const now = new Date();
    await utimes(file, now, now); // what is used last is deleted last
    return new Map(packed.parse(decode(content)));
  }

  async put(records: readonly SearchRecord[], bundle: Bundle): Promise<void> {
    const file = this.#file(records);
    const content = encode([...bundle]);
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, Buffer.concat([createHash("sha256").update(content).digest(), content]));
    await rename(unfinished, file);
  }

  /** Deletes what has not been used for longest, until the folder is small enough. */
  async trim(): Promise<void> {
    const names = await readdir(this.#folder);
    const files = await Promise.all(
      names.map(async (name) => ({
        file: join(this.#folder, name),
        stats: await stat(join(this.#folder, name)),
      })),
    );
    let bytes = 0;
    for (const { file, stats } of files.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)) {
      bytes += stats.size;
      if (bytes > MOST_BYTES) await rm(file, { force: true });
    }
  }
}
