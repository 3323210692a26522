import {
  SEARCH_ENGINE,
  SEARCH_HINTS,
  SEARCH_INDEX,
  searchBorders,
  withBase,
} from "../../src/bulletin/address.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import { openParts } from "../../src/search/client/open-parts.ts";
import type { PagefindModule } from "../../src/search/client/pagefind.ts";
import type { Hints } from "../../src/search/hints.ts";
import { has } from "./index-entry.ts";
import { forgetIndex, openedIndex, watchLoads, withoutGaps } from "./index-loads.ts";

/** What a page says of the archive on the element that the results go into, or on the search box. */
export interface Place {
  readonly base: string;
  /** those that a span of dates can be in; a search box has none */
  readonly years: readonly number[];
}

export function readPlace({ base = "/", years }: DOMStringMap): Place {
  return { base, years: years?.split(" ").map(Number) ?? [] };
}

const opened = new Map<string, Promise<Engine>>();
const hintsByBase = new Map<string, () => Promise<Hints>>();
watchLoads();

/** The search engine of this site: loaded once, at first use; a failed load is tried again at the next. */
export function openEngine(place: Place): Promise<Engine> {
  const known = opened.get(place.base);
  if (known) return known;
  const engine = load(place);
  engine.catch(() => closeEngine(place));
  opened.set(place.base, engine);
  return engine;
}

/** Forgets the engine with all that it holds, after something could not be loaded, or is of an older index. */
export function closeEngine({ base }: Place): void {
  opened.delete(base);
  hintsByBase.delete(base);
}

async function load({ base, years }: Place): Promise<Engine> {
  const basePath = withBase(base, SEARCH_INDEX);
  forgetIndex();
  openHints({ base }).catch(() => {}); // every query asks who is named in it; what failed is asked for again then
  const module: unknown = await import(withBase(base, SEARCH_ENGINE));
  if (!isPagefind(module)) throw new Error("pagefind.js is not Pagefind");
  // Pagefind takes the page's language and cuts Chinese queries into words. Our tokens must reach it uncut, so for this one
  // call, which reads the attribute at once, the page's language is undetermined.
  const { lang } = document.documentElement;
  document.documentElement.lang = "und";
  // Without a worker: to copy thousands of hits out of one takes longer than to find them.
  const instance = module.createInstance({ basePath, exactDiacritics: true, noWorker: true });
  document.documentElement.lang = lang;
  await openParts(instance, new URL(basePath, location.href), () => openedIndex()?.parts ?? []);

  return createEngine(withoutGaps(instance), {
    years,
    // Known as soon as anything is found. Every page has a search box: with the number in it, each would change with each issue.
    get items() {
      return openedIndex()?.records ?? 0;
    },
    hints: () => openHints({ base }),
    borders: once(() => fetchBorders(base)),
  });
}

/** The tables by which the search helps out and suggests names. */
export function openHints({ base }: Pick<Place, "base">): Promise<Hints> {
  const open = hintsByBase.get(base) ?? once(() => fetchJson(withBase(base, SEARCH_HINTS), isHints));
  hintsByBase.set(base, open);
  return open();
}

const fetchBorders = async (base: string): Promise<readonly string[]> => {
  const parts = openedIndex()?.parts ?? [];
  const borders = parts.map(({ name }) => fetchJson(withBase(base, searchBorders(name)), isWords));
  return (await Promise.all(borders)).flat();
};

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

async function fetchJson<T>(address: string, isRight: (content: unknown) => content is T): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const content: unknown = await response.json();
  if (!isRight(content)) throw new Error(`${address} holds something else`);
  return content;
}

/* The site's own files, of the same build as this script: what would come instead is another page, from a server that has no 404. */

const isPagefind = (value: unknown): value is PagefindModule => has(value, "createInstance");
const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
const isHints = (value: unknown): value is Hints =>
  has(value, "names", "synonyms", "issues", "variants", "syllables");
