import { close, createIndex } from "pagefind";
import type { Bundle } from "./merge.ts";
import { recordHtml, type SearchRecord } from "./record.tsx";

/** The part of Pagefind's bundle that our page uses; its ready-made interfaces stay out. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|fragment|index|filter))$/;

/** Has Pagefind index the records of one segment. */
export async function indexSegment(records: readonly SearchRecord[]): Promise<Bundle> {
  // Language "und": no stemming and no segmentation, the words are ours.
  const { index, errors } = await createIndex({ rootSelector: "body", forceLanguage: "und" });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  for (const record of records) {
    const added = await index.addHTMLFile({ url: record.url, content: recordHtml(record) });
    if (added.errors.length > 0)
      throw new Error(`Pagefind refused ${record.url}: ${added.errors.join("; ")}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
}

/** Ends Pagefind's process; the next segment would start another. */
export const endIndexing = close;
