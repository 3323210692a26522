import { receiveIndexes } from "./given-index.ts";
import { answer } from "./main.tsx";
import type { SiteIndexes } from "./site-index.ts";

/** The second script of the search page: what answers and shows, over the index that the first one opens. */
export function answerFrom(indexes: SiteIndexes): void {
  receiveIndexes(indexes);
  answer();
}
