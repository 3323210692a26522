import type { ComponentChildren } from "preact";
import type { Graph } from "schema-dts";
import { FAVICON, FEED, feedPath, OPENSEARCH, TOUCH_ICON } from "../src/bulletin/address.ts";
import type { Issue } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { toScript } from "../src/publish/formats/json-ld.ts";
import { Breadcrumb, type Crumb } from "./parts/breadcrumb.tsx";
import { Footer } from "./parts/footer.tsx";
import { Header } from "./parts/header.tsx";
import { OfficePart } from "./parts/office-part.tsx";
import { OpenGraph } from "./parts/open-graph.tsx";
import { PreviewProblems } from "./parts/preview-problems.tsx";

/** What a page shows: the archive, an issue, the members of a list. */
export interface PageProps<Entry> {
  edition: Edition;
  entry: Entry;
}

export interface DocumentProps {
  edition: Edition;
  /** page title, followed by the site's name; null for the site's name alone */
  title: string | null;
  description: string;
  /** permanent path; null for 404 */
  path: string | null;
  /** breadcrumb below the home page, the page itself last */
  trail?: readonly Crumb[];
  /** `<meta>` tags in order, after 《政府网站发展指引》 */
  meta?: readonly (readonly [name: string, content: string])[];
  /** previous and next page in reading order */
  neighbours?: { previous?: string | undefined; next?: string | undefined };
  /** path to redirect to at once */
  refresh?: string;
  /** JSON-LD for search engines */
  graph?: Graph;
  /** the issue that the page shows, for link previews */
  issue?: Issue;
  /** what an item of it is about */
  keywords?: readonly string[] | undefined;
  /** the complete address of the picture for link previews, where the page has one of its own */
  picture?: string | undefined;
  /** the page's own feeds and data; the archive's feeds are added to every page */
  alternates?: readonly Alternate[];
  scripts?: readonly string[];
  /** data that the page needs as soon as it is there, and would ask for late */
  preloads?: readonly string[];
  /** a plain script that runs as soon as the page is read, before all others */
  early?: string;
  /** a plain script for browsers without modules */
  withoutModules?: string;
  children: ComponentChildren;
}

/** The page in another format. */
interface Alternate {
  type: string;
  title: string;
  path: string;
}

/** A feed in both formats. */
export const feedAlternates = (title: string, stem: string): readonly Alternate[] => [
  { type: "application/atom+xml", title: `${title}（Atom）`, path: feedPath(stem, "xml") },
  { type: "application/feed+json", title: `${title}（JSON Feed）`, path: feedPath(stem, "json") },
];

/** Before what the page can wait for. Preact's types don't have it on scripts. */
const FIRST = { fetchpriority: "high" };

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
    refresh,
    graph,
    issue,
    keywords,
    picture,
    alternates = [],
    scripts = [],
    preloads = [],
    early,
    withoutModules,
    children,
  } = props;
  const { site } = edition;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh !== undefined && <meta http-equiv="refresh" content={`0; url=${edition.link(refresh)}`} />}
        <title>{title === null ? site.name : `${title} - ${site.name}`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="SiteName" content={site.name} />
        <meta name="SiteDomain" content={new URL(site.url).host} />
        <meta name="SiteIDCode" content={site.code} />
        {meta.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        {path !== null && <OpenGraph {...{ edition, title, description, path, issue, keywords, picture }} />}
        {path !== null && <link rel="canonical" href={edition.absolute(path)} />}
        {neighbours.previous && <link rel="prev" href={edition.link(neighbours.previous)} />}
        {neighbours.next && <link rel="next" href={edition.link(neighbours.next)} />}
        {[...alternates, ...feedAlternates(site.name, FEED)].map((alternate) => (
          <link
            key={alternate.path}
            rel="alternate"
            type={alternate.type}
            title={alternate.title}
            href={edition.link(alternate.path)}
          />
        ))}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.short ?? site.name}
          href={edition.link(OPENSEARCH)}
        />
        <link rel="icon" href={edition.link(FAVICON)} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={edition.link(TOUCH_ICON)} />
        <link rel="stylesheet" href={edition.link(edition.assets.style)} />
        {edition.assets.theme && <link rel="stylesheet" href={edition.link(edition.assets.theme)} />}
        <script src={edition.link(edition.assets.largePrint)} />
        {early && <script defer {...FIRST} src={edition.link(early)} />}
        {withoutModules && <script defer nomodule src={edition.link(withoutModules)} />}
        {scripts.map((script) => (
          <script key={script} type="module" {...FIRST} src={edition.link(script)} />
        ))}
        {preloads.map((data) => (
          <link key={data} rel="preload" as="fetch" crossorigin="anonymous" href={edition.link(data)} />
        ))}
        <script type="module" src={edition.link(edition.assets.loader)} />
        {graph && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScript(graph) }} />}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {edition.problems.length > 0 && <PreviewProblems problems={edition.problems} />}
        <OfficePart name="header" {...{ edition, path }}>
          <Header edition={edition} path={path} />
        </OfficePart>
        {trail.length > 0 && <Breadcrumb edition={edition} trail={trail} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <OfficePart name="footer" {...{ edition, path }}>
          <Footer edition={edition} />
        </OfficePart>
      </body>
    </html>
  );
}

/** Tags for a list page (栏目页) of 《政府网站发展指引》, annex 2. */
export const listMeta = (name: string, description: string, keywords: string) =>
  [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnKeywords", keywords],
    ["ColumnType", "工作动态"],
  ] as const;
