import { createInstance } from "pagefind-script";
import {
  issueDataPath,
  SEARCH_HINTS,
  SEARCH_INDEX,
  SEARCH_LETTERS,
  SEARCH_MANIFEST,
  SEARCH_SOUNDS,
  withBase,
} from "../../src/bulletin/address.ts";
import type { IssueData } from "../../src/publish/formats/data-schema.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import { createLookup } from "../../src/search/client/lookup.ts";
import { openIndex } from "../../src/search/client/open-index.ts";
import type { PagefindInstance } from "../../src/search/client/pagefind.ts";
import type { Hints } from "../../src/search/hints.ts";
import type { IndexManifest } from "../../src/search/manifest.ts";
import type { Sounds } from "../../src/search/sounds.ts";
import { fetchAhead, withoutGaps } from "./fetch-index.ts";
import type { Place } from "./place.ts";

/** The search of one edition of the site. */
interface Search {
  readonly manifest: IndexManifest;
  readonly engine: Engine;
}

const opened = new Map<string, Promise<Search>>();
const hintsByBase = new Map<string, () => Promise<Hints>>();

/** The search of this site: loaded once, at first use; a failed load is tried again at the next. */
export function openSearch(place: Place): Promise<Search> {
  const known = opened.get(place.base);
  if (known) return known;
  const search = load(place);
  search.catch(() => closeSearch(place));
  opened.set(place.base, search);
  return search;
}

/** Forgets the search with all that it holds, after something could not be loaded, or is of an older edition. */
export function closeSearch({ base }: Place): void {
  opened.delete(base);
  hintsByBase.delete(base);
}

async function load({ base, years }: Place): Promise<Search> {
  openHints({ base }).catch(() => {}); // every query asks who is named in it; what failed is asked for again then
  const manifestNow = fetchJson(withBase(base, SEARCH_MANIFEST), isManifest); // as the page has preloaded it
  // What every index is opened by is asked for together, before Pagefind asks for one after the other.
  void manifestNow.then(
    ({ opening, inline }) => {
      const at = (file: string): string => withBase(base, SEARCH_INDEX + file);
      const contents = Object.entries(inline).map(([file, content]) => [at(file), content] as const);
      fetchAhead(opening.map(at), Object.fromEntries(contents));
    },
    () => {},
  );
  const manifest = await manifestNow;
  const index = await withoutGaps(() =>
    openIndex({ createInstance }, manifest, withBase(base, SEARCH_INDEX)),
  );
  const issues = new Map<string, () => Promise<IssueData>>();
  const lookup = createLookup(
    { ...index, pagefind: withoutGapsIn(index.pagefind) },
    once(() => fetchJson(withBase(base, SEARCH_LETTERS), isWords)),
  );
  const engine = createEngine(lookup, index.table, {
    years,
    hints: () => openHints({ base }),
    sounds: once(() => fetchJson(withBase(base, SEARCH_SOUNDS), isSounds)),
    issue: (key) => {
      const path = issueDataPath(key);
      const open = issues.get(path) ?? once(() => fetchJson(withBase(base, path), isIssue));
      issues.set(path, open);
      return open();
    },
  });
  return { manifest, engine };
}

const withoutGapsIn = (pagefind: PagefindInstance): PagefindInstance => ({
  mergeIndex: (path, options) => withoutGaps(() => pagefind.mergeIndex(path, options)),
  preload: (term) => withoutGaps(() => pagefind.preload(term)),
  search: (term, options) => withoutGaps(() => pagefind.search(term, options)),
});

/** Which indexes make up the search now, whatever was opened before. */
export const fetchManifest = ({ base }: Pick<Place, "base">): Promise<IndexManifest> =>
  fetchJson(withBase(base, SEARCH_MANIFEST), isManifest, { cache: "no-cache" });

/** The tables by which the search helps out and suggests names. */
export function openHints({ base }: Pick<Place, "base">): Promise<Hints> {
  const open = hintsByBase.get(base) ?? once(() => fetchJson(withBase(base, SEARCH_HINTS), isHints));
  hintsByBase.set(base, open);
  return open();
}

/** What is fetched at first need; what failed is fetched again at the next. */
function once<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let content: Promise<T> | undefined;
  return () => {
    content ??= fetchIt().catch((error: unknown) => {
      content = undefined;
      throw error;
    });
    return content;
  };
}

async function fetchJson<T>(
  address: string,
  isRight: (content: unknown) => content is T,
  options: RequestInit = {},
): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const content: unknown = await response.json();
  if (!isRight(content)) throw new Error(`${address} holds something else`);
  return content;
}

/* The site's own files, of the same build as this script: what would come instead is another page, from a server that has no 404. */

const isManifest = (value: unknown): value is IndexManifest => has(value, "engine", "parts", "records");
const isIssue = (value: unknown): value is IssueData => has(value, "title", "items");
const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
const isSounds = (value: unknown): value is Sounds => has(value, "a");
const isHints = (value: unknown): value is Hints =>
  has(value, "names", "topics", "synonyms", "issues", "variants", "syllables");

const has = <Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
