import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import * as address from "../src/bulletin/address.ts";
import { amendments } from "../src/bulletin/amendments.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { issuesInOrder, yearsInOrder } from "../src/bulletin/order.ts";
import type { Edition } from "../src/publish/edition.ts";
import { archiveCsv } from "../src/publish/formats/csv.ts";
import { catalog } from "../src/publish/formats/dcat.ts";
import { archiveFeeds, departmentFeeds, type Feed, topicFeeds } from "../src/publish/formats/feed.ts";
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
import { AuthorsPage } from "./authors.tsx";
import { CorrectionsPage } from "./corrections.tsx";
import { HeadlinesPage } from "./headlines.tsx";
import { HomePage } from "./home.tsx";
import { IntegrityPage } from "./integrity.tsx";
import { IssuePage } from "./issue.tsx";
import { AuthorPage, SourcePage } from "./names.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { named, RedirectPage } from "./redirect.tsx";
import { SearchPage } from "./search.tsx";
import { SourcesPage } from "./sources.tsx";
import { StatisticsPage } from "./statistics.tsx";
import { TopicPage, TopicsPage } from "./topics.tsx";
import { YearPage } from "./year.tsx";

const page = (document: VNode): string => `<!DOCTYPE html>\n${renderToString(document)}\n`;
/** A page about the whole archive. */
const whole = (archive: Archive): readonly Archive[] => [archive];
/** An index page stands where there is something to list: empty list pages are never made. */
const unlessEmpty = <Group,>(groups: readonly Group[]): readonly (readonly Group[])[] =>
  groups.length > 0 ? [groups] : [];

/** A file about the whole archive. */
const file = (name: string, path: string, render: (edition: Edition, archive: Archive) => string): Route =>
  route({ name, entries: whole, path: () => path, render });
/** A file about who publishes the archive, whatever is in it. */
const siteFile = (name: string, path: string, render: (edition: Edition) => string): Route =>
  route({ name, entries: ({ site }) => [site], path: () => path, render });
/** Feeds, each in both formats. */
const feeds = (name: string, entries: (archive: Archive) => readonly Feed[]): readonly Route[] =>
  (
    [
      ["xml", atomFeed],
      ["json", jsonFeed],
    ] as const
  ).map(([format, render]) =>
    route({ name: `${name}-${format}`, entries, path: ({ stem }) => address.feedPath(stem, format), render }),
  );

/** The one page that is made from all other files of the site, last of all. */
export const integrityPage = (edition: Edition, seal: Seal | null): string =>
  page(<IntegrityPage edition={edition} seal={seal} />);

/** The same in the preview. */
export const integrityPreview: Route = route({
  name: "integrity",
  entries: whole,
  path: () => address.INTEGRITY,
  render: (edition) => integrityPage(edition, null),
});

/** Every page and file that is made from the archive. */
export const routes: readonly Route[] = [
  route({
    name: "home",
    entries: whole,
    path: () => address.HOME,
    render: (edition, archive) => page(<HomePage edition={edition} archive={archive} />),
  }),
  route({
    name: "year",
    entries: yearsInOrder,
    path: ({ year }) => address.yearPath(year.key),
    render: (edition, entry) => page(<YearPage edition={edition} entry={entry} />),
  }),
  route({
    name: "issue",
    entries: issuesInOrder,
    path: ({ issue }) => address.issuePath(issue),
    render: (edition, entry) => page(<IssuePage edition={edition} entry={entry} />),
  }),
  route({
    name: "issueData",
    entries: ({ issues }) => issues,
    path: address.issueDataPath,
    render: issueJson,
  }),
  route({
    name: "issueMarkdown",
    entries: ({ issues }) => issues,
    path: address.issueMarkdownPath,
    render: (_edition, issue) => issueMarkdown(issue),
  }),
  route({
    name: "sources",
    entries: ({ sources }) => unlessEmpty(sources),
    path: () => address.SOURCES,
    render: (edition, groups) => page(<SourcesPage edition={edition} sources={groups} />),
  }),
  route({
    name: "source",
    entries: ({ sources }) => sources,
    path: ({ key }) => address.sourcePath(key),
    render: (edition, entry) => page(<SourcePage edition={edition} entry={entry} />),
  }),
  route({
    name: "authors",
    entries: ({ authors }) => unlessEmpty(authors),
    path: () => address.AUTHORS,
    render: (edition, groups) => page(<AuthorsPage edition={edition} authors={groups} />),
  }),
  route({
    name: "author",
    entries: ({ authors }) => authors,
    path: ({ key }) => address.authorPath(key),
    render: (edition, entry) => page(<AuthorPage edition={edition} entry={entry} />),
  }),
  route({
    name: "topics",
    entries: ({ topics }) => unlessEmpty(topics),
    path: () => address.TOPICS,
    render: (edition, groups) => page(<TopicsPage edition={edition} topics={groups} />),
  }),
  route({
    name: "topic",
    entries: ({ topics }) => topics,
    path: ({ key }) => address.topicPath(key),
    render: (edition, entry) => page(<TopicPage edition={edition} entry={entry} />),
  }),
  route({
    name: "about",
    entries: whole,
    path: () => address.ABOUT,
    render: (edition, archive) => page(<AboutPage edition={edition} archive={archive} />),
  }),
  route({
    name: "headlines",
    entries: whole,
    path: () => address.HEADLINES,
    render: (edition, archive) => page(<HeadlinesPage edition={edition} archive={archive} />),
  }),
  route({
    name: "statistics",
    entries: whole,
    path: () => address.STATISTICS,
    render: (edition, archive) => page(<StatisticsPage edition={edition} archive={archive} />),
  }),
  route({
    name: "corrections",
    entries: ({ issues }) => unlessEmpty(amendments(issues)),
    path: () => address.CORRECTIONS,
    render: (edition, all) => page(<CorrectionsPage edition={edition} amendments={all} />),
  }),
  route({
    name: "search",
    entries: whole,
    path: () => address.SEARCH,
    render: (edition, archive) => page(<SearchPage edition={edition} archive={archive} />),
  }),
  route({
    name: "notFound",
    entries: ({ years }) => [years],
    path: () => address.NOT_FOUND,
    render: (edition, years) => page(<NotFoundPage edition={edition} years={years} />),
  }),
  ...feeds("feed", archiveFeeds),
  ...feeds("sourceFeed", departmentFeeds),
  ...feeds("topicFeed", topicFeeds),
  route({
    name: "redirect",
    entries: (archive) => named(archive.redirects.filter(hasPage), archive),
    path: ({ from }) => address.redirectPage(from) ?? from,
    render: (edition, entry) => page(<RedirectPage edition={edition} entry={entry} />),
  }),
  route({
    name: "redirectsNginx",
    entries: ({ redirects }) => unlessEmpty(redirects),
    path: () => address.REDIRECTS_NGINX,
    render: nginxRedirects,
  }),
  route({
    name: "redirectsCaddy",
    entries: ({ redirects }) => unlessEmpty(redirects),
    path: () => address.REDIRECTS_CADDY,
    render: caddyRedirects,
  }),
  file("archiveData", address.ARCHIVE_DATA, archiveJson),
  file("archiveTable", address.ARCHIVE_TABLE, archiveCsv),
  file("catalog", address.CATALOG, catalog),
  siteFile("archiveSchema", address.ARCHIVE_SCHEMA, archiveJsonSchema),
  siteFile("issueSchema", address.ISSUE_SCHEMA, issueJsonSchema),
  siteFile("opensearch", address.OPENSEARCH, opensearch),
  siteFile("robots", address.ROBOTS, robots),
  file("sitemap", address.SITEMAP, sitemap),
  route({
    name: "sitemapPart",
    entries: (archive) => sitemapParts(archive),
    path: ({ path }) => path,
    render: sitemapPartXml,
  }),
];
