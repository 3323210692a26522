import { join } from "node:path";
import { type FileDigests, isIntact } from "../file-digest.ts";
import { changedWords } from "./changed-words.ts";
import type { HintFacts } from "./hint-facts.ts";
import { makeHints } from "./hints.ts";
import { IndexFolder, type IndexPlace, type LaidFile } from "./index-folder.ts";
import { isWhole, type Joined, keepIndex, mergeSegments } from "./merge.ts";
import { type IndexPart, PartCache } from "./part-cache.ts";
import { PARTS } from "./parts.ts";
import type { SearchRecord } from "./record.ts";
import { ENTRY, type Runtime, readRuntime } from "./runtime.ts";
import { indexRecords, type Segment } from "./segment.ts";
import { SegmentCache } from "./segment-cache.ts";
import { unite } from "./vocabulary.ts";

/** What can be asked of the one who makes an index; plain data, so that it can come from another thread. */
export type IndexOrder =
  /** say which of these files are as they were laid: there is time for it before there is anything to index */
  | { readonly kind: "inspect"; readonly folder: string; readonly files: FileDigests }
  /** index these records, unless that was done before */
  | { readonly kind: "segment"; readonly key: string; readonly records: readonly SearchRecord[] }
  /** join these segments into the parts of an index */
  | {
      readonly kind: "join";
      /** the keys of each part's segments */
      readonly parts: readonly (readonly string[])[];
      readonly hints: HintFacts;
      readonly place: IndexPlace;
    };

/** What happens while an index is made. */
export type IndexEvent =
  /** the paths of the files that nobody has changed */
  | { readonly kind: "inspected"; readonly intact: ReadonlySet<string> }
  /** a segment is there */
  | { readonly kind: "ready"; readonly key: string }
  /** these segments are not known: their records are needed, and then the order to join them once more */
  | { readonly kind: "missing"; readonly keys: readonly string[] }
  | { readonly kind: "laid"; readonly file: LaidFile }
  | { readonly kind: "done" };

/** Indexes segments, keeps them for the next time, joins them, adds what the browser needs to read the index, and lays its files. */
export class IndexMaker {
  readonly #segmentCache: SegmentCache;
  readonly #partCache: PartCache;
  readonly #emit: (event: IndexEvent) => void;
  readonly #segments = new Map<string, Segment>();
  #runtime: Promise<Runtime> | undefined;

  constructor(cacheFolder: string, emit: (event: IndexEvent) => void) {
    this.#segmentCache = new SegmentCache(cacheFolder);
    this.#partCache = new PartCache(cacheFolder);
    this.#emit = emit;
  }

  async follow(order: IndexOrder): Promise<void> {
    if (order.kind === "inspect") this.#inspect(order);
    else {
      this.#runtime ??= readRuntime(); // a process of its own does that while segments are indexed here
      if (order.kind === "segment") this.#index(order);
      else await this.#join(order, await this.#runtime);
    }
  }

  #inspect({ folder, files }: IndexOrder & { kind: "inspect" }): void {
    const intact = [...files].filter(([path, digest]) => isIntact(join(folder, path), digest));
    this.#emit({ kind: "inspected", intact: new Set(intact.map(([path]) => path)) });
  }

  #index({ key, records }: IndexOrder & { kind: "segment" }): void {
    if (!this.#segment(key)) {
      const segment = indexRecords(records);
      this.#segmentCache.put(key, segment);
      this.#segments.set(key, segment);
    }
    this.#emit({ kind: "ready", key });
  }

  /** One that was indexed, now or for an earlier index. */
  #segment(key: string): Segment | null {
    const segment = this.#segments.get(key) ?? this.#segmentCache.get(key);
    if (segment) this.#segments.set(key, segment);
    return segment;
  }

  async #join({ parts, hints, place }: IndexOrder & { kind: "join" }, runtime: Runtime): Promise<void> {
    const folder = new IndexFolder(place, (file) => this.#emit({ kind: "laid", file }));
    const before = folder.partsBefore.flatMap((name) => this.#partCache.get(name) ?? []);
    const planned = parts.map((keys, index): PlannedPart => {
      const chunkSize = PARTS[index]?.chunkSize ?? PARTS[0].chunkSize;
      const earlier = before.filter((part) => part.chunkSize === chunkSize);
      return { keys, chunkSize, earlier, same: sameAs(keys, earlier, folder) };
    });
    const needed = planned.filter(({ same }) => !same).flatMap(({ keys }) => keys);
    const missing = needed.filter((key) => !this.#segment(key));
    if (missing.length > 0) {
      this.#emit({ kind: "missing", keys: missing });
      return;
    }
    const joined: Joined[] = [];
    for (const part of planned) joined.push(await this.#joinPart(part, folder, runtime.version));
    this.#segmentCache.trim();
    folder.writeHints(makeHints(hints, unite(joined.map(({ vocabulary }) => vocabulary))));
    for (const [path, bytes] of runtime.files) folder.write(path, bytes);
    folder.write(ENTRY, runtime.entry(joined));
    this.#emit({ kind: "done" });
  }

  /** Lays one part of the index: as it was, with the words that changed since, or made anew. */
  async #joinPart(
    { keys, chunkSize, earlier, same }: PlannedPart,
    folder: IndexFolder,
    version: string,
  ): Promise<Joined> {
    if (same) {
      keepIndex(same, folder);
      return same;
    }
    const segments = keys.flatMap((key) => {
      const segment = this.#segment(key);
      return segment ? { key, records: segment.pages.length, segment } : [];
    });
    const before = mostAlike(keys, earlier);
    const changed = before && changedWords(before.segments, segments, (key) => this.#segmentCache.get(key));
    const joined = await mergeSegments(
      segments.map(({ segment }) => segment),
      { version, chunkSize },
      folder,
      before && changed && { chunks: before.chunks, changed },
    );
    this.#partCache.put({ ...joined, segments: segments.map(({ key, records }) => ({ key, records })) });
    return joined;
  }
}

/** A part of the index that is to be laid. */
interface PlannedPart {
  /** of its segments */
  readonly keys: readonly string[];
  readonly chunkSize: number;
  /** the parts of the index before that were cut alike */
  readonly earlier: readonly IndexPart[];
  /** the one among them that can stay */
  readonly same: IndexPart | undefined;
}

/** The part of an earlier index that was made of the same segments, where all of its files are still there. */
const sameAs = (
  keys: readonly string[],
  earlier: readonly IndexPart[],
  folder: IndexFolder,
): IndexPart | undefined =>
  earlier.find((part) => part.segments.map(({ key }) => key).join() === keys.join() && isWhole(part, folder));

/** The part of an earlier index that has most segments in common with what is to be made. */
function mostAlike(keys: readonly string[], earlier: readonly IndexPart[]): IndexPart | null {
  const common = ({ segments }: IndexPart): number => segments.filter(({ key }) => keys.includes(key)).length;
  const [first] = [...earlier].sort((a, b) => common(b) - common(a));
  return first ?? null;
}
