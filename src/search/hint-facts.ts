import { TOPICS } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { type IssueRun, issueRuns } from "../bulletin/issue-runs.ts";
import { isLeftOut } from "../bulletin/sections.ts";
import { namesOf, Succession } from "../bulletin/succession.ts";
import { COMMON_SYNONYMS } from "./common-synonyms.ts";

/** A department or person of the archive. */
export interface Named {
  readonly name: string;
  readonly kind: "source" | "author";
}

/** What the tables are made of besides the texts; plain data, so that it can go to another thread. */
export interface HintFacts {
  readonly names: readonly Named[];
  /** the names of each department that has several: the one that pages show, the full one, aliases, and those that it came from or went over to */
  readonly departments: readonly (readonly string[])[];
  /** the topics that have a page, and how many items each has; most items first */
  readonly topics: readonly (readonly [name: string, items: number])[];
  /** the editors' groups of words that mean the same */
  readonly synonyms: readonly (readonly string[])[];
  /** oldest first */
  readonly issues: readonly IssueRun[];
}

export function hintFacts({ issues, sources, authors, topics, site, synonyms }: Archive): HintFacts {
  const lines = new Succession(site).lines();
  const departments = (site.departments ?? []).map((department) => [
    ...namesOf(department),
    ...(lines.get(department.short) ?? []),
  ]);
  return {
    names: [
      ...sources.map(({ key }) => ({ name: key, kind: "source" as const })),
      ...authors.map(({ key }) => ({ name: key, kind: "author" as const })),
    ],
    topics: isLeftOut(site, TOPICS) ? [] : topics.map(({ key, members }) => [key, members.length]),
    departments: departments.map((group) => [...new Set(group)]).filter((group) => group.length > 1),
    synonyms: [...synonyms, ...COMMON_SYNONYMS],
    issues: issueRuns(issues),
  };
}
