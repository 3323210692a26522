import {
  authorFeed,
  authorPath,
  FEED,
  HOME,
  SEARCH,
  sourceFeed,
  sourcePath,
  topicFeed,
  topicPath,
  watchFeed,
} from "../../bulletin/address.ts";
import { lastChange } from "../../bulletin/amendments.ts";
import type { Archive, Contribution, Issue } from "../../bulletin/archive.ts";
import { feedPages } from "../../bulletin/feed-pages.ts";
import { formatQuery, parseQuery } from "../../search/client/query.ts";
import { scanFor } from "../../search/scan.ts";

/** One document of a feed, whatever its format: what is in it, and where its neighbours are. */
export interface Feed {
  /** its address without the format: `/feed` */
  readonly stem: string;
  /** the page that it is the feed of; the feed's identity as well */
  readonly page: string;
  /** the contributor, the topic or the search that it is about, or null: the whole archive */
  readonly about: { readonly kind: "contributor" | "topic" | "search"; readonly name: string } | null;
  /** when it last changed, RFC 3339 */
  readonly updated: string;
  /** items, and issues as a whole; changed last first */
  readonly members: readonly Contribution[];
  /** whether its issues have their text, or their headlines alone */
  readonly isInFull: boolean;
  /** what RFC 5005 calls an archive document: the subscription document that it belongs to */
  readonly archiveOf: string | null;
  /** the archive documents before and after; a subscription document has one before it at most */
  readonly previous: string | null;
  readonly next: string | null;
}

/** How many members a subscription document has at least. */
const NEWEST = 20;

/**
 * The archive's feed, the subscription document first, then its archive pages, oldest first (RFC 5005: together they have every
 * entry; of two versions of an entry the later one counts).
 *
 * The subscription document has the issues that were published or corrected last, in full. An archive page has the headlines of
 * its issues and links to their text, which each issue has beside its page as JSON and Markdown: the text once more would double
 * the size of the site. The newest run of numbers is open and has no page: a new issue changes no page but, when it opens the next
 * run, the one before, which learns of its successor.
 */
export function archiveFeeds({ issues }: Archive): readonly Feed[] {
  const { pages, open: newestRun } = feedPages(issues);
  const open = new Set(newestRun);
  const subscription: Feed = {
    stem: FEED,
    page: HOME,
    about: null,
    ...withMembers(
      changedLast(issues.toReversed().map(asWhole), (index, { issue }) => index < NEWEST || open.has(issue)),
    ),
    isInFull: true,
    archiveOf: null,
    previous: pages.at(-1)?.key ?? null,
    next: null,
  };
  return [
    subscription,
    ...pages.map(
      ({ key, members }, index): Feed => ({
        ...subscription,
        stem: key,
        ...withMembers(changedLast(members.toReversed().map(asWhole), () => true)),
        isInFull: false,
        archiveOf: FEED,
        previous: pages[index - 1]?.key ?? null,
        next: pages[index + 1]?.key ?? null,
      }),
    ),
  ];
}

/** Each department's feed: its newest items, in full. All of them are on its page, and in `/archive.csv`. */
export const departmentFeeds = ({ sources }: Archive): readonly Feed[] =>
  contributorFeeds(sources, sourcePath, sourceFeed);

/** The same of each author. */
export const authorFeeds = ({ authors }: Archive): readonly Feed[] =>
  contributorFeeds(authors, authorPath, authorFeed);

const contributorFeeds = (
  contributors: Archive["sources"],
  page: (name: string) => string,
  stem: (name: string) => string,
): readonly Feed[] =>
  contributors.map(({ key: name, members }) => ({
    ...PART,
    stem: stem(name),
    page: page(name),
    about: { kind: "contributor", name },
    ...withMembers(newest(members)),
  }));

/**
 * Each topic's feed: its newest items that have keywords of their own, and the newest issues whose keywords hold for all others, as
 * headlines. There can be as many topics as issues: the text of whole issues would be there over and over.
 */
export const topicFeeds = ({ topics }: Archive): readonly Feed[] =>
  topics.map(({ key: name, members }) => ({
    ...PART,
    stem: topicFeed(name),
    page: topicPath(name),
    about: { kind: "topic", name },
    ...withMembers(newest(byIssues(members))),
  }));

/** The feed of each search that `site.yaml` watches: the newest items that it finds exactly, in full. One that finds nothing waits for its first. */
export function watchFeeds(archive: Archive): readonly Feed[] {
  const { watch = [] } = archive.site;
  const found = scanFor(
    archive,
    watch.map(({ query }) => query),
  );
  return watch.map(({ id, title, query }, index) => ({
    ...PART,
    stem: watchFeed(id),
    page: searchPath(query),
    about: { kind: "search", name: title },
    ...withMembers(newest(found[index] ?? []), archive.issues.at(-1)?.date.instant),
  }));
}

/** Where a search is asked: `/search/?q=创新` */
export const searchPath = (q: string): string => SEARCH + formatQuery(parseQuery(new URLSearchParams({ q })));

/** Items that their issue's keywords hold for are told of together. */
function byIssues(members: readonly Contribution[]): readonly Contribution[] {
  const told = new Set<Issue>();
  return members.flatMap((member) => {
    if (member.item?.keywords) return [member];
    const isFirst = !told.has(member.issue);
    told.add(member.issue);
    return isFirst ? [asWhole(member.issue)] : [];
  });
}

const PART = { isInFull: false, archiveOf: null, previous: null, next: null } as const;

const asWhole = (issue: Issue): Contribution => ({ issue, item: null });

/** @param otherwise when a feed without members last changed */
const withMembers = (members: readonly Contribution[], otherwise = ""): Pick<Feed, "members" | "updated"> => {
  const [first] = members;
  return { members, updated: first ? lastChange(first.issue, first.item ?? undefined) : otherwise };
};

const newest = (members: readonly Contribution[]): readonly Contribution[] =>
  changedLast(members, (index) => index < NEWEST);

/** Members changed last first, else in the order that they came in, as far as they are wanted. */
function changedLast(
  members: readonly Contribution[],
  isWanted: (index: number, member: Contribution) => boolean,
): readonly Contribution[] {
  return members
    .map((member) => ({ member, time: Date.parse(lastChange(member.issue, member.item ?? undefined)) }))
    .sort((a, b) => b.time - a.time)
    .filter(({ member }, index) => isWanted(index, member))
    .map(({ member }) => member);
}
