import { parentPort, workerData } from "node:worker_threads";
import { close, createIndex } from "pagefind";

/**
 * Has Pagefind index one part, and lay its files. A worker of its own, since Pagefind runs one process in each thread. JavaScript, so
 * that it runs as it is, whether the program around it is compiled or not.
 *
 * @typedef {object} IndexJob
 * @property {string} language what Pagefind calls the part
 * @property {readonly import("./record.ts").IndexRecord[]} records
 * @property {string} folder where it lays its files
 */

/** @type {IndexJob} */
const { language, records, folder } = workerData;

/** @param {{ errors: readonly string[] }} answer */
function check({ errors }) {
  if (errors.length > 0) throw new Error(errors.join("; "));
}

async function indexPart() {
  // What results show is read from the issues' data, so the fragments, which nobody reads, are one file.
  const created = await createIndex({ forceLanguage: language, maxFragments: 1 });
  check(created);
  for (const record of records)
    check((await created.index?.addCustomRecord({ ...record, language })) ?? created);
  check((await created.index?.writeFiles({ outputPath: folder })) ?? created);
  await close();
}

// No `await` here: where Pagefind's process is gone, none would ever end, and Node would say so beside our own words.
void indexPart().then(() => parentPort?.postMessage("done"));
