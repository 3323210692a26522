import { Document } from "yaml";
import type { Issue } from "../../bulletin/archive.ts";
import type { PublicationDate } from "../../bulletin/date.ts";
import { numbered, plainId } from "../../bulletin/issue-number.ts";

/**
 * `/2016/6/index.md`: an issue as its editors wrote it. The text stands as it was typed; of the front matter, only the fields
 * that readers see on the page are written, anew: comments, `allow` with its reasons and where an import came from stay inside.
 */
export function issueMarkdown(issue: Issue): string {
  const { sources, authors } = issue.byline;
  const fields = {
    title: issue.title,
    issue: plainId(issue.number),
    total: issue.total && plainId(numbered(issue.total.first, issue.total.last)),
    date: typedDate(issue.date),
    source: sources.join("、"),
    author: authors.join("、"),
    summary: issue.summary,
    keywords: issue.keywords,
    items: issue.items.flatMap(({ position, keywords }) =>
      keywords === null ? [] : [{ item: position, keywords }],
    ),
    notice: issue.notice,
    status: issue.status === "published" ? null : issue.status,
    corrections: issue.corrections.map(withTypedDate),
    withdrawn: issue.withdrawn && withTypedDate(issue.withdrawn),
    withdrawals: issue.items.flatMap(({ position, withdrawn }) =>
      withdrawn ? [{ ...withTypedDate(withdrawn), item: position }] : [],
    ),
    imprint: issue.imprint,
  };
  const isSaid = (value: unknown): boolean =>
    typeof value === "object" && value !== null
      ? Object.keys(value).length > 0
      : value !== null && value !== "";
  const known = Object.entries(fields).filter(([, value]) => isSaid(value));
  const front = new Document(Object.fromEntries(known)).toString({ lineWidth: 0, singleQuote: true });
  return `---\n${front}---\n\n${issue.markdown}\n`;
}

const withTypedDate = <Dated extends { readonly date: PublicationDate }>(dated: Dated) => ({
  ...dated,
  date: typedDate(dated.date),
});

/** A date as it is typed in front matter, to the second where that is known. */
function typedDate({ day, time, instant }: PublicationDate): string {
  return time === null ? day : `${day} ${instant.slice(11, 19).replace(/:00$/, "")}`;
}
