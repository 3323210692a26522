import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheFolder, readCached, trimFolder, writeCached } from "../base/cache-folder.ts";
import { hashOfCode } from "../base/code-hash.ts";
import { hashByOrigin } from "../base/value-hash.ts";
import { readIssue } from "./read-issue.ts";
import { type IssueReading, type ReadingContext, reopen, type StoredReading } from "./reading.ts";
import type { IssueFile } from "./scan.ts";

const KIND = "readings";
const MOST_BYTES = 1024 ** 3;

/** What was read from a file, under a hash of all inputs. */
interface Kept {
  readonly key: string;
  readonly reading: StoredReading;
}
type Volume = Map<string, Kept>;

/**
 * Caches readings in memory and in `.cache/readings`, one file per year, so that only changed files are read again. The
 * key covers every input; the folder may be deleted at any time.
 */
export class ReadingCache {
  readonly #content: string;
  readonly #makers = hashOfCode("src/content", "src/bulletin", "src/markdown");
  readonly #commonOf = new WeakMap<ReadingContext, string>();
  readonly #volumes = new Map<number, Volume>();
  readonly #changed = new Set<number>();

  constructor(content: string) {
    this.#content = resolve(content);
  }

  /** The same as `readIssue`. */
  read(source: IssueFile, bytes: Uint8Array, context: ReadingContext): IssueReading {
    const volume = this.#volume(source.year);
    const key = this.#keyOf(source, bytes, context);
    const kept = volume.get(source.file);
    if (kept?.key === key) return withOrigin(reopen(kept.reading, source, bytes), key);
    const { file: _, placeOf: __, attachments: ___, ...reading } = readIssue(source, bytes, context);
    volume.set(source.file, { key, reading });
    this.#changed.add(source.year);
    return withOrigin(reopen(reading, source, bytes), key);
  }

  /** Writes the years that have changed. */
  save(): void {
    for (const year of this.#changed) writeCached(this.#file(year), this.#volume(year));
    if (this.#changed.size > 0) trimFolder(cacheFolder(KIND), MOST_BYTES);
    this.#changed.clear();
  }

  #volume(year: number): Volume {
    const known = this.#volumes.get(year) ?? readCached<Volume>(this.#file(year)) ?? new Map();
    this.#volumes.set(year, known);
    return known;
  }

  #keyOf(
    { year, stem, file, attachments, originals, versions }: IssueFile,
    bytes: Uint8Array,
    context: ReadingContext,
  ): string {
    const beside = [...attachments.values()].map((one) => [
      one,
      one.file !== "" && hash("sha256", readFileSync(one.file)),
    ]);
    const from = [...originals.values()].map((original) => [
      original.name,
      hash("sha256", readFileSync(original.file)),
    ]);
    const ids = versions.map(({ id }) => id);
    const facts = JSON.stringify([this.#common(context), year, stem, file, beside, from, ids]);
    return hash("sha256", facts + hash("sha256", bytes));
  }

  /** What the readings of all files depend on. */
  #common(context: ReadingContext): string {
    const known = this.#commonOf.get(context);
    if (known) return known;
    const facts = [
      this.#makers,
      process.cwd(),
      context.base,
      context.series,
      context.isUnsigned,
      ...context.departments,
    ];
    const common = hash("sha256", JSON.stringify(facts));
    this.#commonOf.set(context, common);
    return common;
  }

  #file(year: number): string {
    return join(cacheFolder(KIND), `${hash("sha256", `${this.#content}\0${year}`).slice(0, 16)}.year`);
  }
}

/** Same key, same issue and items. */
function withOrigin(reading: IssueReading, key: string): IssueReading {
  if (reading.issue) hashByOrigin(reading.issue, key);
  for (const item of reading.issue?.items ?? []) hashByOrigin(item, `${key}/${item.position}`);
  return reading;
}
