import { issuePath, itemId, itemPath } from "../bulletin/address.ts";
import type { Archive, Byline, Issue, Item } from "../bulletin/archive.ts";
import type { Edition } from "./edition.ts";

/** `/archive.json`: every issue and item of the archive, metadata only, oldest first. */
export function archiveJson(edition: Edition, { site, issues }: Archive): string {
  return toJson({
    name: site.name,
    url: edition.absolute("/"),
    issues: issues.map((issue) => ({
      ...issueFacts(edition, issue),
      items: issue.items.map((item) => itemFacts(edition, issue, item)),
    })),
  });
}

/** `/2016/6/index.json`: one issue in full, its items as plain text. */
export function issueJson(edition: Edition, issue: Issue): string {
  return toJson({
    ...issueFacts(edition, issue),
    summary: issue.summary,
    keywords: issue.keywords,
    notice: issue.notice,
    corrections: issue.corrections.map(({ date, item, what, why }) => ({
      date: date.instant,
      item: item === undefined ? null : itemId(item),
      what,
      why: why ?? null,
    })),
    items: issue.items.map((item) => ({ ...itemFacts(edition, issue, item), text: item.text })),
  });
}

function issueFacts(edition: Edition, issue: Issue) {
  return {
    year: issue.year,
    issue: issue.number,
    total: issue.total,
    title: issue.title,
    date: issue.date.time ? issue.date.instant : issue.date.day,
    ...bylineFacts(issue.byline),
    status: issue.status,
    url: edition.absolute(issuePath(issue)),
  };
}

function itemFacts(edition: Edition, issue: Issue, item: Item) {
  return {
    id: itemId(item.position),
    heading: item.heading,
    ...bylineFacts(item.byline),
    url: edition.absolute(itemPath(issue, item.position)),
  };
}

const bylineFacts = ({ sources, authors }: Byline) => ({
  source: sources.join("、"),
  author: authors.join("、"),
});

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
