import { parentPort } from "node:worker_threads";
import type { SearchRecord } from "./record.ts";
import { indexRecords } from "./segment.ts";

/** A thread that gets segments one after the other and gives their indexes back. */
parentPort?.on("message", (records: readonly SearchRecord[]) => {
  parentPort?.postMessage(indexRecords(records));
});
