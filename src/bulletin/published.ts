import { hash } from "node:crypto";
import { z } from "zod";
import { authorPath, sourcePath, topicPath, yearPath } from "./address.ts";
import type { Archive, Byline, Issue } from "./archive.ts";
import type { Correction } from "./front-matter.ts";
import { listPagesOf } from "./list-pages.ts";
import { isGone, isItemGone } from "./status.ts";

/*
 * `/digests.json`: what a site published, as digests of what its editors wrote. It says nothing of HTML, so that a new version of the
 * generator changes none of it; the next build is compared with it.
 */

const digest = z.string();

const publishedItem = z.object({ heading: digest, text: digest, byline: digest });

const publishedIssue = z.object({
  title: digest,
  date: digest,
  byline: digest,
  preamble: digest,
  items: z.array(publishedItem),
  /** by name */
  attachments: z.record(z.string(), digest),
  /** in any order */
  corrections: z.array(digest),
  /** the ids of the versions that are kept */
  versions: z.array(z.string()).default([]),
});

export const publishedSchema = z.object({
  version: z.literal(1),
  /** by year and id: `2016/6` */
  issues: z.record(z.string(), publishedIssue),
  /** addresses of all other pages */
  pages: z.array(z.string()),
  /** issues and items whose text is withdrawn: `2016/6`, `2016/6/2` */
  withdrawn: z.array(z.string()).default([]),
});

export type Published = z.infer<typeof publishedSchema>;
export type PublishedIssue = z.infer<typeof publishedIssue>;

export const keyOf = ({ year, number }: Pick<Issue, "year" | "number">): string => `${year}/${number.id}`;

/** @param attachment the digest of an attachment's bytes */
export function publishedOf(archive: Archive, attachment: (issue: Issue, name: string) => string): Published {
  const { issues, years, sources, authors, topics } = archive;
  return {
    version: 1,
    issues: Object.fromEntries(
      issues.map((issue) => [keyOf(issue), publishedIssueOf(issue, (name) => attachment(issue, name))]),
    ),
    pages: [
      ...listPagesOf(archive),
      ...years.map(({ key }) => yearPath(key)),
      ...sources.map(({ key }) => sourcePath(key)),
      ...authors.map(({ key }) => authorPath(key)),
      ...topics.map(({ key }) => topicPath(key)),
    ].sort(),
    withdrawn: issues.flatMap((issue) =>
      isGone(issue)
        ? [keyOf(issue)]
        : issue.items.filter(isItemGone).map(({ position }) => `${keyOf(issue)}/${position}`),
    ),
  };
}

/** Whether a site has the text of something that another has withdrawn. */
export const holdsWithdrawn = (site: Published, withdrawn: readonly string[]): boolean =>
  withdrawn.some((key) => {
    const [year, id, item] = key.split("/");
    const issue = `${year}/${id}`;
    const isGoneThere = [key, issue].some((gone) => site.withdrawn.includes(gone));
    const items = site.issues[issue]?.items.length ?? 0;
    return items >= Number(item ?? 1) && !isGoneThere;
  });

export function publishedIssueOf(issue: Issue, attachment: (name: string) => string): PublishedIssue {
  return {
    title: digestOf(issue.title),
    date: digestOf(issue.date.instant),
    byline: digestOfByline(issue.byline),
    preamble: digestOf(/^(?:(?!## )[^\n]*(?:\n|$))*/.exec(issue.markdown)?.[0] ?? ""),
    items: issue.items.map(({ heading, text, byline }) => ({
      heading: digestOf(heading),
      text: digestOf(text),
      byline: digestOfByline(byline),
    })),
    attachments: Object.fromEntries(issue.attachments.map(({ name }) => [name, attachment(name)])),
    corrections: issue.corrections.map(digestOfCorrection),
    versions: issue.versions.map(({ id }) => id),
  };
}

export const digestOfCorrection = ({ date, item, what }: Correction): string =>
  digestOf([date.instant, item ?? "", what].join("\n"));

const digestOfByline = ({ sources, authors }: Byline): string =>
  digestOf([sources.join("、"), authors.join("、")].join("\n"));

/** Of the characters alone: where lines end, and how many blanks there are, is no matter of the text. */
const digestOf = (text: string): string =>
  hash("sha256", text.normalize("NFC").replace(/\s+/gu, "")).slice(0, 24);
