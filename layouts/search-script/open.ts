import {
  issueDataPath,
  SEARCH_HINTS,
  SEARCH_LETTERS,
  SEARCH_SOUNDS,
  withBase,
} from "../../src/bulletin/address.ts";
import type { IssueData } from "../../src/publish/formats/data-schema.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import { createLookup } from "../../src/search/client/lookup.ts";
import type { Hints } from "../../src/search/hints.ts";
import type { IndexManifest } from "../../src/search/manifest.ts";
import type { Sounds } from "../../src/search/sounds.ts";
import { fetchJson, has } from "./fetch-json.ts";
import type { Place } from "./place.ts";
import { siteIndexes } from "./site-index.ts";

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
  siteIndexes.close(base);
}

async function load({ base, years }: Place): Promise<Search> {
  const { manifest, index } = await siteIndexes.open(base);
  const issues = new Map<string, () => Promise<IssueData>>();
  const lookup = createLookup(
    index,
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

/** Which indexes make up the search now, whatever was opened before. */
export const fetchManifest = ({ base }: Pick<Place, "base">): Promise<IndexManifest> =>
  siteIndexes.fetchManifest(base);

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

const isIssue = (value: unknown): value is IssueData => has(value, "title", "items");
const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
const isSounds = (value: unknown): value is Sounds => has(value, "a");
const isHints = (value: unknown): value is Hints =>
  has(value, "names", "topics", "synonyms", "issues", "variants", "syllables");
