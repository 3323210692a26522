import { join } from "node:path";
import { readCached, writeCached } from "../cache-folder.ts";
import { hashOfValue } from "../value-hash.ts";
import type { SegmentName } from "./changed-words.ts";
import type { Joined } from "./merge.ts";
import { indexingCode } from "./segment-cache.ts";

/** A part of an index, and the segments that were joined into it. */
export interface IndexPart extends Joined {
  readonly segments: readonly SegmentName[];
}

/** Remembers, beside the segments, what the parts of earlier indexes were made of. */
export class PartCache {
  readonly #folder: string;
  readonly #code = indexingCode();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The part whose metadata have a name, or null where nothing is known of it, or it was made by other code. */
  get(name: string): IndexPart | null {
    return readCached(this.#file(name));
  }

  put(part: IndexPart): void {
    writeCached(this.#file(part.name), part);
  }

  #file(name: string): string {
    return join(this.#folder, `${hashOfValue([this.#code, name])}.part`);
  }
}
