import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Archive } from "../bulletin/archive.ts";
import { searchRecord } from "./record.tsx";

/** The part of Pagefind's bundle that our page uses; its ready-made interfaces stay out. */
const NEEDED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|fragment|index|filter))$/;

/** Writes Pagefind's index of every news item below `folder`. `onProgress` hears how many items of how many are in. */
export async function writeSearchIndex(
  archive: Archive,
  folder: string,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const entries = archive.issues.flatMap((issue) => issue.items.map((item) => ({ issue, item })));
  // Language "und": no stemming and no segmentation, the words are ours.
  const { index, errors } = await createIndex({ rootSelector: "body", forceLanguage: "und" });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  try {
    for (const [done, entry] of entries.entries()) {
      const added = await index.addHTMLFile(searchRecord(entry));
      if (added.errors.length > 0) throw new Error(`Pagefind refused an item: ${added.errors.join("; ")}`);
      onProgress(done + 1, entries.length);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      if (!NEEDED.test(path)) continue;
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
}
