import type { IssueNumber } from "./issue-number.ts";

/**
 * Permanent addresses: site-relative paths without the base. Everything that links pages or files is spelled here; a
 * page's private anchors (`#main`) stand in the page.
 */

interface IssueKey {
  readonly year: number;
  readonly number: Pick<IssueNumber, "id">;
}

export const HOME = "/";
/** The home page's tiles of years. */
export const YEARS_ID = "years";
export const YEARS = `${HOME}#${YEARS_ID}`;
export const SEARCH = "/search/";
export const SOURCES = "/sources/";
export const AUTHORS = "/authors/";
export const TOPICS = "/topics/";
/** Documents that the archive mentions. */
export const DOCUMENTS = "/documents/";
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
/** The same for devices and browsers that take no SVG. */
export const TOUCH_ICON = "/apple-touch-icon.png";
export const ARCHIVE_DATA = "/archive.json";
export const ARCHIVE_TABLE = "/archive.csv";
export const ARCHIVE_SCHEMA = "/schema/archive.json";
export const ISSUE_SCHEMA = "/schema/issue.json";
/** What was published, as digests that the next build is compared with. */
export const DIGESTS = "/digests.json";
export const CATALOG = "/dcat.jsonld";
export const OPENSEARCH = "/opensearch.xml";
export const ROBOTS = "/robots.txt";
export const SITEMAP = "/sitemap.xml";
/** Machine-readable files at the top of the site. */
export const DATA_FILES = [
  ARCHIVE_DATA,
  ARCHIVE_TABLE,
  ARCHIVE_SCHEMA,
  ISSUE_SCHEMA,
  CATALOG,
  DIGESTS,
  INTEGRITY_MANIFEST,
  OPENSEARCH,
  ROBOTS,
  SITEMAP,
] as const;
/** Redirects for the server's configuration. */
export const REDIRECTS_NGINX = "/redirects/nginx.conf";
export const REDIRECTS_CADDY = "/redirects/Caddyfile";
/** Paths reserved for the site itself and its PDFs; no redirect may start there. */
const OWN = [
  /^\/(assets|pagefind|search|watch|feed|schema|redirects)\//,
  /^\/(404\.html|favicon\.svg|apple-touch-icon\.png|integrity\.json(?:\.minisig)?|sitemap[^/]*\.xml)$/,
  /^\/(\d+)\/([^/]+)\/\1-\2\.pdf$/,
  /^\/(\d+)\/\1\.pdf$/,
] as const;
export const isOwn = (path: string): boolean => OWN.some((place) => place.test(path));
/**
 * The page that redirects from an old address: `/old/06.html`, `/old/` for `/old`. Null where a server would not serve
 * HTML (`/show.asp`, `/06.pdf`).
 */
export function redirectPage(from: string): string | null {
  if (from.endsWith("/") || /\.s?html?$/i.test(from)) return from;
  return /\.[^/]*$/.test(from) ? null : `${from}/`;
}
/** A part of a sitemap that is too long for one file, from 1. */
export const sitemapPart = (part: number): string => `/sitemap-${part}.xml`;

/** 信息采用统计 of a year, and the same as a table for spreadsheets. */
export const usagePath = (year: number): string => `${STATISTICS}${year}/`;
export const usageTable = (year: number): string => `${STATISTICS}${year}.csv`;

export const yearPath = (year: number): string => `/${year}/`;
/** The year bound as one volume: `/2016/2016.pdf`, and the anchors in it of an issue (from 0) and its items. */
export const volumePdfPath = (year: number): string => `${yearPath(year)}${year}.pdf`;
export const volumeId = (issue: number, item?: number): string =>
  `issue-${issue + 1}${item === undefined ? "" : `-${itemId(item)}`}`;
/** The anchor of a day or month on a year's page: `10-19`, `10`; with the year if it differs. */
export const dateId = (year: number, date: string): string =>
  date.startsWith(`${year}-`) ? date.slice(5) : date;
/** A day or month on a year's page: `/2016/#10-19` */
export const datePath = (year: number, date: string): string => `${yearPath(year)}#${dateId(year, date)}`;
/** The anchor of a year on the page of a department, author or topic: `2016`. */
export const yearId = (year: number): string => String(year);
export const issuePath = ({ year, number }: IssueKey): string => `/${year}/${encodeURIComponent(number.id)}/`;
export const itemId = (position: number): string => `item-${position}`;
/** `item-2-p3`: a paragraph of an item. Permanent, as readers cite it. */
export const paragraphId = (position: number, paragraph: number): string =>
  `${itemId(position)}-p${paragraph}`;
export const itemPath = (issue: IssueKey, position: number): string =>
  `${issuePath(issue)}#${itemId(position)}`;
/** An item's own page, on which its anchors are the same: `/2016/6/2/`. */
export const itemPage = (issue: IssueKey, position: number): string => `${issuePath(issue)}${position}/`;
/** Anchors of an issue's corrections, its withdrawal, and one correction (from 1). */
export const CORRECTIONS_ID = "corrections";
export const WITHDRAWAL_ID = "withdrawn";
export const correctionId = (position: number): string => `correction-${position}`;
export const correctionPath = (issue: IssueKey, position: number): string =>
  `${issuePath(issue)}#${correctionId(position)}`;
export const withdrawalPath = (issue: IssueKey): string => `${issuePath(issue)}#${WITHDRAWAL_ID}`;
/** The issue as it is printed: `/2016/6/2016-6.pdf`. */
export const issuePdfName = ({ year, number }: IssueKey): string => `${year}-${number.id}.pdf`;
export const issuePdfPath = (issue: IssueKey): string =>
  issuePath(issue) + encodeURIComponent(issuePdfName(issue));
export const issueDataPath = (issue: IssueKey): string => `${issuePath(issue)}index.json`;
export const issueMarkdownPath = (issue: IssueKey): string => `${issuePath(issue)}index.md`;
export const attachmentPath = (issue: IssueKey, file: string): string =>
  issuePath(issue) + encodeURIComponent(file);
/** An issue as it was before a correction or withdrawal: `/2016/6/versions/2016-10-19/`, and what the next version changed. */
export const versionPath = (issue: IssueKey, id: string): string => `${issuePath(issue)}versions/${id}/`;
export const changesPath = (issue: IssueKey, id: string): string => `${versionPath(issue, id)}changes/`;
export const versionAttachmentPath = (issue: IssueKey, id: string, file: string): string =>
  versionPath(issue, id) + encodeURIComponent(file);
export const sourcePath = (name: string): string => `${SOURCES}${encodeURIComponent(pathSegment(name))}/`;
export const authorPath = (name: string): string => `${AUTHORS}${encodeURIComponent(pathSegment(name))}/`;

/** A document on the list of documents: `/documents/#国发-2015-32` */
export const documentPath = (id: string): string => `${DOCUMENTS}#${encodeURIComponent(id)}`;
/** The anchor of a document without a number. */
export const documentName = (title: string): string => pathSegment(title);

/** Topics are identified by address: `GDP` and `gdp` are one. */
export const topicPath = (keyword: string): string =>
  `${TOPICS}${encodeURIComponent(pathSegment(keyword).toLowerCase())}/`;

/** Each feed has a stem and two formats: `/feed.xml` is Atom, `/feed.json` JSON Feed. */
type FeedFormat = "xml" | "json";
export const FEED = "/feed";
export const sourceFeed = (name: string): string => `${sourcePath(name)}feed`;
export const authorFeed = (name: string): string => `${authorPath(name)}feed`;
export const topicFeed = (keyword: string): string => `${topicPath(keyword)}feed`;
/** The feed of a search that `site.yaml` watches. */
export const watchFeed = (id: string): string => `/watch/${id}/feed`;
/** An archive page of the feed: `/feed/2016/1-20` has numbers 1 to 20 of 2016, `/feed/2016/增刊1-20` its 增刊. */
export const feedArchive = (year: number, { id }: Pick<IssueNumber, "id">): string =>
  `${FEED}/${year}/${encodeURIComponent(id)}`;
export const feedPath = (stem: string, format: FeedFormat): string => `${stem}.${format}`;

/** A folder name valid on every file system: `/`, `?`, `*` and the like become `-`. */
const pathSegment = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|%#\s]+/gu, "-")
    .replace(/^\.+|\.+$/g, "-");

/** Names that would collide with a list's own page, or are Windows devices: CON, com1.txt. */
export const isReservedName = (name: string): boolean =>
  pathSegment(name).toLowerCase() === "index.html" || isDeviceName(pathSegment(name));

/** Windows opens a device instead of a file of such a name: CON, com1.txt. */
export const isDeviceName = (name: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name);

/** An entity described on a page: `/#publisher` */
export const withAnchor = (path: string, name: string): string => `${path}#${name}`;

/** A path's output file, relative and decoded: `/2016/6/` → `2016/6/index.html`. */
export function outputFile(path: string): string {
  return decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path).slice(1);
}

/** Where Pagefind's indexes lie, each in a folder that is named after its content. */
export const SEARCH_INDEX = "/pagefind/";
/** Which of them make up the search; the tables by which the search forgives; the letters of the archive; how characters are read. */
export const SEARCH_MANIFEST = "/search/index.json";
export const SEARCH_HINTS = "/search/hints.json";
export const SEARCH_LETTERS = "/search/letters.json";
export const SEARCH_SOUNDS = "/search/sounds.json";

/** What the search of the portable edition reads: its tables, and the texts of each year of publication. */
export const PORTABLE_TABLES = "/search/tables.js";
export const portableTexts = (year: number): string => `/search/texts-${year}.js`;

/** `/2016/6/` → `/bulletin/2016/6/` for a site served below /bulletin/. */
export const withBase = (base: string, path: string): string => base + path.slice(1);
