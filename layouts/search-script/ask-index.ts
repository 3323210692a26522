import { SEARCH_ENTRY, withBase } from "../../src/bulletin/address.ts";
import type { Answer } from "../../src/search/client/engine.ts";
import type { Query } from "../../src/search/client/query.ts";
import { type IndexEntry, readEntry } from "./index-entry.ts";
import { openedIndex } from "./index-loads.ts";
import { closeEngine, openEngine, type Place } from "./open.ts";

/**
 * Answers a query from the index that the site has now. A page can stay open while the site is published anew: then parts of the
 * index that it opened are gone, so the new one is opened and asked, once.
 */
export async function askIndex(place: Place, query: Query): Promise<Answer> {
  try {
    const answer = await (await openEngine(place))(query);
    // What is nowhere may be in an index that was published since.
    if (answer.total > 0 || !(await isReplaced(place))) return answer;
  } catch (error) {
    closeEngine(place);
    if (!(await isReplaced(place))) throw error;
  }
  closeEngine(place);
  try {
    return await (await openEngine(place))(query);
  } catch (error) {
    closeEngine(place);
    throw error;
  }
}

/** Whether the site has another index than the one that was opened; fails where the site can't be reached. */
async function isReplaced({ base }: Place): Promise<boolean> {
  const response = await fetch(withBase(base, SEARCH_ENTRY), { cache: "no-store" });
  if (!response.ok) throw new Error(`The search index answers ${response.status}`);
  return namesOf(readEntry(await response.json())) !== namesOf(openedIndex());
}

const namesOf = (index: IndexEntry | null): string => index?.parts.map(({ name }) => name).join() ?? "";
