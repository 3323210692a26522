import type { IndexManifest } from "../manifest.ts";
import { RecordTable } from "../record-table.ts";
import type { PagefindInstance, PagefindModule } from "./pagefind.ts";

/** An open index: Pagefind, and what its records are. */
export interface OpenIndex {
  readonly pagefind: PagefindInstance;
  /** the numbers of records by Pagefind's ids */
  readonly numbers: ReadonlyMap<string, number>;
  readonly table: RecordTable;
}

/** What is in a folder never changes: its name tells its content. */
const OPTIONS = { exactDiacritics: true, metaCacheTag: "1" } as const;

/**
 * Opens all parts of an index. Pagefind cuts queries into words as the language of the page wants it, but for indexes that are
 * merged it takes a language. So the engine's own index holds nothing to be found, and everything else is merged into it.
 *
 * @param folder the address of `/pagefind/`
 * @throws where a part can't be loaded, or holds other records than the manifest says
 */
export async function openIndex(
  { createInstance }: PagefindModule,
  { engine, parts, records }: IndexManifest,
  folder: string,
): Promise<OpenIndex> {
  // Without a worker: to copy thousands of hits out of one takes longer than to find them.
  const pagefind = createInstance({ ...OPTIONS, basePath: `${folder}${engine}/`, noWorker: true });
  await Promise.all([
    pagefind.search("", {}), // fails where the engine does not load; a merge would wait for it forever
    ...parts.map((part) =>
      pagefind.mergeIndex(`${folder}${part.folder}/`, { ...OPTIONS, language: part.language }),
    ),
  ]);
  const table = new RecordTable(records);
  // All records, in the order in which they were added: the engine's, then those of each part.
  const [, ...results] = (await pagefind.search(null, {})).results;
  if (results.length !== table.size) throw new Error("The parts of the search index do not go together");
  return { pagefind, numbers: new Map(results.map(({ id }, number) => [id, number])), table };
}
