import { jsonText } from "../../base/text.ts";
import { FAVICON, feedPath } from "../../bulletin/address.ts";
import type { Edition } from "../edition.ts";
import type { Feed } from "./feed.ts";
import { descriptionOf, type Entry, entryOf, titleOf } from "./feed-entry.ts";

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1); `next_url` leads back through the archive pages. */
export function jsonFeed(edition: Edition, feed: Feed): string {
  const { site } = edition;
  return jsonText({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(site, feed),
    description: descriptionOf(site, feed),
    home_page_url: edition.absolute(feed.page),
    feed_url: edition.absolute(feedPath(feed.stem, "json")),
    ...(feed.previous === null ? {} : { next_url: edition.absolute(feedPath(feed.previous, "json")) }),
    favicon: edition.absolute(FAVICON),
    authors: [{ name: site.footer.sponsor }],
    language: "zh-CN",
    items: feed.members.map((member) => toItem(edition, entryOf(edition, member, feed.isInFull))),
  });
}

function toItem(edition: Edition, entry: Entry) {
  const address = edition.absolute(entry.path);
  return {
    id: address,
    url: address,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.names.length > 0 ? { authors: entry.names.map((name) => ({ name })) } : {}),
    ...(entry.keywords.length > 0 ? { tags: entry.keywords } : {}),
  };
}
