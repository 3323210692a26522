import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { decode, encode } from "cborg";
import { z } from "zod";
import { readCached, trimFolder, writeCached } from "../cache-folder.ts";
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
  readonly #makers = fingerprint("src/search", "src/bulletin/address.ts");

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** A hash of all that makes the bundle of these records. */
  keyOf(records: readonly SearchRecord[]): string {
    return hash("sha256", this.#makers + JSON.stringify(records));
  }

  /** The bundle, or null where there is none that is whole. */
  get(key: string): Bundle | null {
    const content = readCached(this.#file(key));
    return content && new Map(packed.parse(decode(content)));
  }

  put(key: string, bundle: Bundle): void {
    writeCached(this.#file(key), encode([...bundle]));
  }

  trim(): void {
    trimFolder(this.#folder, MOST_BYTES);
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.segment`);
  }
}
