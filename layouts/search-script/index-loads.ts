import type { PagefindInstance } from "../../src/search/client/pagefind.ts";
import { type IndexEntry, readEntry } from "./index-entry.ts";

const PART = /\.pf_(?:index|filter|fragment|meta)$/;
/** As Pagefind asks for it, with the time; whoever asks what the site has now does so without. */
const ENTRY = /pagefind-entry\.json\?/;

let failed = 0;
let opened: IndexEntry | null = null;
let entry: Uint8Array<ArrayBuffer> | null = null;

/** The index that was opened last. */
export const openedIndex = (): IndexEntry | null => opened;

/** Has the next index that is opened be the one that the site has then. */
export function forgetIndex(): void {
  entry = null;
}

/**
 * Pagefind takes a part of its index that does not load for an empty one: it would find too little, or too much where the part holds
 * what a query excludes. It tells nobody, so the page's own fetch, by which it loads them, counts those that fail, and remembers which index it was.
 */
export function watchLoads(): void {
  const fetchAny = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (address, options) => {
    if (typeof address !== "string" || !(PART.test(address) || ENTRY.test(address)))
      return fetchAny(address, options);
    // Pagefind asks once for each part of an index: all must be of the same.
    if (entry && ENTRY.test(address)) return new Response(entry);
    try {
      const response = await fetchAny(address, options);
      // Read to the end here: what breaks off half way has failed as well.
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.ok && ENTRY.test(address)) {
        opened = readEntry(JSON.parse(new TextDecoder().decode(bytes)));
        entry = bytes;
      } else if (!response.ok || !isPart(bytes)) throw new Error(`${address} is no part of an index`);
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
  mergeIndex: (path, options) => pagefind.mergeIndex(path, options),
  async search(term, options) {
    const before = failed;
    const found = await pagefind.search(term, options);
    if (failed > before) throw new Error("A part of the search index did not load");
    return found;
  },
});
