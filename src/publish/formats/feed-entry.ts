import { escapeMarkup } from "../../base/text.ts";
import {
  issueDataPath,
  issueMarkdownPath,
  issuePath,
  issuePdfPath,
  itemPath,
} from "../../bulletin/address.ts";
import { correctionsOf, lastChange } from "../../bulletin/amendments.ts";
import { type Contribution, type Issue, type Item, responsibleOf } from "../../bulletin/archive.ts";
import { chineseDate } from "../../bulletin/date-format.ts";
import type { Withdrawal } from "../../bulletin/front-matter.ts";
import { fullIssueLabel } from "../../bulletin/issue-number.ts";
import type { Site } from "../../bulletin/site.ts";
import { keywordsOf } from "../../bulletin/topics.ts";
import { sayWith, wordsOf } from "../../bulletin/words.ts";
import type { Edition } from "../edition.ts";
import type { Feed } from "./feed.ts";

/** What a feed says of one issue or item, in whichever format. */
export interface Entry {
  /** the permanent address: the entry's identity as well */
  readonly path: string;
  readonly title: string;
  /** RFC 3339 instants, the editor's */
  readonly published: string;
  readonly updated: string;
  /** authors, or departments where there are none */
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  readonly summary: string;
  /** complete addresses only: a feed is read elsewhere */
  readonly html: string;
  /** the same for programs, by media type */
  readonly data: readonly (readonly [type: string, path: string])[];
}

/** What a feed says of a member. A department's part is an item in full, or the headlines of an issue that names it as a whole. */
export function entryOf(edition: Edition, { issue, item }: Contribution, isInFull: boolean): Entry {
  if (item)
    return {
      ...factsOfIssue(edition, issue),
      path: itemPath(issue, item.position),
      title: withStatus(item.withdrawn !== null || issue.status === "withdrawn", item.heading),
      updated: lastChange(issue, item),
      names: responsibleOf(item.byline),
      keywords: keywordsOf(issue, item),
      summary: `${edition.inWords(fullIssueLabel(issue))} ${issue.title}`,
      html: content(edition, issue, [itemHtml(edition, item)], item),
    };
  const text = isInFull ? fullText(edition, issue) : [headlines(edition, issue)];
  return { ...factsOfIssue(edition, issue), html: content(edition, issue, text) };
}

export const titleOf = ({ name }: Site, { about }: Feed): string =>
  about ? `${about.name} - ${name}` : name;

export function descriptionOf({ name, description, words }: Site, { about }: Feed): string {
  if (!about) return description;
  return {
    contributor: `${name}中${about.name}的新闻`,
    topic: sayWith(wordsOf(words))`${name}中关键词为“${about.name}”的新闻`,
    search: `${name}中关于“${about.name}”的新闻`,
  }[about.kind];
}

const fullText = (edition: Edition, issue: Issue): readonly string[] => [
  issue.preambleHtml ?? "",
  ...issue.items.map((item) => `<h2>${escapeMarkup(item.heading)}</h2>\n${itemHtml(edition, item)}`),
];

function headlines(edition: Edition, issue: Issue): string {
  const lines = issue.items.map(({ position, heading }) => {
    const address = edition.absolute(itemPath(issue, position));
    return `<li><a href="${escapeMarkup(address)}">${escapeMarkup(heading)}</a></li>`;
  });
  return `<ol>\n${lines.join("\n")}\n</ol>`;
}

const factsOfIssue = (edition: Edition, issue: Issue): Omit<Entry, "html"> => ({
  path: issuePath(issue),
  title: withStatus(issue.status === "withdrawn", `${edition.inWords(fullIssueLabel(issue))} ${issue.title}`),
  published: issue.date.instant,
  updated: lastChange(issue),
  names: responsibleOf(issue.byline),
  keywords: issue.keywords,
  summary: issue.summary ?? issue.items.map(({ heading }) => heading).join("；"),
  data: [
    ["application/json", issueDataPath(issue)],
    ["text/markdown", issueMarkdownPath(issue)],
    ...(edition.hasPdf ? ([["application/pdf", issuePdfPath(issue)]] as const) : []),
  ],
});

/** A reader's list shows titles alone: what was withdrawn says so there. */
const withStatus = (isWithdrawn: boolean, title: string): string =>
  isWithdrawn ? `【已撤回】${title}` : title;

/** The notice and the corrections first, then the text. What was withdrawn is not spread further: its text stays away. */
function content(edition: Edition, issue: Issue, text: readonly string[], item?: Item): string {
  const isWithdrawn = issue.status === "withdrawn";
  const html = [
    ...(isWithdrawn
      ? [`<p><strong>${escapeMarkup(withdrawal(edition.say`本期`, issue.withdrawn))}</strong></p>`]
      : []),
    ...(issue.notice ? [`<p>${escapeMarkup(issue.notice)}</p>`] : []),
    ...correctionsOf(issue, item).map(({ date, item: position, what, why }) => {
      const where = position === undefined ? "" : edition.say`第${position}条：`;
      const line = `更正（${chineseDate(date)}）：${where}${what}${why ? `（${why}）` : ""}`;
      return `<p><strong>${escapeMarkup(line)}</strong></p>`;
    }),
    ...(isWithdrawn ? [] : text),
  ];
  return forReadingElsewhere(edition, issue, html.filter((part) => part !== "").join("\n"));
}

function withdrawal(what: string, withdrawn: Withdrawal | null): string {
  const { date, who, why } = withdrawn ?? {};
  const facts = [date && chineseDate(date), who && `由${who}`, why].filter(Boolean).join("，");
  return `${what}已撤回${facts && `（${facts}）`}。`;
}

function itemHtml({ say }: Edition, { html, bylineText, withdrawn }: Item): string {
  if (withdrawn) return `<p><strong>${escapeMarkup(withdrawal(say`本条`, withdrawn))}</strong></p>`;
  return bylineText ? `${html}\n<p>${escapeMarkup(bylineText)}</p>` : html;
}

/**
 * Rendered Markdown has addresses that begin with the host's root or are an anchor of the issue's page, and anchors of its own,
 * which many issues on one screen would have twice. (A quote in text is escaped: these are attributes.)
 */
const forReadingElsewhere = (edition: Edition, issue: Issue, html: string): string =>
  html.replace(/ id="[^"]*"/g, "").replace(/ (href|src)="([#/])/g, (_match, name: string, start: string) => {
    const page = edition.absolute(issuePath(issue));
    return ` ${name}="${start === "/" ? edition.site.url : page}${start}`;
  });
