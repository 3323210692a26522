import { attachmentPath } from "../../src/bulletin/address.ts";
import { lastChange } from "../../src/bulletin/amendments.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** Formats that link previews can show. */
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;

interface OpenGraphProps {
  edition: Edition;
  title: string | null;
  description: string;
  path: string;
  issue: Issue | undefined;
  /** a picture of its own, as a complete address */
  picture: string | undefined;
}

/** Open Graph tags (ogp.me), for link previews. */
export function OpenGraph({ edition, title, description, path, issue, picture: own }: OpenGraphProps) {
  const { site } = edition;
  const attached = issue?.attachments.find(({ name }) => PICTURE.test(name));
  const ofIssue = issue && attached && edition.absolute(attachmentPath(issue, attached.name));
  const picture = own && PICTURE.test(own) ? own : ofIssue;
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
          ...issue.keywords.map((keyword) => ["article:tag", keyword]),
        ]
      : []),
    ...(picture ? [["og:image", picture]] : []),
  ];
  return (
    <>
      {tags.map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
    </>
  );
}
