import { createInstance } from "pagefind-script";
import { SEARCH_INDEX, SEARCH_MANIFEST, withBase } from "../../src/bulletin/address.ts";
import { type OpenIndex, openIndex } from "../../src/search/client/open-index.ts";
import type { PagefindInstance } from "../../src/search/client/pagefind.ts";
import type { IndexManifest } from "../../src/search/manifest.ts";
import { fetchAhead, withoutGaps } from "./fetch-index.ts";
import { fetchJson, has } from "./fetch-json.ts";

/** The index of one edition of a site. */
interface SiteIndex {
  readonly manifest: IndexManifest;
  readonly index: OpenIndex;
}

const opened = new Map<string, Promise<SiteIndex>>();

/** The index of the site below a base: opened once, at first use; what failed is tried again at the next. */
function open(base: string): Promise<SiteIndex> {
  const known = opened.get(base);
  if (known) return known;
  const index = load(base);
  index.catch(() => opened.delete(base));
  opened.set(base, index);
  return index;
}

/** Forgets an index, after something of it could not be loaded, or is of an older edition. */
const close = (base: string): void => void opened.delete(base);

/** Which indexes make up the search now, whatever was opened before. */
const fetchManifest = (base: string): Promise<IndexManifest> =>
  fetchJson(withBase(base, SEARCH_MANIFEST), isManifest, { cache: "no-cache" });

/** The indexes of sites by their bases. */
export const siteIndexes = { open, close, fetchManifest } as const;
export type SiteIndexes = typeof siteIndexes;

async function load(base: string): Promise<SiteIndex> {
  const manifest = await fetchJson(withBase(base, SEARCH_MANIFEST), isManifest); // as the page has preloaded it
  // What every index is opened by is asked for together, before Pagefind asks for one after the other.
  const at = (file: string): string => withBase(base, SEARCH_INDEX + file);
  const contents = Object.entries(manifest.inline).map(([file, content]) => [at(file), content] as const);
  fetchAhead(manifest.opening.map(at), Object.fromEntries(contents));
  const index = await withoutGaps(() =>
    openIndex({ createInstance }, manifest, withBase(base, SEARCH_INDEX)),
  );
  return { manifest, index: { ...index, pagefind: withoutGapsIn(index.pagefind) } };
}

const withoutGapsIn = (pagefind: PagefindInstance): PagefindInstance => ({
  mergeIndex: (path, options) => withoutGaps(() => pagefind.mergeIndex(path, options)),
  preload: (term) => withoutGaps(() => pagefind.preload(term)),
  search: (term, options) => withoutGaps(() => pagefind.search(term, options)),
});

const isManifest = (value: unknown): value is IndexManifest => has(value, "engine", "parts", "records");
