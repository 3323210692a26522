import * as address from "./address.ts";
import { amendments } from "./amendment.ts";
import type { Archive } from "./archive.ts";

/** The addresses of the pages that list what the whole archive holds; one that would be empty is not there. */
export function listPages({ issues, sources, authors, topics }: Archive): readonly string[] {
  return [
    address.HEADLINES,
    address.STATISTICS,
    address.INTEGRITY,
    ...(sources.length > 0 ? [address.SOURCES] : []),
    ...(authors.length > 0 ? [address.AUTHORS] : []),
    ...(topics.length > 0 ? [address.TOPICS] : []),
    ...(amendments(issues).length > 0 ? [address.CORRECTIONS] : []),
  ];
}
