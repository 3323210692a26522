import { lastChange } from "../../src/bulletin/amendments.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { leadPicture } from "../../src/bulletin/lead.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { CARD } from "../../src/publish/share-card.ts";

/** Formats that link previews can show. */
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;

interface OpenGraphProps {
  edition: Edition;
  title: string | null;
  description: string;
  path: string;
  issue: Issue | undefined;
  /** what it is about, where that is not what the issue is about */
  keywords: readonly string[] | undefined;
  /** a picture of its own, as a complete address */
  picture: string | undefined;
}

/** Open Graph tags (ogp.me), for link previews. */
export function OpenGraph({
  edition,
  title,
  description,
  path,
  issue,
  keywords,
  picture: own,
}: OpenGraphProps) {
  const { site } = edition;
  const ofIssue = issue && leadPicture(issue);
  const picture = [own, ofIssue && site.url + ofIssue.src].find(
    (address) => address && PICTURE.test(address),
  );
  const tags = [
    ["og:site_name", site.name],
    ["og:locale", "zh_CN"],
    ["og:type", issue ? "article" : "website"],
    ["og:url", edition.absolute(path)],
    ["og:title", title ?? site.name],
    ["og:description", description],
    ...(issue
      ? [
          ["article:published_time", issue.date.instant],
          ["article:modified_time", lastChange(issue)],
          ...(keywords ?? issue.keywords).map((keyword) => ["article:tag", keyword]),
        ]
      : []),
    ...(picture
      ? [["og:image", picture]]
      : [
          ["og:image", edition.absolute(edition.assets.card)],
          ["og:image:width", String(CARD.width)],
          ["og:image:height", String(CARD.height)],
        ]),
  ];
  return (
    <>
      {tags.map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
    </>
  );
}
