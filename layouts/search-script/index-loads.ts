import type { PagefindInstance } from "../../src/search/client/pagefind.ts";

/** The parts of an index; the metadata, which are read first, have its name in theirs. */
const PART = /\.pf_(?:index|filter|fragment|meta)$/;
const METADATA = /pagefind\.([^/]+)\.pf_meta$/;

let failed = 0;
let opened: string | null = null;

/** The name of the index that was opened last: und_9feaad4890. */
export const openedIndex = (): string | null => opened;

/**
 * Pagefind takes a part of its index that does not load for an empty one: it would find too little, or too much where the part holds
 * what a query excludes. It tells nobody, so the page's own fetch, by which it loads them, counts those that fail.
 */
export function watchLoads(): void {
  const fetchAny = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (address, options) => {
    if (typeof address !== "string" || !PART.test(address)) return fetchAny(address, options);
    opened = METADATA.exec(address)?.[1] ?? opened;
    try {
      const response = await fetchAny(address, options);
      // Read to the end here: what breaks off half way has failed as well.
      const bytes = await response.arrayBuffer();
      if (!response.ok || !isPart(new Uint8Array(bytes)))
        throw new Error(`${address} is no part of an index`);
      return new Response(bytes);
    } catch (error) {
      failed++;
      throw error;
    }
  };
}

/** Compressed or, where the server says so and the browser has unpacked it, as it is: a server without a 404 sends a page instead. */
const isPart = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  new TextDecoder().decode(bytes.subarray(0, 12)) === "pagefind_dcd";

/** The same engine, but a search fails when a part of the index that is loaded meanwhile does. */
export const withoutGaps = (pagefind: PagefindInstance): PagefindInstance => ({
  init: () => pagefind.init(),
  async search(term, options) {
    const before = failed;
    const found = await pagefind.search(term, options);
    if (failed > before) throw new Error("A part of the search index did not load");
    return found;
  },
});
