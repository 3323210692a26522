import { FAVICON, feedPath } from "../../bulletin/address.ts";
import type { Edition } from "../edition.ts";
import type { Feed } from "./feed.ts";
import { descriptionOf, type Entry, entryOf, titleOf } from "./feed-entry.ts";
import { toXml, type XmlElement } from "./xml.ts";

const ATOM = "application/atom+xml";

/** A feed as Atom (RFC 4287); archive pages as RFC 5005, section 4 has them. */
export function atomFeed(edition: Edition, feed: Feed): string {
  const { site } = edition;
  const entries = feed.members.map((member) => entryOf(edition, member, feed.isInFull));
  const link = (rel: string, stem: string | null) =>
    stem === null ? [] : [{ "@rel": rel, "@type": ATOM, "@href": edition.absolute(feedPath(stem, "xml")) }];
  return toXml({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xmlns:fh": "http://purl.org/syndication/history/1.0",
      "@xml:lang": "zh-CN",
      id: edition.absolute(feed.page),
      title: titleOf(site, feed),
      subtitle: descriptionOf(site, feed),
      updated: feed.updated,
      author: { name: site.footer.sponsor },
      rights: site.footer.copyright,
      icon: edition.absolute(FAVICON),
      link: [
        ...link("self", feed.stem),
        { "@rel": "alternate", "@type": "text/html", "@href": edition.absolute(feed.page) },
        ...link("current", feed.archiveOf),
        ...link("prev-archive", feed.previous),
        ...link("next-archive", feed.next),
      ],
      ...(feed.archiveOf === null ? {} : { "fh:archive": "" }),
      entry: entries.map((entry) => toElement(edition, entry)),
    },
  });
}

function toElement(edition: Edition, entry: Entry): XmlElement {
  const address = edition.absolute(entry.path);
  return {
    id: address,
    title: entry.title,
    published: entry.published,
    updated: entry.updated,
    ...(entry.names.length > 0 ? { author: entry.names.map((name) => ({ name })) } : {}),
    category: entry.keywords.map((term) => ({ "@term": term })),
    link: [
      { "@rel": "alternate", "@type": "text/html", "@href": address },
      ...entry.data.map(([type, path]) => ({
        "@rel": "alternate",
        "@type": type,
        "@href": edition.absolute(path),
      })),
    ],
    summary: entry.summary,
    content: { "@type": "html", "#text": entry.html },
  };
}
