import type { ComponentChildren } from "preact";
import { authorPath, sourcePath, topicPath } from "../../src/bulletin/address.ts";
import type { Byline } from "../../src/bulletin/archive.ts";
import type { Edition } from "../../src/publish/edition.ts";

interface NamesProps {
  edition: Edition;
  byline: Byline;
}

/** Departments as links, separated by 、 */
export const SourceLinks = ({ edition, byline }: NamesProps) => (
  <Enumeration>{byline.sources.map((name) => [name, edition.link(sourcePath(name))])}</Enumeration>
);

/** Authors as links, separated by 、 */
export const AuthorLinks = ({ edition, byline }: NamesProps) => (
  <Enumeration>{byline.authors.map((name) => [name, edition.link(authorPath(name))])}</Enumeration>
);

/** Keywords as links to their topics, separated by 、 */
export const TopicLinks = ({ edition, keywords }: { edition: Edition; keywords: readonly string[] }) => (
  <Enumeration>{keywords.map((keyword) => [keyword, edition.link(topicPath(keyword))])}</Enumeration>
);

function Enumeration({
  children,
}: {
  children: readonly (readonly [name: string, href: string])[];
}): ComponentChildren {
  return children.map(([name, href], index) => (
    <span key={name}>
      {index > 0 && "、"}
      <a href={href}>{name}</a>
    </span>
  ));
}
