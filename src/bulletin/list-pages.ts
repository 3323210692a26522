import * as address from "./address.ts";
import { amendments } from "./amendments.ts";
import type { Issue } from "./archive.ts";

/** What decides which lists there are: an archive, or the names that its groups will have. */
interface Listed {
  readonly issues: readonly Issue[];
  readonly sources: readonly unknown[];
  readonly authors: readonly unknown[];
  readonly topics: readonly unknown[];
}

/** The addresses of the pages about the whole archive; a list that would be empty is not there. */
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
