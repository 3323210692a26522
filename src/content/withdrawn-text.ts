import { attachmentPath, issuePdfName } from "../bulletin/address.ts";
import type { Issue, Item } from "../bulletin/archive.ts";
import { isGone, isItemGone } from "../bulletin/status.ts";
import { parseMarkdown } from "../markdown/renderer.ts";
import { lineOf, startsItem } from "../markdown/tokens.ts";

/**
 * An issue without the text of what is withdrawn: all that is made of it, pages, data, feeds and search, has none either. Addresses
 * stay: headlines, and the anchors of paragraphs. So do bylines, keywords and reasons.
 */
export function withoutWithdrawn(issue: Issue): Issue {
  if (isGone(issue))
    return {
      ...issue,
      summary: null,
      notice: null,
      preambleHtml: null,
      items: issue.items.map(withoutText),
      markdown: issue.items.map(({ heading }) => `## ${heading}`).join("\n\n"),
      attachments: [],
    };
  if (!issue.items.some(isItemGone)) return issue;
  return {
    ...issue,
    items: issue.items.map((item) => (isItemGone(item) ? withoutText(item) : item)),
    markdown: withoutSections(issue),
    attachments: issue.attachments.filter(
      ({ name }) => name !== issuePdfName(issue) && !isOfWithdrawn(issue, name),
    ),
  };
}

/** Others may link to its paragraphs and notes. */
const withoutText = (item: Item): Item => ({
  ...item,
  html: [...item.html.matchAll(/ id="([^"]*)"/g)].map(([id]) => `<span${id}></span>`).join(""),
  text: "",
  tables: [],
  bylineText: null,
});

/** Whether only withdrawn items show or link to an attachment. */
function isOfWithdrawn(issue: Issue, name: string): boolean {
  const isNamedIn = (html: string): boolean => html.includes(`${attachmentPath(issue, name)}"`);
  return (
    issue.items.some((item) => isItemGone(item) && isNamedIn(item.html)) &&
    !issue.items.some((item) => !isItemGone(item) && isNamedIn(item.html)) &&
    !isNamedIn(issue.preambleHtml ?? "")
  );
}

/** The Markdown with nothing but the headline of each withdrawn item. */
function withoutSections({ markdown, items }: Issue): string {
  const lines = markdown.split("\n");
  const tokens = parseMarkdown(markdown).filter(startsItem);
  const parts = tokens.map((token, index) => {
    const item = items[index];
    const own = lines.slice(
      lineOf(token),
      tokens[index + 1] ? lineOf(tokens[index + 1] ?? token) : undefined,
    );
    return item && isItemGone(item) ? [`## ${item.heading}`, ""] : own;
  });
  const preamble = lines.slice(0, tokens[0] ? lineOf(tokens[0]) : undefined);
  return [...preamble, ...parts.flat()].join("\n").trimEnd();
}
