import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { MachineError } from "../base/errors.ts";
import { PROJECT } from "../base/project.ts";
import type { IndexRecord } from "./record.ts";

const WORKER = join(PROJECT, "src/search/index-worker.js");

/**
 * How many positions of words a file of the index holds. Smaller files cost a query fewer bytes, and the metadata more: a query loads
 * one of each part, and a part has as many as its items need, so both are least where the size grows with the root of the items.
 * Pagefind reads it from its environment and does not document it; without it, queries cost more bytes and are as right.
 */
const chunkSize = (items: number): string => String(Math.round(90 * Math.sqrt(items)));

/**
 * Has Pagefind index records, and lay its files into a folder.
 *
 * @throws MachineError where Pagefind can't start, or ends before it is done
 */
export function indexByPagefind(
  language: string,
  records: readonly IndexRecord[],
  folder: string,
): Promise<void> {
  const worker = new Worker(WORKER, {
    workerData: { language, records, folder },
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: chunkSize(records.length) },
    stderr: true, // Pagefind prints the stack of an error that is reported here anyway
  });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(
        new MachineError(
          `搜索索引没有编成，原来的网站没有改动：Pagefind 没有做完（${String(error)}）。请再运行一次；如果还是这样，请检查内存和磁盘空间，或者用 npm ci 重新安装。`,
        ),
      );
    worker.once("message", () => resolve());
    worker.once("error", fail);
    worker.once("exit", (code) => fail(`exit ${code}`));
  });
}
