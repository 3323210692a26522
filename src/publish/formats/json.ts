import { z } from "zod";
import { jsonText } from "../../base/text.ts";
import {
  ARCHIVE_SCHEMA,
  HOME,
  ISSUE_SCHEMA,
  issuePath,
  itemId,
  itemPage,
  itemPath,
} from "../../bulletin/address.ts";
import { lastChange } from "../../bulletin/amendments.ts";
import type { Archive, Byline, Issue, Item } from "../../bulletin/archive.ts";
import { issueLabel } from "../../bulletin/issue-number.ts";
import { statusOfIssue } from "../../bulletin/status.ts";
import { keywordsOf } from "../../bulletin/topics.ts";
import type { Edition } from "../edition.ts";
import {
  type ArchiveData,
  archiveData,
  type IssueData,
  type IssueFacts,
  type ItemFacts,
  issueData,
} from "./data-schema.ts";

/** `/archive.json`: every issue and item of the archive, metadata only, oldest first. */
export function archiveJson(edition: Edition, { site, issues }: Archive): string {
  const data: ArchiveData = {
    $schema: edition.absolute(ARCHIVE_SCHEMA),
    name: site.name,
    url: edition.absolute(HOME),
    issues: issues.map((issue) => ({
      ...issueFacts(edition, issue),
      items: issue.items.map((item) => itemFacts(edition, issue, item)),
    })),
  };
  return jsonText(data);
}

/** `/2016/6/index.json`: one issue in full, its items as plain text. */
export const issueJson = (edition: Edition, issue: Issue): string => jsonText(wholeIssue(edition, issue));

export function wholeIssue(edition: Edition, issue: Issue): IssueData {
  return {
    $schema: edition.absolute(ISSUE_SCHEMA),
    ...issueFacts(edition, issue),
    summary: issue.summary,
    notice: issue.notice,
    corrections: issue.corrections.map(({ date, item, what, why, minor = false }) => ({
      date: date.instant,
      item: item === undefined ? null : itemId(item),
      what,
      why: why ?? null,
      minor,
    })),
    withdrawn: withdrawalFacts(issue),
    items: issue.items.map((item) => ({
      ...itemFacts(edition, issue, item),
      text: item.text,
      tables: item.tables.map((rows) => rows.map((cells) => [...cells])),
      withdrawn: withdrawalFacts(item),
    })),
  };
}

const withdrawalFacts = ({ withdrawn }: Issue | Item) =>
  withdrawn && {
    date: withdrawn.date.instant,
    who: withdrawn.who ?? null,
    why: withdrawn.why ?? null,
  };

/** `/schema/archive.json` */
export const archiveJsonSchema = (edition: Edition): string =>
  edition.inWords(jsonText({ $id: edition.absolute(ARCHIVE_SCHEMA), ...z.toJSONSchema(archiveData) }));

/** `/schema/issue.json` */
export const issueJsonSchema = (edition: Edition): string =>
  edition.inWords(jsonText({ $id: edition.absolute(ISSUE_SCHEMA), ...z.toJSONSchema(issueData) }));

const issueFacts = (edition: Edition, issue: Issue): IssueFacts => ({
  year: issue.year,
  ...numberFacts(edition, issue),
  title: issue.title,
  date: issue.date.time ? issue.date.instant : issue.date.day,
  updated: lastChange(issue),
  ...bylineFacts(issue.byline),
  keywords: [...issue.keywords],
  status: statusOfIssue(issue),
  url: edition.absolute(issuePath(issue)),
});

function numberFacts(edition: Edition, { number, total }: Issue) {
  const { id, series, first, last } = number;
  return {
    id,
    issue: series === null ? first : null,
    issueTo: series === null && last > first ? last : null,
    series,
    label: edition.inWords(issueLabel({ number, total })),
    total: total?.first ?? null,
    totalTo: total && total.last > total.first ? total.last : null,
  };
}

const itemFacts = (edition: Edition, issue: Issue, item: Item): ItemFacts => ({
  id: itemId(item.position),
  heading: item.heading,
  ...bylineFacts(item.byline),
  url: edition.absolute(itemPath(issue, item.position)),
  page: edition.absolute(itemPage(issue, item.position)),
  keywords: [...keywordsOf(issue, item)],
});

const bylineFacts = ({ sources, authors }: Byline) => ({
  source: sources.join("、"),
  author: authors.join("、"),
});
