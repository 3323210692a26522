import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate/node";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { archiveData } from "../../src/publish/formats/data-schema.ts";
import { BuiltPages, verifySite } from "../../src/publish/verify-links.ts";
import { atomFaults, jsonFaults, jsonFeedFaults, sitemapFaults } from "../publish/formats/formats.ts";
import { expand } from "../publish/formats/linked-data.ts";
import { SITES } from "../support/sites.ts";

const { folder } = SITES.root;
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
  file.split(sep).join("/"),
);
const pages = files.filter((file) => file.endsWith(".html"));

describe.each(Object.entries(SITES))("the site served at the %s", (_name, site) => {
  test("has no broken link, picture, script or anchor", () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" });
    const before = new BuiltPages(join(site.folder, "none"));
    expect(
      verifySite({
        ...site,
        pages: new BuiltPages(site.folder),
        files: new Set(files),
        changed: files,
        gone: [],
        before,
      }),
    ).toEqual([]);
  });
});

// Two deviations from html-validate's recommended rules: the renderers write both `<br>` and `<br/>`, which HTML allows, and ids of
// days start with a digit (`#10-19`).
test("every page is valid HTML", async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const report = await validator.validateMultipleFiles(pages.map((file) => join(folder, file)));
  const faults = report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${filePath}:${line} ${message} (${ruleId})`),
  );
  expect(faults).toEqual([]);
});

test("every page has one unique title and one main heading", () => {
  const titles = pages.map((file) => /<title>(.*?)<\/title>/.exec(read(file))?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
  for (const file of pages) expect(read(file).match(/<h1[ >]/g), file).toHaveLength(1);
});

test("no page has inline styles or scripts, or loads anything from other hosts", () => {
  for (const file of pages) {
    const html = read(file);
    expect(html, file).not.toMatch(
      / style=|<style|<script(?![^>]* src=| type="application\/ld\+json")| on[a-z]+="/,
    );
    for (const [, address] of html.matchAll(
      /<(?:img|script|iframe|source)[^>]* src="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"/g,
    ))
      if (address) expect(address, file).toMatch(/^\/[^/]/);
  }
});

test("one script blocks rendering, for large print; only the search page loads the search script at once", () => {
  const scripts = (file: string): string[] =>
    [...read(file).matchAll(/<script(?! defer)[^>]* src="([^"]*)"/g)].map(([, address]) => address ?? "");
  for (const file of pages) {
    const [largePrint = "", ...modules] = scripts(file);
    const loader = modules.pop() ?? "";
    expect(read(file).match(/<script (?!defer|type="(module|application\/ld\+json)")/g), file).toHaveLength(
      1,
    );
    expect(largePrint).toMatch(/^\/assets\/large-print-/);
    expect(statSync(join(folder, largePrint)).size).toBeLessThan(300);
    expect(loader).toMatch(/^\/assets\/loader-/);
    expect(statSync(join(folder, loader)).size).toBeLessThan(2000);
    if (file !== "search/index.html") expect(modules, file).toEqual([]);
    else expect(modules).toEqual([expect.stringMatching(/^\/assets\/search-/)]);
  }
});

test("issue pages have the meta tags required of government sites", () => {
  const html = read("2016/6/index.html");
  const tags = Object.fromEntries(
    [...html.matchAll(/<meta name="(\w+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]),
  );
  expect(tags).toMatchObject({
    SiteName: "楚雄州创新驱动专项行动简报",
    ColumnType: "工作动态",
    ArticleTitle: "创新驱动专项行动推进会与第二届创新创业大赛",
    PubDate: "2016-10-19 11:07",
    ContentSource: "州科技局",
    Author: "吴启荣",
  });
});

test("the digest is labelled as one", () => {
  expect(read("2016/6/index.html")).toMatch(/class="notice"[^>]*>[^<]*摘编/);
});

test("archive.json and every issue's JSON are valid by their published schemas", () => {
  expect(jsonFaults(JSON.parse(read("archive.json")), JSON.parse(read("schema/archive.json")))).toEqual([]);
  const schema: unknown = JSON.parse(read("schema/issue.json"));
  const issues = files.filter((file) => /^\d{4}\/\d+\/index\.json$/.test(file));
  expect(issues.length).toBeGreaterThan(10);
  for (const file of issues) expect(jsonFaults(JSON.parse(read(file)), schema), file).toEqual([]);
});

test("archive.json lists every issue and item, with addresses that exist", () => {
  const { issues } = archiveData.parse(JSON.parse(read("archive.json")));
  expect(issues.length).toBe(pages.filter((file) => /^\d{4}\/\d+\/index\.html$/.test(file)).length);
  for (const { year, issue: number, items } of issues) {
    const html = read(`${year}/${number}/index.html`);
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) expect(html).toContain(`id="${id}"`);
  }
});

test("an issue's JSON has all items with headline, text and byline", () => {
  const { items } = z
    .object({
      items: z.array(
        z.object({
          id: z.string(),
          heading: z.string(),
          text: z.string(),
          source: z.string(),
          author: z.string(),
        }),
      ),
    })
    .parse(JSON.parse(read("2016/6/index.json")));
  expect(items.map(({ id, source, author }) => ({ id, source, author }))).toEqual([
    { id: "item-1", source: "州科技局", author: "吴启荣" },
    { id: "item-2", source: "州科技局", author: "吴启荣" },
  ]);
  expect(items[1]?.text).toMatch(/（州科技局 吴启荣）$/);
});

test("every feed is valid, and its links work", () => {
  const feeds = files.filter((file) => /(^|\/)feed(\/.+)?\.(xml|json)$/.test(file));
  expect(feeds.length).toBeGreaterThan(20);
  for (const file of feeds)
    expect(file.endsWith(".xml") ? atomFaults(read(file)) : jsonFeedFaults(read(file)), file).toEqual([]);
  const addresses = feeds.flatMap((file) => [
    ...read(file).matchAll(/https:\/\/www\.example\.gov\.cn(\/[^\s"<>&\\]*)/g),
  ]);
  for (const [address, path = ""] of addresses) expect(isThere(path), address).toBe(true);
});

/** Whether a path exists on the site, with its anchor. */
function isThere(path: string): boolean {
  const { pathname, hash } = new URL(path, "https://site.invalid");
  const file = decodeURIComponent(pathname)
    .slice(1)
    .replace(/(^|\/)$/, "$1index.html");
  return (
    files.includes(file) && (hash === "" || read(file).includes(`id="${decodeURIComponent(hash.slice(1))}"`))
  );
}

test("the feed has the newest issue first", () => {
  const { items } = z
    .object({ items: z.array(z.object({ id: z.url() })) })
    .parse(JSON.parse(read("feed.json")));
  expect(items[0]?.id).toMatch(/\/2017\/3\/$/);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test("pages have schema.org metadata, and links to the same content as data", async () => {
  for (const file of pages) {
    const html = read(file);
    const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    if (data !== undefined)
      expect(JSON.stringify(await expand(data)), file).toContain("https://schema.org/Periodical");
    expect(html, file).toContain('<link rel="search" type="application/opensearchdescription+xml"');
    expect(html, file).toContain('type="application/atom+xml"');
  }
  const issue = read("2017/3/index.html");
  expect(issue).toContain('"@type":"PublicationIssue"');
  for (const address of ["/2017/3/index.json", "/2017/3/index.md", "/feed.xml", "/feed.json"])
    expect(issue).toMatch(new RegExp(`<link rel="alternate"[^>]* href="${address}"`));
  expect(read("sources/州科技局/index.html")).toMatch(
    /<link rel="alternate"[^>]* href="\/sources\/[^"]*\/feed\.xml"/,
  );
});

test("link previews show an issue's title, date and picture", () => {
  const tags = (file: string): Record<string, string | undefined> =>
    Object.fromEntries(
      [...read(file).matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, name, text]) => [
        name,
        text,
      ]),
    );
  expect(tags("2017/3/index.html")).toMatchObject({
    "og:type": "article",
    "og:url": "https://www.example.gov.cn/2017/3/",
    "article:published_time": "2017-10-20T11:00:00+08:00",
    "og:image": "https://www.example.gov.cn/2017/3/rd-expenditure.png",
  });
  // Without a picture of its own: the card of the site.
  const card = tags("2016/6/index.html")["og:image"];
  expect(card).toMatch(/^https:\/\/www\.example\.gov\.cn\/assets\/card-[0-9A-F]{8}\.png$/);
  expect(existsSync(join(SITES.root.folder, new URL(card ?? "").pathname))).toBe(true);
  for (const file of pages.filter((name) => name !== "404.html"))
    expect([file, tags(file)["og:image"]]).toEqual([file, expect.stringMatching(/\.(png|jpe?g|gif|webp)$/)]);
  expect(tags("index.html")).toMatchObject({
    "og:type": "website",
    "og:site_name": "楚雄州创新驱动专项行动简报",
  });
});

test("archive.csv has a line for each item, readable by old versions of Excel", () => {
  const rows: string[][] = parse(read("archive.csv"), { bom: true, record_delimiter: "\r\n" });
  const { issues } = archiveData.parse(JSON.parse(read("archive.json")));
  const addresses = issues.flatMap(({ items }) => items.map(({ url }) => url));
  expect(rows.slice(1).map((row) => row.at(-1))).toEqual(addresses);
  expect(read("archive.csv").startsWith("\uFEFF")).toBe(true);
});

/** Redirect pages. */
const isRedirect = (file: string): boolean => read(file).includes('<meta http-equiv="refresh"');

test("a moved address redirects at once without a script, and names the target", () => {
  expect(pages.filter(isRedirect)).toEqual(["jianbao/2016/06-2.html", "jianbao/2016/06.html"]);
  const html = read("jianbao/2016/06-2.html");
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2016/6/#item-2"/>');
  expect(html).toContain('<link rel="canonical" href="https://www.example.gov.cn/2016/6/"/>');
  const [, way] = /<main[\s\S]*<a href="\/2016\/6\/#item-2">(.*?)<\/a>[\s\S]*<\/main>/.exec(html) ?? [];
  expect(way).toMatch(/^2016年第6期(（总第\d+期）)?第2条 .*创新创业大赛/);
  expect(read("redirects/nginx.conf")).toContain('location = "/jianbao/list.asp" { return 301 "/"; }');
  expect(read("redirects/Caddyfile")).toContain('redir "/jianbao/list.asp" "/" permanent');
});

test("the sitemap is valid", () => {
  expect(sitemapFaults(read("sitemap.xml"))).toEqual([]);
});

test("the sitemap lists every page except 404 and redirects", () => {
  const { urlset } = z
    .object({ urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.iso.date() })) }) })
    .parse(new XMLParser().parse(read("sitemap.xml")));
  const listed = urlset.url.map(
    ({ loc }) => `${decodeURIComponent(new URL(loc).pathname).slice(1)}index.html`,
  );
  expect(listed.sort()).toEqual(pages.filter((file) => file !== "404.html" && !isRedirect(file)).sort());
});

test("robots.txt allows everything and names the sitemap", () => {
  expect(read("robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://www.example.gov.cn/sitemap.xml\n",
  );
});
