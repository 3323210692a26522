import * as address from "./address.ts";
import { amendments } from "./amendments.ts";
import type { Issue } from "./archive.ts";

/** The lists to have pages for. */
interface Listed {
  readonly issues: readonly Issue[];
  readonly sources: readonly unknown[];
  readonly authors: readonly unknown[];
  readonly topics: readonly unknown[];
}

/** Addresses of pages about the whole archive; empty lists have none. */
export function listPages({ issues, sources, authors, topics }: Listed): readonly string[] {
  return [
    address.ABOUT,
    address.HEADLINES,
    address.STATISTICS,
    address.INTEGRITY,
    ...(sources.length > 0 ? [address.SOURCES] : []),
    ...(authors.length > 0 ? [address.AUTHORS] : []),
    ...(topics.length > 0 ? [address.TOPICS] : []),
    ...(amendments(issues).length > 0 ? [address.CORRECTIONS] : []),
  ];
}
