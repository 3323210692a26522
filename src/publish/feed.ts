import { HOME, issuePath } from "../bulletin/address.ts";
import type { Archive, Issue } from "../bulletin/archive.ts";
import { fullIssueNumber } from "../bulletin/numbering.ts";
import type { Edition } from "./edition.ts";
import { toXml, type XmlElement } from "./xml.ts";

const NEWEST = 20;

/** `/feed.xml`: the newest issues in full, as Atom (RFC 4287). Dates are the editors'; no clock is read. */
export function atomFeed(edition: Edition, { site, issues }: Archive): string {
  const newest = issues.slice(-NEWEST).reverse();
  return toXml({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xml:lang": "zh-CN",
      "@xml:base": edition.absolute(HOME),
      id: edition.absolute(HOME),
      title: site.name,
      subtitle: site.description,
      updated: newest.map(updatedAt).sort().at(-1) ?? "",
      author: { name: site.footer.sponsor },
      link: [
        { "@rel": "self", "@type": "application/atom+xml", "@href": edition.absolute("/feed.xml") },
        { "@rel": "alternate", "@type": "text/html", "@href": edition.absolute(HOME) },
      ],
      entry: newest.map((issue) => entry(edition, issue)),
    },
  });
}

function entry(edition: Edition, issue: Issue): XmlElement {
  const { sources, authors } = issue.byline;
  const address = edition.absolute(issuePath(issue));
  const names = authors.length > 0 ? authors : sources;
  return {
    id: address,
    title: `${fullIssueNumber(issue)} ${issue.title}`,
    published: issue.date.instant,
    updated: updatedAt(issue),
    ...(names.length > 0 ? { author: names.map((name) => ({ name })) } : {}),
    category: issue.keywords.map((term) => ({ "@term": term })),
    link: [{ "@rel": "alternate", "@type": "text/html", "@href": address }],
    summary: issue.summary ?? issue.items.map(({ heading }) => heading).join("；"),
    content: { "@type": "html", "#text": contentHtml(issue) },
  };
}

/** An issue is as old as its last correction. */
const updatedAt = (issue: Issue): string =>
  [issue.date.instant, ...issue.corrections.map(({ date }) => date.instant)].sort().at(-1) ??
  issue.date.instant;

/** Headlines are text and are escaped; the rest was rendered from Markdown. */
const contentHtml = (issue: Issue): string =>
  [
    issue.preambleHtml ?? "",
    ...issue.items.map(
      ({ heading, html, bylineText }) =>
        `<h2>${escapeHtml(heading)}</h2>\n${html}${bylineText ? `\n<p>${escapeHtml(bylineText)}</p>` : ""}`,
    ),
  ].join("\n");

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
