import type { Answer } from "../../src/search/client/engine.ts";
import type { Query } from "../../src/search/client/query.ts";
import { closeSearch, fetchManifest, openSearch } from "./open.ts";
import type { Place } from "./place.ts";

/**
 * Answers a query from the index that the site has now. A page can stay open while the site is published anew: then parts of the
 * index that it opened are gone, so the new one is opened and asked, once.
 */
export async function askIndex(
  place: Place,
  query: Query,
  onFirst?: (answer: Answer) => void,
): Promise<Answer> {
  const before = await openSearch(place).catch(() => null);
  const isReplaced = async (): Promise<boolean> =>
    JSON.stringify(await fetchManifest(place)) !== JSON.stringify(before?.manifest);
  try {
    const answer = await (await openSearch(place)).engine(query, onFirst);
    // What is nowhere may be in an index that was published since.
    if (answer.shown > 0 || !(await isReplaced())) return answer;
  } catch (error) {
    closeSearch(place);
    if (!(await isReplaced())) throw error;
  }
  closeSearch(place);
  try {
    return await (await openSearch(place)).engine(query, onFirst);
  } catch (error) {
    closeSearch(place);
    throw error;
  }
}
