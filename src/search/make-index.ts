import { join } from "node:path";
import { type FileDigests, isIntact } from "../file-digest.ts";
import type { HintFacts } from "./hint-facts.ts";
import { makeHints } from "./hints.ts";
import { IndexFolder, type IndexPlace, type LaidFile } from "./index-folder.ts";
import { mergeSegments } from "./merge.ts";
import type { SearchRecord } from "./record.ts";
import { ENTRY, type Runtime, readRuntime } from "./runtime.ts";
import { indexRecords, type Segment } from "./segment.ts";
import { SegmentCache } from "./segment-cache.ts";

/** What can be asked of the one who makes an index; plain data, so that it can come from another thread. */
export type IndexOrder =
  /** say which of these files are as they were laid: there is time for it before there is anything to index */
  | { readonly kind: "inspect"; readonly folder: string; readonly files: FileDigests }
  /** have this segment at hand, if it was indexed for an earlier index */
  | { readonly kind: "load"; readonly key: string }
  /** index these records, unless that was done before */
  | { readonly kind: "segment"; readonly key: string; readonly records: readonly SearchRecord[] }
  /** join these segments into one index */
  | {
      readonly kind: "join";
      readonly keys: readonly string[];
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
  readonly #cache: SegmentCache;
  readonly #emit: (event: IndexEvent) => void;
  readonly #segments = new Map<string, Segment>();
  #runtime: Promise<Runtime> | undefined;

  constructor(cacheFolder: string, emit: (event: IndexEvent) => void) {
    this.#cache = new SegmentCache(cacheFolder);
    this.#emit = emit;
  }

  async follow(order: IndexOrder): Promise<void> {
    if (order.kind === "inspect") this.#inspect(order);
    else {
      this.#runtime ??= readRuntime(); // a process of its own does that while segments are indexed here
      if (order.kind === "load") this.#segment(order.key);
      else if (order.kind === "segment") this.#index(order);
      else await this.#join(order, await this.#runtime);
    }
  }

  #inspect({ folder, files }: IndexOrder & { kind: "inspect" }): void {
    const intact = [...files].filter(([path, digest]) => isIntact(join(folder, path), digest));
    this.#emit({ kind: "inspected", intact: new Set(intact.map(([path]) => path)) });
  }

  #index({ key, records }: IndexOrder & { kind: "segment" }): void {
    if (this.#segment(key)) return;
    const segment = indexRecords(records);
    this.#cache.put(key, segment);
    this.#add(key, segment);
  }

  /** One that was indexed, now or for an earlier index. */
  #segment(key: string): Segment | undefined {
    const known = this.#segments.get(key);
    if (known) return known;
    const kept = this.#cache.get(key);
    if (kept) this.#add(key, kept);
    return kept ?? undefined;
  }

  #add(key: string, segment: Segment): void {
    this.#segments.set(key, segment);
    this.#emit({ kind: "ready", key });
  }

  async #join({ keys, hints, place }: IndexOrder & { kind: "join" }, runtime: Runtime): Promise<void> {
    const segments = keys.flatMap((key) => this.#segment(key) ?? []);
    if (segments.length < keys.length) {
      this.#emit({ kind: "missing", keys: keys.filter((key) => !this.#segments.has(key)) });
      return;
    }
    this.#cache.trim();
    const folder = new IndexFolder(place, (file) => this.#emit({ kind: "laid", file }));
    const merged = await mergeSegments(segments, runtime.version, folder);
    folder.writeHints(makeHints(hints, merged.vocabulary));
    for (const [path, bytes] of runtime.files) folder.write(path, bytes);
    folder.write(ENTRY, runtime.entry(merged));
    this.#emit({ kind: "done" });
  }
}
