import type { Archive } from "../bulletin/archive.ts";
import { type IssueRun, issueRuns } from "../bulletin/issue-runs.ts";

/** A department or person of the archive. */
export interface Named {
  readonly name: string;
  readonly kind: "source" | "author";
}

/** What the tables are made of besides the texts; plain data, so that it can go to another thread. */
export interface HintFacts {
  readonly names: readonly Named[];
  /** groups of words that mean the same: departments' names and aliases, the editors' synonyms */
  readonly synonyms: readonly (readonly string[])[];
  /** oldest first */
  readonly issues: readonly IssueRun[];
}

export function hintFacts({ issues, sources, authors, site, synonyms }: Archive): HintFacts {
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
    issues: issueRuns(issues),
  };
}
