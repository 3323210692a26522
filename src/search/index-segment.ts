import { close, createIndex } from "pagefind";
import { recordHtml, type SearchRecord } from "./record.tsx";
import { type Segment, takeApart } from "./segment.ts";

/** Has Pagefind index the records of one segment. */
export async function indexSegment(records: readonly SearchRecord[]): Promise<Segment> {
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
  return takeApart(new Map(files.map(({ path, content }) => [path, content])));
}

/** Ends Pagefind's process; the next segment would start another. */
export const endIndexing = close;
