import { type Archive, countItems } from "../bulletin/archive.ts";
import { hashOfValue } from "../value-hash.ts";
import { hintFacts } from "./hint-facts.ts";
import type { IndexPlace, LaidFile } from "./index-folder.ts";
import { IndexThread } from "./index-thread.ts";

interface IndexJob {
  /** where the index is laid; asked only where there is one to lay */
  readonly place: () => IndexPlace;
  /** whether an index that was made from the same (`key`) is there already */
  readonly isThere?: (key: string) => boolean;
  /** hears of each file of the index, with what all were made from */
  readonly onFile: (file: LaidFile, key: string) => void;
  /** hears how many items of how many are indexed */
  readonly onProgress?: (done: number, all: number) => void;
  /** one that was started before; it ends with the index */
  readonly thread?: IndexThread;
}

/**
 * Writes the index of every news item: segments that changed are indexed, the others come from the cache; all are joined. This goes
 * on in a thread of its own.
 */
export async function writeSearchIndex(
  archive: Archive,
  { place, isThere, onFile, onProgress, ...job }: IndexJob,
): Promise<void> {
  const thread = job.thread ?? (await IndexThread.start());
  const segments = thread.segments(archive.issues);
  const hints = hintFacts(archive);
  const key = hashOfValue([segments.map((segment) => segment.key), hints]);
  if (isThere?.(key)) {
    await thread.end();
    return;
  }
  const all = countItems(archive.issues);
  await thread.join({ segments, hints, place: place() }, (event) => {
    if (event.kind === "laid") onFile(event.file, key);
    else if (event.kind === "ready" && onProgress) {
      const ready = segments.filter((segment) => thread.isReady(segment));
      onProgress(countItems(ready.flatMap(({ issues }) => issues)), all);
    }
  });
}
