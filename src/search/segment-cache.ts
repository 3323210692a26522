import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../bulletin/archive.ts";
import { readCached, trimFolder, writeCached } from "../cache-folder.ts";
import { hashOfCode } from "../code-hash.ts";
import { hashOfValue } from "../value-hash.ts";
import type { Segment } from "./segment.ts";

const MOST_BYTES = 2 * 1024 ** 3;

/** A hash of what turns issues into an index: code and packages. */
export const indexingCode = (): string => hashOfCode("src/search", "src/bulletin");

/**
 * Gives a segment its key, a hash of everything that makes one: its issues, and the code and the packages that turn them into it. So
 * what is kept under a key is always right.
 */
export function keyMaker(): (issues: readonly Issue[]) => string {
  const makers = indexingCode();
  return (issues) => hashOfValue([makers, issues]);
}

/** Keeps the segments that were indexed before, by their keys; the folder may be deleted at any time. */
export class SegmentCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Whether there is one, whole or not. */
  has(key: string): boolean {
    return existsSync(this.#file(key));
  }

  /** The segment, or null where there is none that is whole. */
  get(key: string): Segment | null {
    return readCached(this.#file(key));
  }

  put(key: string, segment: Segment): void {
    writeCached(this.#file(key), segment);
  }

  trim(): void {
    trimFolder(this.#folder, MOST_BYTES);
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.segment`);
  }
}
