import type { Steps } from "../base/steps.ts";
import type { Issue, Item, ItemInIssue } from "../bulletin/archive.ts";
import { sortKey } from "../bulletin/issue-number.ts";
import type { Lines } from "../bulletin/succession.ts";
import { pinyinTokens } from "./pinyin.ts";
import { layOut } from "./token-layout.ts";
import { tokenize, tokenizeIssueTitle } from "./tokens.ts";

/** What Pagefind is told of one news item. */
export interface IndexRecord {
  /** where Pagefind would say that it stands; the records' numbers tell that (`record-table.ts`) */
  readonly url: string;
  /** its tokens, separated by spaces */
  readonly content: string;
  /** what results are narrowed by */
  readonly filters: Record<string, string[]>;
}

/** Issues stand in the index by date, then by number: 20161019110700-2016-00006. */
export const orderOf = ({ date, year, number }: Issue): string =>
  [date.instant.slice(0, "2016-10-19T11:07:00".length).replace(/\D/g, ""), year, sortKey(number)].join("-");

/**
 * The records of issues in order; an issue's items from the last to the first, since results are read backwards. Those of a department
 * that was renamed or merged are found by every name of its line.
 */
export function* recordsOf(issues: readonly Issue[], lines: Lines = new Map()): Steps<IndexRecord[]> {
  const records: IndexRecord[] = [];
  for (const issue of issues)
    for (const item of issue.items.toReversed()) {
      records.push(recordOf({ issue, item }, lines));
      yield;
    }
  return records;
}

/** Takes up a position as a word does, and is never looked up. */
const NO_TOKEN = "·";

function recordOf({ issue, item }: ItemInIssue, lines: Lines): IndexRecord {
  const tokens = layOut(
    tokenize(item.heading),
    tokenize(item.text),
    soundsOfItem(item),
    item.position === 1 ? tokenizeIssueTitle(issue.title) : [],
  );
  return {
    // Equal items of one issue would share an id otherwise.
    url: `${issue.year}-${issue.number.id}-${item.position}`,
    content: tokens.map((token) => token ?? NO_TOKEN).join(" "),
    filters: filtersOf({ issue, item }, lines),
  };
}

/** How an item's headline, departments and authors are read, as tokens. */
export const soundsOfItem = ({ heading, byline: { sources, authors } }: Item): string[] =>
  pinyinTokens([heading, ...sources, ...authors]);

export function filtersOf({ issue, item }: ItemInIssue, lines: Lines): IndexRecord["filters"] {
  const { sources, authors } = item.byline;
  const { day } = issue.date;
  return {
    year: [String(issue.year)],
    month: [day.slice(0, "2016-10".length)],
    day: [day],
    source: [...new Set(sources.flatMap((source) => lines.get(source) ?? [source]))],
    author: [...authors],
  };
}
