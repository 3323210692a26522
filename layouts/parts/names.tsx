import type { ComponentChildren } from "preact";
import { authorPath, sourcePath } from "../../src/bulletin/address.ts";
import type { Byline } from "../../src/bulletin/archive.ts";
import type { Edition } from "../../src/publish/edition.ts";

interface NamesProps {
  edition: Edition;
  byline: Byline;
}

/** Departments as links to their pages, parted by 、 */
export const SourceLinks = ({ edition, byline }: NamesProps) => (
  <Enumeration>{byline.sources.map((name) => [name, edition.link(sourcePath(name))])}</Enumeration>
);

/** Authors as links to their pages, parted by 、 */
export const AuthorLinks = ({ edition, byline }: NamesProps) => (
  <Enumeration>{byline.authors.map((name) => [name, edition.link(authorPath(name))])}</Enumeration>
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
