import { expect, test } from "vitest";
import * as address from "../../src/bulletin/address.ts";
import { numbered } from "../../src/bulletin/issue-number.ts";

const {
  attachmentPath,
  authorPath,
  issueDataPath,
  issuePath,
  itemPath,
  outputFile,
  sourcePath,
  topicPath,
  withBase,
  yearPath,
} = address;

const issue = { year: 2016, number: numbered(6) };

test("a bound volume's anchors count its issues from one, and the items in them", () => {
  expect([address.volumeId(0), address.volumeId(11, 2)]).toEqual(["issue-1", "issue-12-item-2"]);
});

test("years, issues and items have short permanent addresses", () => {
  expect(yearPath(2016)).toBe("/2016/");
  expect(issuePath(issue)).toBe("/2016/6/");
  expect(itemPath(issue, 2)).toBe("/2016/6/#item-2");
  expect(issueDataPath(issue)).toBe("/2016/6/index.json");
});

test("a 合刊 has its numbers in its address, a 增刊 its series", () => {
  expect(issuePath({ year: 2016, number: numbered(6, 7) })).toBe("/2016/6-7/");
  const extra = { year: 2016, number: numbered(1, 1, "增刊") };
  expect(outputFile(issuePath(extra))).toBe("2016/增刊1/index.html");
  expect(outputFile(address.issuePdfPath(extra))).toBe("2016/增刊1/2016-增刊1.pdf");
  expect(outputFile(address.feedPath(address.feedArchive(2016, numbered(1, 20, "增刊")), "xml"))).toBe(
    "feed/2016/增刊1-20.xml",
  );
});

test("Chinese names are percent-encoded in addresses and plain in files", () => {
  expect(sourcePath("州科技局")).toBe("/sources/%E5%B7%9E%E7%A7%91%E6%8A%80%E5%B1%80/");
  expect(outputFile(sourcePath("州科技局"))).toBe("sources/州科技局/index.html");
  expect(outputFile(authorPath("吴启荣"))).toBe("authors/吴启荣/index.html");
});

test.each([
  ["A/B", "A-B"],
  ["..", "-"],
  ["../../etc", "--..-etc"],
  ["州科技局 办公室", "州科技局-办公室"],
  ["100%?", "100-"],
  ["C:\\x", "C-x"],
  ["#1", "-1"],
])("a name can't leave its folder or be more than a name: %j", (name, folder) => {
  const file = outputFile(sourcePath(name));
  expect(file).toBe(`sources/${folder}/index.html`);
  expect(file.split("/")).toHaveLength(3);
});

test("one name in two Unicode spellings has one address", () => {
  expect(authorPath("é")).toBe(authorPath("e\u0301"));
});

test("a topic has one address, however its keyword is typed", () => {
  expect(outputFile(topicPath("创新创业"))).toBe("topics/创新创业/index.html");
  expect(outputFile(topicPath("R&D/GDP"))).toBe("topics/r&d-gdp/index.html");
  expect(topicPath("GDP")).toBe(topicPath("gdp"));
});

test.each(["附件 1.pdf", "报告#1.pdf", "增长5%?.xlsx", "a&b+c.csv"])(
  "an attachment's address leads back to its file: %s",
  (name) => {
    const url = new URL(attachmentPath(issue, name), "https://www.example.gov.cn");
    expect([url.search, url.hash]).toEqual(["", ""]);
    expect(outputFile(url.pathname)).toBe(`2016/6/${name}`);
  },
);

test("an address becomes a file, a folder its index page", () => {
  expect(outputFile("/2016/6/")).toBe("2016/6/index.html");
  expect(outputFile("/feed.xml")).toBe("feed.xml");
});

test("a site below a path has it before every address", () => {
  expect(withBase("/", "/2016/6/")).toBe("/2016/6/");
  expect(withBase("/bulletin/", "/2016/6/#item-2")).toBe("/bulletin/2016/6/#item-2");
  expect(withBase("/bulletin/", "/")).toBe("/bulletin/");
});

test("what others may have linked to keeps its address", () => {
  const fixed = Object.entries(address).filter(
    ([name, path]) => typeof path === "string" && !name.startsWith("SEARCH_"),
  );
  expect(Object.fromEntries(fixed)).toMatchInlineSnapshot(`
    {
      "ABOUT": "/about/",
      "ARCHIVE_DATA": "/archive.json",
      "ARCHIVE_SCHEMA": "/schema/archive.json",
      "ARCHIVE_TABLE": "/archive.csv",
      "ASSETS": "/assets/",
      "AUTHORS": "/authors/",
      "CATALOG": "/dcat.jsonld",
      "CORRECTIONS": "/corrections/",
      "CORRECTIONS_ID": "corrections",
      "DIGESTS": "/digests.json",
      "DOCUMENTS": "/documents/",
      "FAVICON": "/favicon.svg",
      "FEED": "/feed",
      "HEADLINES": "/headlines/",
      "HOME": "/",
      "INTEGRITY": "/integrity/",
      "INTEGRITY_MANIFEST": "/integrity.json",
      "ISSUE_SCHEMA": "/schema/issue.json",
      "NOT_FOUND": "/404.html",
      "OPENSEARCH": "/opensearch.xml",
      "PORTABLE_TABLES": "/search/tables.js",
      "REDIRECTS_CADDY": "/redirects/Caddyfile",
      "REDIRECTS_NGINX": "/redirects/nginx.conf",
      "ROBOTS": "/robots.txt",
      "SEARCH": "/search/",
      "SITEMAP": "/sitemap.xml",
      "SOURCES": "/sources/",
      "STATISTICS": "/statistics/",
      "TOPICS": "/topics/",
      "TOUCH_ICON": "/apple-touch-icon.png",
      "WITHDRAWAL_ID": "withdrawn",
      "YEARS": "/#years",
      "YEARS_ID": "years",
    }
  `);
  expect({
    year: address.datePath(2016, "2016-10-19"),
    month: address.datePath(2016, "2016-10"),
    "a day of another year": address.datePath(2016, "2017-01-04"),
    "a department's year": address.withAnchor(sourcePath("x"), address.yearId(2016)),
    paragraph: address.withAnchor(issuePath(issue), address.paragraphId(2, 3)),
    correction: address.correctionPath(issue, 1),
    withdrawal: address.withdrawalPath(issue),
    pdf: address.issuePdfPath(issue),
    volume: address.volumePdfPath(2016),
    markdown: address.issueMarkdownPath(issue),
    feed: address.feedPath(address.FEED, "json"),
    "a page of the feed": address.feedArchive(2016, numbered(1, 20)),
    "a department's feed": address.sourceFeed("x"),
    "an author's feed": address.authorFeed("x"),
    "a topic's feed": address.topicFeed("X"),
    "a watched search's feed": address.watchFeed("dasai"),
    "a part of the sitemap": address.sitemapPart(2),
    "a version": address.versionPath(issue, "2016-10-19"),
    "what changed since": address.changesPath(issue, "2016-10-19"),
    "a version's attachment": address.versionAttachmentPath(issue, "2016-10-19", "a&b.pdf"),
    "a document": address.documentPath("国发-2015-32"),
  }).toMatchInlineSnapshot(`
    {
      "a day of another year": "/2016/#2017-01-04",
      "a department's feed": "/sources/x/feed",
      "a department's year": "/sources/x/#2016",
      "a document": "/documents/#%E5%9B%BD%E5%8F%91-2015-32",
      "a page of the feed": "/feed/2016/1-20",
      "a part of the sitemap": "/sitemap-2.xml",
      "a topic's feed": "/topics/x/feed",
      "a version": "/2016/6/versions/2016-10-19/",
      "a version's attachment": "/2016/6/versions/2016-10-19/a%26b.pdf",
      "a watched search's feed": "/watch/dasai/feed",
      "an author's feed": "/authors/x/feed",
      "correction": "/2016/6/#correction-1",
      "feed": "/feed.json",
      "markdown": "/2016/6/index.md",
      "month": "/2016/#10",
      "paragraph": "/2016/6/#item-2-p3",
      "pdf": "/2016/6/2016-6.pdf",
      "volume": "/2016/2016.pdf",
      "what changed since": "/2016/6/versions/2016-10-19/changes/",
      "withdrawal": "/2016/6/#withdrawn",
      "year": "/2016/#10-19",
    }
  `);
});

test.each([
  "/assets/s.css",
  "/pagefind/pagefind.js",
  "/search/",
  "/watch/dasai/feed.xml",
  "/feed/2016/1-20.xml",
  "/schema/issue.json",
  "/redirects/Caddyfile",
  "/404.html",
  "/favicon.svg",
  "/integrity.json",
  "/sitemap.xml",
  "/sitemap-12.xml",
  "/2016/6/2016-6.pdf",
  "/2016/12/2016-12.pdf",
  "/2016/2016.pdf",
])("%s is the site's own, whatever its issues are", (path) => {
  expect(address.isOwn(path)).toBe(true);
});

test.each([
  "/old/assets/s.css",
  "/assets",
  "/searching/",
  "/old/404.html",
  "/404.htm",
  "/404.html.bak",
  "/old/sitemap.xml",
  "/sitemap/old.xml",
  "/2016/6/2016-7.pdf",
  "/2016/2015.pdf",
  "/2015/6/2016-6.pdf",
  "/2016/6/2016-6.pdf.html",
  "/old/2016/6/2016-6.pdf",
  "/2016/6/2016-60pdf",
  "/integrity-json",
])("%s is not, and can be an address that moved", (path) => {
  expect(address.isOwn(path)).toBe(false);
});

test.each([
  ["/old/06.html", "/old/06.html"],
  ["/old/06.HTM", "/old/06.HTM"],
  ["/old/06.shtml", "/old/06.shtml"],
  ["/old/", "/old/"],
  ["/old.d/", "/old.d/"],
  ["/old", "/old/"],
  ["/v1.2/old", "/v1.2/old/"],
  ["/show.asp", null],
  ["/06.pdf", null],
  ["/06.html.bak", null],
  ["/06.xhtml", null],
])("an address that moved leads on from a page where a server would send one: %s from %s", (from, page) => {
  expect(address.redirectPage(from)).toBe(page);
});

test.each(["index.html", "INDEX.HTML", "con", "Aux", "nul.txt", "com1", "LPT9.tar.gz"])(
  "no department, author or topic can have a page called %s",
  (name) => {
    expect(address.isReservedName(name)).toBe(true);
  },
);

test.each(["index", "index.html.bak", "my index.html", "console", "com", "com10", "xcon", "州科技局"])(
  "one can have a page called %s",
  (name) => {
    expect(address.isReservedName(name)).toBe(false);
  },
);
