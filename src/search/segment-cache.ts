import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { readCached, trimFolder, writeCached } from "../cache-folder.ts";
import { fingerprint } from "../fingerprint.ts";
import type { SearchRecord } from "./record.ts";
import type { Segment } from "./segment.ts";

const MOST_BYTES = 2 * 1024 ** 3;

/** The key and the file's check sum say that this code wrote it: its shape is not gone through again. */
const segmentSchema = z.custom<Segment>((value) => typeof value === "object");

/**
 * Keeps the segments that were indexed before. The key is everything that made one: its records, and the code and
 * the packages that turned them into it; so a hit is always right, and the folder may be deleted at any time.
 */
export class SegmentCache {
  readonly #folder: string;
  readonly #makers = fingerprint("src/search", "src/bulletin/group.ts");

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** A hash of all that makes the segment of these records. */
  keyOf(records: readonly SearchRecord[]): string {
    return hash("sha256", this.#makers + JSON.stringify(records));
  }

  /** The segment, or null where there is none that is whole. */
  get(key: string): Segment | null {
    const content = readCached(this.#file(key));
    return content && segmentSchema.parse(deserialize(content));
  }

  put(key: string, segment: Segment): void {
    writeCached(this.#file(key), serialize(segment));
  }

  trim(): void {
    trimFolder(this.#folder, MOST_BYTES);
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.segment`);
  }
}
