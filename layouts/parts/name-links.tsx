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
  <Enumeration>{namesWith(edition, byline.sources, sourcePath)}</Enumeration>
);

/** Authors as links, separated by 、 */
export const AuthorLinks = ({ edition, byline }: NamesProps) => (
  <Enumeration>{namesWith(edition, byline.authors, authorPath)}</Enumeration>
);

/** Keywords as links to their topics, separated by 、 */
export const TopicLinks = ({ edition, keywords }: { edition: Edition; keywords: readonly string[] }) => (
  <Enumeration>{namesWith(edition, keywords, topicPath)}</Enumeration>
);

/** A name, and its page where the office has such pages. */
type Named = readonly [name: string, href: string | null];

const namesWith = (edition: Edition, names: readonly string[], pathOf: (name: string) => string): Named[] =>
  names.map((name) => [name, edition.has(pathOf(name)) ? edition.link(pathOf(name)) : null]);

function Enumeration({ children }: { children: readonly Named[] }): ComponentChildren {
  return children.map(([name, href], index) => (
    <span key={name}>
      {index > 0 && "、"}
      {href === null ? name : <a href={href}>{name}</a>}
    </span>
  ));
}
