import type { ComponentChildren } from "preact";
import { feedPath } from "../src/bulletin/address.ts";
import { Document, type DocumentProps, feedAlternates, listMeta } from "./document.tsx";
import type { Crumb } from "./parts/breadcrumb.tsx";

interface ListPageProps
  extends Pick<
    DocumentProps,
    | "edition"
    | "description"
    | "neighbours"
    | "graph"
    | "scripts"
    | "preloads"
    | "early"
    | "withoutModules"
    | "children"
  > {
  path: string;
  /** the heading */
  title: string;
  /** the browser's title, where the heading alone would not say enough */
  windowTitle?: string;
  /** the list of all pages of this kind */
  parent?: Crumb;
  /** stem of the page's own feed */
  feed?: string;
  /** paragraph below the heading */
  intro?: ComponentChildren;
}

/** A list page (栏目页) of 《政府网站发展指引》: heading, breadcrumb, meta tags, and its feed if it has one. */
export function ListPage(props: ListPageProps) {
  const { edition, path, title, windowTitle = title, parent, feed, intro, children, ...rest } = props;
  return (
    <Document
      {...rest}
      edition={edition}
      path={path}
      title={windowTitle}
      trail={[...(parent ? [parent] : []), { path, label: title }]}
      meta={listMeta(title, rest.description, `${edition.site.name},${title}`)}
      alternates={feed ? feedAlternates(title, feed) : []}
    >
      <header class="page-heading">
        {parent && <p>{parent.label}</p>}
        <h1>{title}</h1>
        {intro && (
          <p>
            {intro}
            {feed && " · "}
            {feed && <a href={edition.link(feedPath(feed, "xml"))}>订阅更新（Atom）</a>}
          </p>
        )}
      </header>
      {children}
    </Document>
  );
}
