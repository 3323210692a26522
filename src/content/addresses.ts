import * as address from "../bulletin/address.ts";
import { amendments } from "../bulletin/amendment.ts";
import { type Issue, isPublished } from "../bulletin/archive.ts";
import type { IssueReading } from "./reading.ts";

/** Which addresses there are, for who judges links. */
export interface Surroundings {
  /** those that readers find */
  readonly published: ReadonlySet<string>;
  /** those and the ones of drafts */
  readonly all: ReadonlySet<string>;
  /** the addresses of issues that can't be read: what they hold is not known */
  readonly unread: ReadonlySet<string>;
}

/** Every address that a bulletin may link to in an archive of these issues. */
export function addressesOf(issues: readonly Issue[]): ReadonlySet<string> {
  const known = new Set<string>([
    address.HOME,
    address.SEARCH,
    address.HEADLINES,
    address.STATISTICS,
    address.INTEGRITY,
    ...address.DATA_FILES,
    ...feedOf(address.FEED),
  ]);
  const add = (...paths: readonly string[]): void => {
    for (const path of paths) known.add(path);
  };
  if (amendments(issues).length > 0) add(address.CORRECTIONS);
  for (const issue of issues) {
    const page = address.issuePath(issue);
    add(address.yearPath(issue.year), page, address.issueDataPath(issue), address.issueMarkdownPath(issue));
    const { day } = issue.date;
    add(address.datePath(issue.year, day), address.datePath(issue.year, day.slice(0, 7)));
    if (issue.status === "withdrawn") add(address.withdrawalPath(issue));
    for (const index of issue.corrections.keys()) add(address.correctionPath(issue, index + 1));
    for (const { name } of issue.attachments) add(address.attachmentPath(issue, name));
    for (const keyword of issue.keywords)
      add(address.TOPICS, address.topicPath(keyword), ...feedOf(address.topicFeed(keyword)));
    for (const { position, paragraphs } of issue.items) {
      add(address.itemPath(issue, position));
      for (let paragraph = 1; paragraph <= paragraphs; paragraph++)
        add(`${page}#${address.paragraphId(position, paragraph)}`);
    }
    for (const { sources, authors } of [issue.byline, ...issue.items.map(({ byline }) => byline)]) {
      for (const name of sources)
        add(address.SOURCES, address.sourcePath(name), ...feedOf(address.sourceFeed(name)));
      for (const name of authors) add(address.AUTHORS, address.authorPath(name));
    }
  }
  return known;
}

const feedOf = (stem: string): readonly string[] => [
  address.feedPath(stem, "xml"),
  address.feedPath(stem, "json"),
];

/** A link's path as addresses are spelled: percent-encoded, without a query. */
export function canonical(path: string): string {
  const plain = path.replace(/\?[^#]*/, "");
  return URL.canParse(plain, "https://site.invalid")
    ? new URL(plain, "https://site.invalid").pathname + plain.replace(/^[^#]*/, "")
    : plain;
}

/** For an archive without links. */
export const NOTHING_KNOWN: Surroundings = { published: new Set(), all: new Set(), unread: new Set() };

/** Which addresses there are, for links to lead to. */
export function surroundingsOf(readings: readonly IssueReading[]): Surroundings {
  const issues = readings.flatMap(({ issue }) => issue ?? []);
  const isUnread = ({ issue, severity }: IssueReading): boolean => !issue && severity === "error";
  const published = addressesOf(issues.filter(isPublished));
  return {
    published,
    all: issues.every(isPublished) ? published : addressesOf(issues),
    unread: new Set(readings.filter(isUnread).map(address.issuePath)),
  };
}
