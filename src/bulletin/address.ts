/**
 * Permanent addresses: site-relative paths without the base. Whatever leads from one page or file to another is spelled here; anchors
 * that a page needs for itself alone (`#main`) stand in the page.
 */

interface IssueKey {
  readonly year: number;
  readonly number: number;
}

export const HOME = "/";
/** The tiles of all years on the home page. */
export const YEARS_ID = "years";
export const YEARS = `${HOME}#${YEARS_ID}`;
export const SEARCH = "/search/";
export const SOURCES = "/sources/";
export const AUTHORS = "/authors/";
export const TOPICS = "/topics/";
export const NOT_FOUND = "/404.html";
export const HEADLINES = "/headlines/";
export const STATISTICS = "/statistics/";
export const CORRECTIONS = "/corrections/";
export const ABOUT = "/about/";
export const INTEGRITY = "/integrity/";
export const INTEGRITY_MANIFEST = "/integrity.json";

/** Where the style sheet and the scripts are. */
export const ASSETS = "/assets/";
export const FAVICON = "/favicon.svg";
export const ARCHIVE_DATA = "/archive.json";
export const ARCHIVE_TABLE = "/archive.csv";
export const ARCHIVE_SCHEMA = "/schema/archive.json";
export const ISSUE_SCHEMA = "/schema/issue.json";
export const CATALOG = "/dcat.jsonld";
export const OPENSEARCH = "/opensearch.xml";
export const ROBOTS = "/robots.txt";
export const SITEMAP = "/sitemap.xml";
/** What stands at the top of the site for programs. */
export const DATA_FILES = [
  ARCHIVE_DATA,
  ARCHIVE_TABLE,
  ARCHIVE_SCHEMA,
  ISSUE_SCHEMA,
  CATALOG,
  INTEGRITY_MANIFEST,
  OPENSEARCH,
  ROBOTS,
  SITEMAP,
] as const;
/** For the server: the addresses that moved. */
export const REDIRECTS_NGINX = "/redirects/nginx.conf";
export const REDIRECTS_CADDY = "/redirects/Caddyfile";
/** What is the site's own whatever its issues are, and issues' PDFs; an address that moved can't lie there. */
const OWN = [
  /^\/(assets|pagefind|search|feed|schema|redirects)\//,
  /^\/(404\.html|favicon\.svg|integrity\.json|sitemap[^/]*\.xml)$/,
  /^\/(\d+)\/(\d+)\/\1-\2\.pdf$/,
] as const;
export const isOwn = (path: string): boolean => OWN.some((place) => place.test(path));
/**
 * The page that leads on from an address that moved: `/old/06.html`, `/old/` for `/old`. Null where a server would not send a
 * page as one (`/show.asp`, `/06.pdf`).
 */
export function redirectPage(from: string): string | null {
  if (from.endsWith("/") || /\.s?html?$/i.test(from)) return from;
  return /\.[^/]*$/.test(from) ? null : `${from}/`;
}
/** Part 1, 2, … of a sitemap that is too long for one file. */
export const sitemapPart = (part: number): string => `/sitemap-${part}.xml`;

export const yearPath = (year: number): string => `/${year}/`;
/** The anchor of a day or a month on a year's page: `10-19`, `10`; with its year where that is another one. */
export const dateId = (year: number, date: string): string =>
  date.startsWith(`${year}-`) ? date.slice(5) : date;
/** Where a year's page has a day or a month: `/2016/#10-19` */
export const datePath = (year: number, date: string): string => `${yearPath(year)}#${dateId(year, date)}`;
/** The anchor of a year's members on the page of a department, an author or a topic: `2016`. */
export const yearId = (year: number): string => String(year);
export const issuePath = ({ year, number }: IssueKey): string => `/${year}/${number}/`;
export const itemId = (position: number): string => `item-${position}`;
/** `item-2-p3`: a paragraph of an item. Never to be counted otherwise, for people cite it. */
export const paragraphId = (position: number, paragraph: number): string =>
  `${itemId(position)}-p${paragraph}`;
export const itemPath = (issue: IssueKey, position: number): string =>
  `${issuePath(issue)}#${itemId(position)}`;
/** The anchor of an issue's corrections, of its withdrawal, and of one correction: the first is 1. */
export const CORRECTIONS_ID = "corrections";
export const WITHDRAWAL_ID = "withdrawn";
export const correctionId = (position: number): string => `correction-${position}`;
export const correctionPath = (issue: IssueKey, position: number): string =>
  `${issuePath(issue)}#${correctionId(position)}`;
export const withdrawalPath = (issue: IssueKey): string => `${issuePath(issue)}#${WITHDRAWAL_ID}`;
/** The issue as it is printed: `/2016/6/2016-6.pdf`. */
export const issuePdfPath = (issue: IssueKey): string =>
  `${issuePath(issue)}${issue.year}-${issue.number}.pdf`;
export const issueDataPath = (issue: IssueKey): string => `${issuePath(issue)}index.json`;
export const issueMarkdownPath = (issue: IssueKey): string => `${issuePath(issue)}index.md`;
export const attachmentPath = (issue: IssueKey, file: string): string =>
  issuePath(issue) + encodeURIComponent(file);
export const sourcePath = (name: string): string => `${SOURCES}${encodeURIComponent(pathSegment(name))}/`;
export const authorPath = (name: string): string => `${AUTHORS}${encodeURIComponent(pathSegment(name))}/`;

/** The address is all that tells topics apart: `GDP` and `gdp` are one. */
export const topicPath = (keyword: string): string =>
  `${TOPICS}${encodeURIComponent(pathSegment(keyword).toLowerCase())}/`;

/** Feeds stand at one stem in two formats: `/feed.xml` is Atom, `/feed.json` JSON Feed. */
type FeedFormat = "xml" | "json";
export const FEED = "/feed";
export const sourceFeed = (name: string): string => `${sourcePath(name)}feed`;
export const topicFeed = (keyword: string): string => `${topicPath(keyword)}feed`;
/** An archive page of the feed: `/feed/2016/1-20` has numbers 1 to 20 of 2016. */
export const feedArchive = ({ year, from, to }: { year: number; from: number; to: number }): string =>
  `${FEED}/${year}/${from}-${to}`;
export const feedPath = (stem: string, format: FeedFormat): string => `${stem}.${format}`;

/** A name as a folder's name on every file system: `/`, `?`, `*` and their like become `-`. */
const pathSegment = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|%#\s]+/gu, "-")
    .replace(/^\.+|\.+$/g, "-");

/** A folder of such a name would lie where a list's own page does, or is a device for Windows: CON, com1.txt. */
export const isReservedName = (name: string): boolean =>
  /^(index\.html|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i.test(pathSegment(name));

/** A thing that a page is about, as its anchor on the page: `/#publisher` */
export const withAnchor = (path: string, name: string): string => `${path}#${name}`;

/** The file that a path is written to, below the site's folder: `/2016/6/` → `2016/6/index.html`; names are not percent-encoded. */
export function outputFile(path: string): string {
  return decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path).slice(1);
}

/** Where Pagefind's indexes lie, each in a folder that is named after its content. */
export const SEARCH_INDEX = "/pagefind/";
/** Which of them make up the search; the tables by which the search forgives; the letters of the archive. */
export const SEARCH_MANIFEST = "/search/index.json";
export const SEARCH_HINTS = "/search/hints.json";
export const SEARCH_LETTERS = "/search/letters.json";

/** `/2016/6/` → `/bulletin/2016/6/` for a site served below /bulletin/. */
export const withBase = (base: string, path: string): string => base + path.slice(1);
