import { parentPort, workerData } from "node:worker_threads";
import { IndexMaker, type IndexOrder } from "./make-index.ts";

/** A thread that makes one index and tells of it; `workerData` is the folder in which it keeps segments. */
const maker = new IndexMaker(String(workerData), (event) => parentPort?.postMessage(event));
parentPort?.on("message", (order: IndexOrder) => maker.follow(order));
