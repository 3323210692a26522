import { mergeSegments } from "./merge.ts";
import type { SearchRecord } from "./record.ts";
import { ENTRY, readRuntime } from "./runtime.ts";
import { indexRecords, type Segment } from "./segment.ts";
import { SegmentCache } from "./segment-cache.ts";

/** What an index is made of; plain data, so that it can go to another thread. */
export interface IndexJob {
  /** runs of records that follow each other, each with the key that its index is kept under */
  readonly segments: readonly { readonly key: string; readonly records: readonly SearchRecord[] }[];
  readonly cacheFolder: string;
  /** files of an earlier index, whose names tell their contents */
  readonly earlier: ReadonlySet<string>;
}

/** What happens while an index is made. */
export type IndexEvent =
  | { readonly kind: "indexed"; readonly records: number }
  | { readonly kind: "file"; readonly path: string; readonly bytes: Uint8Array }
  /** an earlier file is part of this index too */
  | { readonly kind: "kept"; readonly path: string }
  | { readonly kind: "done" };

/** Indexes the segments that are not in the cache, joins all, and adds what Pagefind needs to read them. */
export async function makeIndex(
  { segments, cacheFolder, earlier }: IndexJob,
  emit: (event: IndexEvent) => void,
): Promise<void> {
  const runtime = readRuntime();
  const cache = new SegmentCache(cacheFolder);
  const indexed = segments.map(({ key, records }): Segment => {
    const known = cache.get(key);
    const segment = known ?? indexRecords(records);
    if (!known) cache.put(key, segment);
    emit({ kind: "indexed", records: records.length });
    return segment;
  });
  cache.trim();
  const write = (path: string, bytes: Uint8Array): void => emit({ kind: "file", path, bytes });
  const { version, files, entry } = await runtime;
  const merged = await mergeSegments(indexed, version, {
    keepNamed(path) {
      if (earlier.has(path)) emit({ kind: "kept", path });
      return earlier.has(path);
    },
    write,
  });
  for (const [path, bytes] of files) write(path, bytes);
  write(ENTRY, entry(merged));
  emit({ kind: "done" });
}
