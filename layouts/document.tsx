import type { ComponentChildren } from "preact";
import type { Edition } from "../src/publish/edition.ts";
import { Breadcrumb, type Crumb } from "./parts/breadcrumb.tsx";
import { Footer } from "./parts/footer.tsx";
import { Header } from "./parts/header.tsx";
import { PreviewProblems } from "./parts/preview-problems.tsx";

interface DocumentProps {
  edition: Edition;
  /** the page's own title; the site's name follows it, or stands alone on the home page */
  title: string | null;
  description: string;
  /** the page's permanent path, or null for a page that has none (404) */
  path: string | null;
  /** the way to the page from the home page, the page itself last */
  trail?: readonly Crumb[];
  /** `<meta>` tags by name, in order: the tags of 《政府网站发展指引》 for this kind of page */
  meta?: readonly (readonly [name: string, content: string])[];
  /** previous and next page in reading order */
  neighbours?: { previous?: string | undefined; next?: string | undefined };
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** The shell of every page. */
export function Document(props: DocumentProps) {
  const {
    edition,
    title,
    description,
    path,
    trail = [],
    meta = [],
    neighbours = {},
    scripts = [],
    children,
  } = props;
  const { site } = edition;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === null ? site.name : `${title} - ${site.name}`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="SiteName" content={site.name} />
        <meta name="SiteDomain" content={new URL(site.url).host} />
        <meta name="SiteIDCode" content={site.code} />
        {meta.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        {path !== null && <link rel="canonical" href={edition.absolute(path)} />}
        {neighbours.previous && <link rel="prev" href={edition.link(neighbours.previous)} />}
        {neighbours.next && <link rel="next" href={edition.link(neighbours.next)} />}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={site.name}
          href={edition.link("/feed.xml")}
        />
        <link rel="icon" href={edition.link("/favicon.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href={edition.link(edition.assets.style)} />
        <script src={edition.link(edition.assets.largePrint)} />
        {[edition.assets.loader, ...scripts].map((script) => (
          <script key={script} type="module" src={edition.link(script)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {edition.problems.length > 0 && <PreviewProblems problems={edition.problems} />}
        <Header edition={edition} path={path} />
        {trail.length > 0 && <Breadcrumb edition={edition} trail={trail} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer edition={edition} />
      </body>
    </html>
  );
}

/** Tags for a list page (栏目页) of 《政府网站发展指引》, annex 2. */
export const columnMeta = (name: string, description: string, keywords: string) =>
  [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnKeywords", keywords],
    ["ColumnType", "工作动态"],
  ] as const;
