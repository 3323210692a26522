import { parentPort } from "node:worker_threads";
import { endIndexing, indexSegment } from "./index-segment.ts";
import type { SearchRecord } from "./record.tsx";

/** A thread with a Pagefind process of its own: it gets segments one after the other and gives their indexes back. */
parentPort?.on("message", async (records: readonly SearchRecord[] | null) => {
  if (records === null) {
    await endIndexing();
    parentPort?.close();
  } else parentPort?.postMessage(await indexSegment(records));
});
