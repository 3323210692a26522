import { attachmentPath } from "../../src/bulletin/address.ts";
import { lastChange } from "../../src/bulletin/amendments.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** What a shared link to an issue shows beside its title. */
export interface Article {
  published: string;
  modified: string;
  keywords: readonly string[];
  /** the path of a picture, where the issue has one */
  picture: string | null;
}

/** The formats that those who show shared links can read. */
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;

export function articleOf(issue: Issue): Article {
  const picture = issue.attachments.find(({ name }) => PICTURE.test(name));
  return {
    published: issue.date.instant,
    modified: lastChange(issue),
    keywords: issue.keywords,
    picture: picture ? attachmentPath(issue, picture.name) : null,
  };
}

interface OpenGraphProps {
  edition: Edition;
  title: string | null;
  description: string;
  path: string;
  article: Article | undefined;
}

/** The Open Graph tags (ogp.me): what a link to the page looks like where it is shared. */
export function OpenGraph({ edition, title, description, path, article }: OpenGraphProps) {
  const { site } = edition;
  const tags = [
    ["og:site_name", site.name],
    ["og:locale", "zh_CN"],
    ["og:type", article ? "article" : "website"],
    ["og:url", edition.absolute(path)],
    ["og:title", title ?? site.name],
    ["og:description", description],
    ...(article
      ? [
          ["article:published_time", article.published],
          ["article:modified_time", article.modified],
          ...article.keywords.map((keyword) => ["article:tag", keyword]),
        ]
      : []),
    ...(article?.picture ? [["og:image", edition.absolute(article.picture)]] : []),
  ];
  return (
    <>
      {tags.map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
    </>
  );
}
