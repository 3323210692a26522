import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Issue } from "../bulletin/archive.ts";
import { startWorker } from "../compiled-worker.ts";
import type { FileDigests } from "../file-digest.ts";
import { PROJECT } from "../project.ts";
import type { HintFacts } from "./hint-facts.ts";
import type { IndexPlace } from "./index-folder.ts";
import type { IndexEvent, IndexOrder } from "./make-index.ts";
import { cutIntoParts } from "./parts.ts";
import { orderOf, recordsOf } from "./record.ts";
import { keyMaker, SegmentCache } from "./segment-cache.ts";
import { cutIntoSegments } from "./segments.ts";

const CACHE = ".cache/search";

/** Issues that are indexed together, under a hash of all that makes their index. */
interface KeyedIssues {
  readonly key: string;
  readonly issues: readonly Issue[];
}

/** What one index is made of. */
interface IndexContent {
  readonly segments: readonly KeyedIssues[];
  readonly hints: HintFacts;
  readonly place: IndexPlace;
}

/** A thread that makes one index. It may be started before there is anything to index. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #cache: SegmentCache;
  readonly #keyOf = keyMaker();
  readonly #ready = new Set<string>();
  readonly #failure: Promise<never>;
  #onEvent: (event: IndexEvent) => void = () => {};
  #onInspected: (intact: ReadonlySet<string>) => void = () => {};

  static async start(cacheFolder = CACHE): Promise<IndexThread> {
    const worker = await startWorker(
      join(PROJECT, "src/search/index-worker.ts"),
      "index-worker",
      cacheFolder,
    );
    return new IndexThread(worker, cacheFolder);
  }

  private constructor(worker: Worker, cacheFolder: string) {
    this.#worker = worker;
    this.#cache = new SegmentCache(cacheFolder);
    this.#worker.on("message", (event: IndexEvent) => {
      if (event.kind === "ready") this.#ready.add(event.key);
      if (event.kind === "inspected") this.#onInspected(event.intact);
      else this.#onEvent(event);
    });
    this.#failure = new Promise((_resolve, reject) => {
      this.#worker.once("error", reject);
      this.#worker.once("exit", () =>
        reject(new Error("The thread that makes the index has ended before it was done")),
      );
    });
    this.#failure.catch(() => {}); // whoever waits for the thread hears of it
    this.#worker.unref(); // a process that comes to an end without an index need not wait
  }

  /** Says which files of a folder nobody has changed since their digests were taken. */
  inspect(folder: string, files: FileDigests): Promise<ReadonlySet<string>> {
    const inspected = new Promise<ReadonlySet<string>>((resolve) => {
      this.#onInspected = resolve;
    });
    this.#worker.ref();
    this.#order({ kind: "inspect", folder, files });
    const answer = Promise.race([inspected, this.#failure]);
    answer.catch(() => {}); // nobody need wait for it: a build can end at what is wrong with the content
    return answer;
  }

  /** Cuts issues, all of a year at least, into what is indexed together. */
  segments(issues: readonly Issue[]): KeyedIssues[] {
    return cutIntoSegments(issues).map((own) => ({ key: this.#keyOf(own), issues: own }));
  }

  /** whether a segment is indexed */
  isReady({ key }: KeyedIssues): boolean {
    return this.#ready.has(key);
  }

  /** Has issues indexed, all of a year, that are likely to be in the index, while the others are still being read. */
  prepare(issues: readonly Issue[]): void {
    for (const segment of this.segments(issues))
      if (this.#cache.has(segment.key)) this.#ready.add(segment.key);
      else this.#index(segment);
  }

  /** Makes the index; after that the thread is no more. */
  async join({ segments, hints, place }: IndexContent, onEvent: (event: IndexEvent) => void): Promise<void> {
    const parts = cutIntoParts(segments, ({ issues: [first] }) =>
      first ? orderOf(first).slice(0, "2016".length) : "",
    );
    const order: IndexOrder = {
      kind: "join",
      parts: parts.map((part) => part.map(({ key }) => key)),
      hints,
      place,
    };
    const made = new Promise<void>((resolve, reject) => {
      this.#onEvent = (event) => {
        try {
          onEvent(event);
        } catch (error) {
          reject(error);
        }
        if (event.kind === "missing") {
          for (const segment of segments) if (event.keys.includes(segment.key)) this.#index(segment);
          this.#order(order);
        } else if (event.kind === "done") resolve();
      };
    });
    this.#worker.ref();
    this.#order(order);
    await Promise.race([made, this.#failure]).finally(() => this.end());
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #index({ key, issues }: KeyedIssues): void {
    this.#order({ kind: "segment", key, records: recordsOf(issues) });
  }

  #order(order: IndexOrder): void {
    this.#worker.postMessage(order);
  }
}
