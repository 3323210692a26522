import { parentPort } from "node:worker_threads";
import { openPdf } from "../../base/open-pdf.js";

/**
 * Reads PDF files for `pdf-file.ts`, which waits meanwhile. A thread of its own, for the library answers later, and a file may take
 * time and memory without end. JavaScript, so that it runs as it is, whether the program around it is compiled or not.
 */

/** Notes and marks that somebody has put on the pages (ISO 32000-1, 12.5.6). */
const COMMENT = /^(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret|Popup)$/;

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/**
 * @param {import("./pdf-file.ts").PdfJob} job
 * @returns {Promise<import("./pdf-file.ts").PdfWords>}
 */
async function wordsOf({ bytes, mostPages }) {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    /** @type {string[]} */
    const texts = [];
    let hasComments = false;
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
      for (const { subtype, contentsObj, fieldValue } of await page.getAnnotations()) {
        hasComments ||= COMMENT.test(subtype);
        texts.push(...[contentsObj?.str, fieldValue].filter(isText));
      }
      page.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    const noted = new Map(Object.entries(info));
    const own = Object.entries(noted.get("Custom") ?? {});
    const properties = [...["Title", "Subject", "Keywords"].map((name) => noted.get(name)), ...own.flat()];
    const authors = [noted.get("Author"), metadata?.get("dc:creator")].flat();
    return {
      pages: document.numPages,
      text: texts.join("\n"),
      properties: properties.filter(isText).join("\n"),
      authors: authors.filter(isText),
      hasComments,
    };
  } finally {
    await task.destroy();
  }
}

parentPort?.on("message", async (/** @type {import("./pdf-file.ts").PdfJob} */ job) => {
  const answer = await wordsOf(job).catch((error) =>
    error.name === "PasswordException" ? "locked" : "damaged",
  );
  job.port.postMessage(answer);
  Atomics.store(job.done, 0, 1);
  Atomics.notify(job.done, 0);
});
