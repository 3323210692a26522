import type { Byline, Issue, Item } from "../bulletin/archive.ts";
import type { FrontMatter } from "../bulletin/front-matter.ts";
import type { Body, Section } from "./body/body.ts";
import type { ReadingContext } from "./reading.ts";
import type { IssueFile } from "./scan.ts";
import type { SourceFile } from "./source-file.ts";
import { withoutWithdrawn } from "./withdrawn-text.ts";

/** Valid parts of a file → Issue. */
export function toIssue(
  source: IssueFile,
  front: FrontMatter,
  body: Body,
  markdown: string,
  { departments }: ReadingContext,
): Issue {
  const sources = [...new Set((front.source ?? []).map((name) => departments.get(name) ?? name))];
  const byline: Byline = { sources, authors: front.author ?? [] };
  return withoutWithdrawn({
    year: source.year,
    number: front.issue,
    total: front.total ?? null,
    title: front.title,
    date: front.date,
    byline,
    summary: front.summary ?? null,
    keywords: front.keywords ?? [],
    notice: front.notice ?? null,
    status: front.status ?? "published",
    corrections: front.corrections ?? [],
    withdrawn: front.withdrawn ?? null,
    imprint: front.imprint ?? {},
    preambleHtml: body.preambleHtml,
    items: body.sections.map((section, index) => ({
      ...toItem(section, index + 1, byline),
      keywords: front.items?.find(({ item }) => item === index + 1)?.keywords ?? null,
      withdrawn: front.withdrawals?.find(({ item }) => item === index + 1) ?? null,
    })),
    markdown,
    attachments: [...source.attachments.values()],
    versions: [],
  });
}

function toItem(
  { byline, line: _line, ...section }: Section,
  position: number,
  ofIssue: Byline,
): Omit<Item, "withdrawn" | "keywords"> {
  const filled = byline ? fillUp(byline, ofIssue) : ofIssue;
  return { ...section, position, byline: filled };
}

/** An item's byline overrides the issue's: a department alone leaves the author open, an author alone keeps the department. */
const fillUp = (own: Byline, ofIssue: Byline): Byline =>
  own.sources.length > 0 ? own : { sources: ofIssue.sources, authors: own.authors };

/** The body as written, without surrounding empty lines. */
export const textOf = ({ lines }: SourceFile, from: number): string =>
  lines
    .slice(from - 1)
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
