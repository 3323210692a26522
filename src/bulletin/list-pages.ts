import * as address from "./address.ts";
import { amendments } from "./amendments.ts";
import type { Archive, Issue } from "./archive.ts";
import { referencesOf } from "./references/references.ts";

/** The lists to have pages for. */
interface Listed {
  readonly issues: readonly Issue[];
  readonly sources: readonly unknown[];
  readonly authors: readonly unknown[];
  readonly topics: readonly unknown[];
  readonly documents: readonly unknown[];
}

/** Addresses of pages about the whole archive; empty lists have none. */
export const listPagesOf = (archive: Archive): readonly string[] =>
  listPages({ ...archive, documents: referencesOf(archive).documents });

/** The same of lists that are no archive yet. */
export function listPages({ issues, sources, authors, topics, documents }: Listed): readonly string[] {
  return [
    address.ABOUT,
    address.HEADLINES,
    address.STATISTICS,
    address.INTEGRITY,
    ...(sources.length > 0 ? [address.SOURCES] : []),
    ...(authors.length > 0 ? [address.AUTHORS] : []),
    ...(topics.length > 0 ? [address.TOPICS] : []),
    ...(documents.length > 0 ? [address.DOCUMENTS] : []),
    ...(amendments(issues).length > 0 ? [address.CORRECTIONS] : []),
  ];
}
