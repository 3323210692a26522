import { parentPort } from "node:worker_threads";
import { type IndexEvent, type IndexJob, makeIndex } from "./make-index.ts";

/** A thread that makes one index and tells of it. */
parentPort?.once("message", (job: IndexJob) => makeIndex(job, tell));

function tell(event: IndexEvent): void {
  if (event.kind === "file") {
    // A file's bytes may be a small part of a large buffer, which would be copied whole.
    const bytes = Uint8Array.from(event.bytes);
    parentPort?.postMessage({ ...event, bytes }, [bytes.buffer]);
  } else parentPort?.postMessage(event);
}
