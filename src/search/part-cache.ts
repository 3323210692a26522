import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { readCached, writeCached } from "../cache-folder.ts";
import { digest } from "../digest.ts";
import type { SegmentName } from "./changed-words.ts";
import type { Joined } from "./merge.ts";
import { indexingCode } from "./segment-cache.ts";

/** A part of an index, and the segments that were joined into it. */
export interface IndexPart extends Joined {
  readonly segments: readonly SegmentName[];
}

/** As in `segment-cache.ts`: this code wrote it. */
const partSchema = z.custom<IndexPart>((value) => typeof value === "object");

/** Remembers, beside the segments, what the parts of earlier indexes were made of. */
export class PartCache {
  readonly #folder: string;
  readonly #code = indexingCode();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The part whose metadata have a name, or null where nothing is known of it, or it was made by other code. */
  get(name: string): IndexPart | null {
    const content = readCached(this.#file(name));
    return content && partSchema.parse(deserialize(content));
  }

  put(part: IndexPart): void {
    writeCached(this.#file(part.name), serialize(part));
  }

  #file(name: string): string {
    return join(this.#folder, `${digest([this.#code, name])}.part`);
  }
}
