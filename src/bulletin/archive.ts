import { atOnce, type Steps } from "../base/steps.ts";
import { compare } from "../base/text.ts";
import { issuePath } from "./address.ts";
import type { PublicationDate } from "./date.ts";
import type { NamedDocument } from "./documents.ts";
import type { Correction, Withdrawal } from "./front-matter.ts";
import { type Group, groupsBy } from "./group.ts";
import type { Imprint } from "./imprint.ts";
import { compareNumbers, type IssueNumber, type Span, unitedBy } from "./issue-number.ts";
import type { Redirect } from "./redirects.ts";
import { redirectsOfSections } from "./sections.ts";
import type { Site } from "./site.ts";
import type { Status } from "./status.ts";
import { groupTopics } from "./topics.ts";

/** Departments, by the names that the archive shows, and persons. Both may be empty. */
export interface Byline {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
}

/** One news item (条目) of an issue. */
export interface Item {
  /** from 1; its anchor is `item-1` */
  readonly position: number;
  readonly heading: string;
  /** rendered Markdown, without heading and byline */
  readonly html: string;
  /** number of addressable paragraphs: `item-2-p1` … */
  readonly paragraphs: number;
  /** plain text, one block per line, including the byline */
  readonly text: string;
  /** the texts of its tables' cells, row by row, the head first; they stand in the text as well */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** the byline's line as written, or null */
  readonly bylineText: string | null;
  /** the item's byline, completed from the issue's */
  readonly byline: Byline;
  /** its own keywords; null where those of its issue hold: see `keywordsOf` */
  readonly keywords: readonly string[] | null;
  /** the withdrawal of this item alone; its text is gone unless that says `show` */
  readonly withdrawn: Withdrawal | null;
}

/** A picture or attachment that belongs to an issue. */
export interface Attachment {
  /** path below the issue's folder: `rd-expenditure.csv` */
  readonly name: string;
  /** where it is now, for the copy */
  readonly file: string;
  readonly bytes: number;
}

/** One number (期) of the bulletin. */
export interface Issue {
  readonly year: number;
  /** the number within the year */
  readonly number: IssueNumber;
  /** running numbers since the first issue, or null if unknown */
  readonly total: Span | null;
  readonly title: string;
  readonly date: PublicationDate;
  readonly byline: Byline;
  readonly summary: string | null;
  readonly keywords: readonly string[];
  readonly notice: string | null;
  readonly status: Status;
  readonly corrections: readonly Correction[];
  readonly withdrawn: Withdrawal | null;
  /** the issue's own imprint; overrides the site's */
  readonly imprint: Imprint;
  /** rendered text before the first item, or null */
  readonly preambleHtml: string | null;
  readonly items: readonly Item[];
  /** the body in Markdown, as written */
  readonly markdown: string;
  readonly attachments: readonly Attachment[];
  /** as it was before its corrections and withdrawals, oldest first */
  readonly versions: readonly Version[];
}

/** An issue as it was; what is withdrawn today has no text there either. */
export interface Version {
  /** the day on which it appeared; a second one of that day is `2016-10-19-2` */
  readonly id: string;
  readonly issue: Issue;
  /** those that were replaced since; it shares the others with the issue of today */
  readonly attachments: readonly Attachment[];
}

/** An item with its issue. */
export interface ItemInIssue {
  readonly issue: Issue;
  readonly item: Item;
}

/** A contribution of a department or person: an item, or (with null) a whole issue whose items all name others. */
export interface Contribution {
  readonly issue: Issue;
  readonly item: Item | null;
}

/** The whole archive: read once, frozen. */
export interface Archive {
  readonly site: Site;
  /** oldest first */
  readonly issues: readonly Issue[];
  /** newest year first; issues of a year oldest first */
  readonly years: readonly Group<number, Issue>[];
  /** departments, most contributions first; contributions newest first */
  readonly sources: readonly Group<string, Contribution>[];
  /** authors, likewise */
  readonly authors: readonly Group<string, Contribution>[];
  /** keywords, most items first; items newest first, or an issue as a whole where a keyword is of none of its items */
  readonly topics: readonly Group<string, Contribution>[];
  /** groups of synonyms for the search */
  readonly synonyms: readonly (readonly string[])[];
  /** addresses that moved */
  readonly redirects: readonly Redirect[];
  /** documents that an editor named, for references in the texts */
  readonly namedDocuments: readonly NamedDocument[];
}

/** Orders and groups issues; the only way to make an Archive. */
export const createArchive = (...parts: Parameters<typeof archiveInSteps>): Archive =>
  atOnce(archiveInSteps(...parts));

/** The same, one group a step. */
export function* archiveInSteps(
  site: Site,
  unordered: readonly Issue[],
  synonyms: readonly (readonly string[])[] = [],
  redirects: readonly Redirect[] = [],
  namedDocuments: readonly NamedDocument[] = [],
): Steps<Archive> {
  const issues = inOrder(unordered);
  yield;
  const newestFirst = issues.toReversed();
  const years = groupsBy(issues, (issue) => [issue.year]).sort((a, b) => b.key - a.key);
  yield;
  const sources = groupContributions(newestFirst, ({ sources }) => sources);
  yield;
  const authors = groupContributions(newestFirst, ({ authors }) => authors);
  yield;
  const groups = { years, sources, authors, topics: groupTopics(newestFirst) };
  yield;
  for (const group of Object.values(groups)) {
    deepFreeze(group);
    yield;
  }
  const own = [...redirectsOf(issues), ...redirectsOfSections(site, groups)];
  const taken = new Set(redirects.map(({ from }) => from));
  return deepFreeze({
    site,
    issues,
    ...groups,
    synonyms,
    redirects: [...redirects, ...own.filter(({ from }) => !taken.has(from))],
    namedDocuments,
  });
}

/** `/2016/6/` and `/2016/7/` lead to the 合刊 `/2016/6-7/`, unless an editor wrote where else. */
const redirectsOf = (issues: readonly Issue[]): Redirect[] =>
  issues.flatMap((issue) =>
    unitedBy(issue.number).map((number) => ({ from: issuePath({ ...issue, number }), to: issuePath(issue) })),
  );

/** Oldest first. */
export const inOrder = (issues: readonly Issue[]): readonly Issue[] =>
  inNumberOrder(issues, ({ date }) => date.instant);

/**
 * Years and their ordinary numbers in order. What has no place in the row of numbers (增刊) stands behind the last issue that is
 * not dated later; undated, at the year's end.
 */
export function inNumberOrder<Member extends { readonly year: number; readonly number: IssueNumber }>(
  members: readonly Member[],
  instantOf: (member: Member) => string | undefined,
): Member[] {
  const sorted = [...members].sort((a, b) => a.year - b.year || compareNumbers(a.number, b.number));
  const time = (member: Member): number => Date.parse(instantOf(member) ?? "9999-12-31");
  const row = sorted.filter(({ number }) => number.series === null);
  for (const other of sorted.filter(({ number }) => number.series !== null)) {
    const before = row.findLastIndex(
      (member) => member.year < other.year || (member.year === other.year && time(member) <= time(other)),
    );
    row.splice(before + 1, 0, other);
  }
  return row;
}

/** The authors of a text, or its departments if none is named. */
export const responsibleOf = ({ sources, authors }: Byline): readonly string[] =>
  authors.length > 0 ? authors : sources;

/** Drafts appear in the preview only. */
export const isPublished = ({ status }: Issue): boolean => status !== "draft";

export const countItems = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + issue.items.length, 0);

/** Contributions by name. */
function groupContributions(
  issues: readonly Issue[],
  namesOf: (byline: Byline) => readonly string[],
): Group<string, Contribution>[] {
  const contributions = issues.flatMap((issue): (Contribution & { names: readonly string[] })[] => {
    const items = issue.items.map((item) => ({ issue, item, names: namesOf(item.byline) }));
    const named = new Set(items.flatMap(({ names }) => names));
    const others = namesOf(issue.byline).filter((name) => !named.has(name));
    return [{ issue, item: null, names: others }, ...items];
  });
  return groupsBy(contributions, ({ names }) => names)
    .map(({ key, members }) => ({ key, members: members.map(({ issue, item }) => ({ issue, item })) }))
    .sort(byCount);
}

/** Most members first; equal counts by their names. */
const byCount = (a: Group<string, unknown>, b: Group<string, unknown>): number =>
  b.members.length - a.members.length || compare(a.key, b.key);

/** Freezes plain data with all that is in it. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
