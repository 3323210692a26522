import type { Archive } from "../bulletin/archive.ts";
import type { Hints, KnownName } from "./hints.ts";

/** What the tables are made of besides the texts; plain data, so that it can go to another thread. */
export interface HintFacts {
  readonly names: readonly Pick<KnownName, "name" | "kind">[];
  readonly synonyms: Hints["synonyms"];
}

export function hintFacts({ sources, authors, site, synonyms }: Archive): HintFacts {
  const departments = (site.departments ?? []).map(({ short, name, aliases = [] }) => [
    short,
    name,
    ...aliases,
  ]);
  return {
    names: [
      ...sources.map(({ key }) => ({ name: key, kind: "source" as const })),
      ...authors.map(({ key }) => ({ name: key, kind: "author" as const })),
    ],
    synonyms: [...departments, ...synonyms].filter((group) => group.length > 1),
  };
}
