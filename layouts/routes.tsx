import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import * as address from "../src/bulletin/address.ts";
import { amendments } from "../src/bulletin/amendments.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { yearsInOrder } from "../src/bulletin/order.ts";
import { issuesOnPages, itemsOnPages } from "../src/bulletin/pages.ts";
import { referencesOf } from "../src/bulletin/references/references.ts";
import { isLeftOut } from "../src/bulletin/sections.ts";
import { sourceHistories } from "../src/bulletin/succession.ts";
import { yearUsages } from "../src/bulletin/usage.ts";
import { versionsInOrder } from "../src/bulletin/versions.ts";
import type { Edition } from "../src/publish/edition.ts";
import { archiveCsv, usageCsv } from "../src/publish/formats/csv.ts";
import { catalog } from "../src/publish/formats/dcat.ts";
import {
  archiveFeeds,
  authorFeeds,
  departmentFeeds,
  type Feed,
  topicFeeds,
  watchFeeds,
} from "../src/publish/formats/feed.ts";
import { atomFeed } from "../src/publish/formats/feed-atom.ts";
import { jsonFeed } from "../src/publish/formats/feed-json.ts";
import { issueMarkdown } from "../src/publish/formats/issue-markdown.ts";
import { archiveJson, archiveJsonSchema, issueJson, issueJsonSchema } from "../src/publish/formats/json.ts";
import { opensearch } from "../src/publish/formats/opensearch.ts";
import { caddyRedirects, hasPage, nginxRedirects } from "../src/publish/formats/redirects.ts";
import { robots, sitemap, sitemapParts, sitemapPartXml } from "../src/publish/formats/sitemap.ts";
import type { Seal } from "../src/publish/integrity/seal.ts";
import { type Route, route } from "../src/publish/route.ts";
import { AboutPage } from "./about.tsx";
import { AuthorPage, SourcePage } from "./contributor.tsx";
import { CorrectionsPage } from "./corrections.tsx";
import type { PageProps } from "./document.tsx";
import { DocumentsPage } from "./documents.tsx";
import { HeadlinesPage } from "./headlines.tsx";
import { HomePage } from "./home.tsx";
import { IntegrityPage } from "./integrity.tsx";
import { IssuePage } from "./issue.tsx";
import { ItemPage } from "./item.tsx";
import { AuthorsPage, TopicsPage } from "./letter-index.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { nameTargets, RedirectPage } from "./redirect.tsx";
import { SearchPage } from "./search.tsx";
import { SourcesPage } from "./sources.tsx";
import { StatisticsPage } from "./statistics.tsx";
import { TopicPage } from "./topic.tsx";
import { UsagePage } from "./usage.tsx";
import { ChangesPage, VersionPage } from "./version.tsx";
import { YearPage } from "./year.tsx";

const page = (document: VNode): string => `<!DOCTYPE html>\n${renderToString(document)}\n`;

/** A kind of page, one page per entry. */
const pages = <Entry,>(
  name: string,
  entries: (archive: Archive) => readonly Entry[],
  path: (entry: Entry) => string,
  Page: (props: PageProps<Entry>) => VNode,
): Route =>
  route({ name, entries, path, render: (edition, entry) => page(<Page edition={edition} entry={entry} />) });
const archiveOnce = (archive: Archive): readonly Archive[] => [archive];
const issuesOf = ({ issues }: Archive) => issues;
/** A list gets no page while it is empty. */
const unlessEmpty = <Member,>(members: readonly Member[]): readonly (readonly Member[])[] =>
  members.length > 0 ? [members] : [];

/** A page about the whole archive. */
const archivePage = (name: string, path: string, Page: (props: PageProps<Archive>) => VNode): Route =>
  pages(name, archiveOnce, () => path, Page);
/** A page that lists all of a kind. */
const listPage = <Member,>(
  name: string,
  path: string,
  membersOf: (archive: Archive) => readonly Member[],
  Page: (props: PageProps<readonly Member[]>) => VNode,
): Route =>
  pages(
    name,
    (archive) => unlessEmpty(membersOf(archive)),
    () => path,
    Page,
  );
/** A file about the whole archive. */
const file = (name: string, path: string, render: (edition: Edition, archive: Archive) => string): Route =>
  route({ name, entries: archiveOnce, path: () => path, render });
/** A file made from site.yaml alone. */
const siteFile = (name: string, path: string, render: (edition: Edition) => string): Route =>
  route({ name, entries: ({ site }) => [site], path: () => path, render });
/** The redirects as configuration of a web server. */
const redirectRules = (
  name: string,
  path: string,
  render: (edition: Edition, redirects: Archive["redirects"]) => string,
): Route => route({ name, entries: ({ redirects }) => unlessEmpty(redirects), path: () => path, render });
/** Feeds in both formats; what is in them is found once. */
const feeds = (name: string, feedsOf: (archive: Archive) => readonly Feed[]): readonly Route[] => {
  const known = new WeakMap<Archive, readonly Feed[]>();
  const entries = (archive: Archive): readonly Feed[] => {
    const found = known.get(archive) ?? feedsOf(archive);
    known.set(archive, found);
    return found;
  };
  return (
    [
      ["xml", atomFeed],
      ["json", jsonFeed],
    ] as const
  ).map(([format, render]) =>
    route({ name: `${name}-${format}`, entries, path: ({ stem }) => address.feedPath(stem, format), render }),
  );
};

/** Made last, because it shows the root hash of all other files. */
export const integrityPage = (edition: Edition, seal: Seal | null): string =>
  page(<IntegrityPage edition={edition} seal={seal} />);

/** The same page in the preview, without hashes. */
export const integrityPreview: Route = route({
  name: "integrity",
  entries: archiveOnce,
  path: () => address.INTEGRITY,
  render: (edition) => integrityPage(edition, null),
});

/** Without the parts of the site that the office does without. */
const unlessLeftOut = ({ name, outputs }: Route): Route => ({
  name,
  outputs: (archive) => outputs(archive).filter(({ path }) => !isLeftOut(archive.site, path)),
});

const ownRoutes: readonly Route[] = [
  archivePage("home", address.HOME, HomePage),
  pages("year", yearsInOrder, ({ year }) => address.yearPath(year.key), YearPage),
  pages("issue", issuesOnPages, ({ issue }) => address.issuePath(issue), IssuePage),
  pages("item", itemsOnPages, ({ issue, item }) => address.itemPage(issue, item.position), ItemPage),
  pages(
    "version",
    versionsInOrder,
    ({ issue, version }) => address.versionPath(issue, version.id),
    VersionPage,
  ),
  pages(
    "changes",
    versionsInOrder,
    ({ issue, version }) => address.changesPath(issue, version.id),
    ChangesPage,
  ),
  route({ name: "issueData", entries: issuesOf, path: address.issueDataPath, render: issueJson }),
  route({
    name: "issueMarkdown",
    entries: issuesOf,
    path: address.issueMarkdownPath,
    render: (_edition, issue) => issueMarkdown(issue),
  }),
  listPage("sources", address.SOURCES, ({ sources }) => sources, SourcesPage),
  pages("source", sourceHistories, ({ key }) => address.sourcePath(key), SourcePage),
  listPage("authors", address.AUTHORS, ({ authors }) => authors, AuthorsPage),
  pages(
    "author",
    ({ authors }) => authors,
    ({ key }) => address.authorPath(key),
    AuthorPage,
  ),
  listPage("topics", address.TOPICS, ({ topics }) => topics, TopicsPage),
  pages(
    "topic",
    ({ topics }) => topics,
    ({ key }) => address.topicPath(key),
    TopicPage,
  ),
  listPage("documents", address.DOCUMENTS, (archive) => referencesOf(archive).documents, DocumentsPage),
  archivePage("about", address.ABOUT, AboutPage),
  archivePage("headlines", address.HEADLINES, HeadlinesPage),
  archivePage("statistics", address.STATISTICS, StatisticsPage),
  pages("usage", yearUsages, ({ year }) => address.usagePath(year), UsagePage),
  route({
    name: "usageTable",
    entries: yearUsages,
    path: ({ year }) => address.usageTable(year),
    render: usageCsv,
  }),
  listPage("corrections", address.CORRECTIONS, ({ issues }) => amendments(issues), CorrectionsPage),
  archivePage("search", address.SEARCH, SearchPage),
  pages(
    "notFound",
    ({ years }) => [years],
    () => address.NOT_FOUND,
    NotFoundPage,
  ),
  ...feeds("feed", archiveFeeds),
  ...feeds("sourceFeed", departmentFeeds),
  ...feeds("authorFeed", authorFeeds),
  ...feeds("topicFeed", topicFeeds),
  ...feeds("watchFeed", watchFeeds),
  file("archiveData", address.ARCHIVE_DATA, archiveJson),
  file("archiveTable", address.ARCHIVE_TABLE, archiveCsv),
  file("catalog", address.CATALOG, catalog),
  siteFile("archiveSchema", address.ARCHIVE_SCHEMA, archiveJsonSchema),
  siteFile("issueSchema", address.ISSUE_SCHEMA, issueJsonSchema),
  siteFile("opensearch", address.OPENSEARCH, opensearch),
  siteFile("robots", address.ROBOTS, robots),
  file("sitemap", address.SITEMAP, sitemap),
  route({ name: "sitemapPart", entries: sitemapParts, path: ({ path }) => path, render: sitemapPartXml }),
];

/** Every page and file that is made from the archive. */
export const routes: readonly Route[] = [
  ...ownRoutes.map(unlessLeftOut),
  pages(
    "redirect",
    (archive) => nameTargets(archive.redirects.filter(hasPage), archive),
    ({ from }) => address.redirectPage(from) ?? from,
    RedirectPage,
  ),
  redirectRules("redirectsNginx", address.REDIRECTS_NGINX, nginxRedirects),
  redirectRules("redirectsCaddy", address.REDIRECTS_CADDY, caddyRedirects),
];
