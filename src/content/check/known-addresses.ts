import type { Steps } from "../../base/steps.ts";
import * as address from "../../bulletin/address.ts";
import { type Byline, type Issue, inOrder, isPublished } from "../../bulletin/archive.ts";
import { calendarOf } from "../../bulletin/calendar.ts";
import { feedPages } from "../../bulletin/feed-pages.ts";
import { groupBy } from "../../bulletin/group.ts";
import { unitedBy } from "../../bulletin/issue-number.ts";
import { listPages } from "../../bulletin/list-pages.ts";
import type { MentionedDocument } from "../../bulletin/references/references.ts";
import { keywordsIn } from "../../bulletin/topics.ts";
import type { IssueReading } from "../reading.ts";

/** Which addresses there are, to judge links by. */
export interface Surroundings {
  /** those that readers find */
  readonly published: ReadonlySet<string>;
  /** those and the ones of drafts */
  readonly all: ReadonlySet<string>;
  /** addresses of issues that can't be read */
  readonly unread: ReadonlySet<string>;
}

/** The documents that issues mention. @param issues oldest first */
export type DocumentsIn = (issues: readonly Issue[]) => Steps<readonly MentionedDocument[]>;

/** Every address that a link may lead to. */
export function* addressesOf(
  unordered: readonly Issue[],
  documentsIn: DocumentsIn,
): Steps<ReadonlySet<string>> {
  const issues = inOrder(unordered);
  const sources = groupBy(issues, (issue) => namesIn(issue, ({ sources }) => sources));
  const authors = groupBy(issues, (issue) => namesIn(issue, ({ authors }) => authors));
  const topics = groupBy(issues, keywordsIn);
  const volumes = groupBy(issues, ({ year }) => [year]);
  const documents = yield* documentsIn(issues);
  yield;
  const lists = { issues, sources: [...sources], authors: [...authors], topics: [...topics], documents };
  const known = new Set<string>([
    address.HOME,
    address.SEARCH,
    ...address.DATA_FILES,
    ...feedOf(address.FEED),
    ...feedPages(issues).pages.flatMap(({ key }) => feedOf(key)),
    ...listPages(lists),
    ...documents.map(({ id }) => address.documentPath(id)),
    ...withYears(address.HEADLINES, issues),
    ...[...volumes].flatMap(([year, members]) => addressesOfYear(year, members)),
    ...lists.sources.flatMap(([name, members]) => [
      ...withYears(address.sourcePath(name), members),
      ...feedOf(address.sourceFeed(name)),
    ]),
    ...lists.authors.flatMap(([name, members]) => [
      ...withYears(address.authorPath(name), members),
      ...feedOf(address.authorFeed(name)),
    ]),
    ...lists.topics.flatMap(([keyword, members]) => [
      ...withYears(address.topicPath(keyword), members),
      ...feedOf(address.topicFeed(keyword)),
    ]),
  ]);
  for (const issue of issues) {
    for (const path of addressesIn(issue)) known.add(path);
    yield;
  }
  return known;
}

/** An issue's page, its anchors and its files. */
function addressesIn(issue: Issue): string[] {
  const page = address.issuePath(issue);
  return [
    page,
    ...unitedBy(issue.number).map((number) => address.issuePath({ ...issue, number })),
    address.issueDataPath(issue),
    address.issueMarkdownPath(issue),
    ...(issue.status === "withdrawn" ? [address.withdrawalPath(issue)] : []),
    ...(issue.corrections.length > 0 ? [`${page}#${address.CORRECTIONS_ID}`] : []),
    ...issue.corrections.map((_, index) => address.correctionPath(issue, index + 1)),
    ...issue.attachments.map(({ name }) => address.attachmentPath(issue, name)),
    ...issue.items.flatMap(({ position, paragraphs }) => {
      const own = address.itemPage(issue, position);
      const anchors = [
        address.itemId(position),
        ...Array.from({ length: paragraphs }, (_, index) => address.paragraphId(position, index + 1)),
      ];
      return [own, ...[page, own].flatMap((path) => anchors.map((id) => `${path}#${id}`))];
    }),
  ];
}

/** A year's page; every month and day has an anchor, with or without issues. */
const addressesOfYear = (year: number, members: readonly Issue[]): string[] => [
  address.yearPath(year),
  address.usagePath(year),
  address.usageTable(year),
  ...calendarOf({ year: { key: year, members }, published: [] }).flatMap(({ month, days }) => [
    address.datePath(year, month),
    ...days.map(({ day }) => address.datePath(year, day)),
  ]),
];

/** A page grouped by year, and its anchors. */
const withYears = (page: string, members: readonly Issue[]): string[] => [
  page,
  ...new Set(members.map(({ year }) => `${page}#${address.yearId(year)}`)),
];

/** Names in an issue's byline or its items'. */
const namesIn = (
  { byline, items }: Issue,
  namesOf: (byline: Byline) => readonly string[],
): readonly string[] => [byline, ...items.map((item) => item.byline)].flatMap(namesOf);

const feedOf = (stem: string): readonly string[] => [
  address.feedPath(stem, "xml"),
  address.feedPath(stem, "json"),
];

/** Percent-encoded, without the query. */
export function canonical(path: string): string {
  const plain = path.replace(/\?[^#]*/, "");
  return URL.canParse(plain, "https://site.invalid")
    ? new URL(plain, "https://site.invalid").pathname + plain.replace(/^[^#]*/, "")
    : plain;
}

/** The page that was meant with zeros (/2016/06/), without the last slash, or below the site's base; null for none. */
export function meantAddress(path: string, base: string, known: ReadonlySet<string>): string | null {
  const [page = "", anchor] = (path.startsWith(base) ? `/${path.slice(base.length)}` : path).split("#", 2);
  const plain = page.replace(/\/0+(?=\d)/g, "/").replace(/(?<!\/)$/, "/");
  const meant = anchor === undefined ? plain : `${plain}#${anchor}`;
  return known.has(canonical(meant)) ? meant : null;
}

/** For an archive without links. */
export const NOTHING_KNOWN: Surroundings = { published: new Set(), all: new Set(), unread: new Set() };

/** One issue a step. */
export function* surroundingsOf(
  readings: readonly IssueReading[],
  documentsIn: DocumentsIn,
): Steps<Surroundings> {
  const issues = readings.flatMap(({ issue }) => issue ?? []);
  const isUnread = ({ issue, severity }: IssueReading): boolean => !issue && severity === "error";
  const versions = readings.flatMap((reading) =>
    reading.issue && isPublished(reading.issue)
      ? reading.versions.map((id) => address.versionPath(reading, id))
      : [],
  );
  const published = new Set([...(yield* addressesOf(issues.filter(isPublished), documentsIn)), ...versions]);
  return {
    published,
    all: issues.every(isPublished) ? published : yield* addressesOf(issues, documentsIn),
    unread: new Set(readings.filter(isUnread).map(address.issuePath)),
  };
}
