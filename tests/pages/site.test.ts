import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate/node";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { verifySite } from "../../src/publish/verify.ts";
import { SITES } from "../support/sites.ts";

const { folder } = SITES.root;
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".html"),
);

describe.each(Object.entries(SITES))("the site served at the %s", (_name, site) => {
  test("has no link, picture, script or anchor that leads nowhere", () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" });
    const before = join(site.folder, "none");
    expect(verifySite({ ...site, files: new Set(files), changed: files, gone: [], before })).toEqual([]);
  });
});

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const report = await validator.validateMultipleFiles(pages.map((file) => join(folder, file)));
  const faults = report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${filePath}:${line} ${message} (${ruleId})`),
  );
  expect(faults).toEqual([]);
});

test("every page has one title and one main heading of its own", () => {
  const titles = pages.map((file) => /<title>(.*?)<\/title>/.exec(read(file))?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
  for (const file of pages) expect(read(file).match(/<h1[ >]/g), file).toHaveLength(1);
});

test("no page has a style or a script of its own, or fetches anything from elsewhere", () => {
  for (const file of pages) {
    const html = read(file);
    expect(html, file).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+="/);
    for (const [, address] of html.matchAll(
      /<(?:img|script|iframe|source)[^>]* src="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"/g,
    ))
      if (address) expect(address, file).toMatch(/^\/[^/]/);
  }
});

test("a page waits for one script, which sets the size of print; only the search page has the search script at once", () => {
  const scripts = (file: string): string[] =>
    [...read(file).matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, address]) => address ?? "");
  for (const file of pages) {
    const [largePrint = "", loader = "", ...others] = scripts(file);
    expect(read(file).match(/<script (?!type="module")/g), file).toHaveLength(1);
    expect(largePrint).toMatch(/^\/assets\/large-print-/);
    expect(statSync(join(folder, largePrint)).size).toBeLessThan(300);
    expect(loader).toMatch(/^\/assets\/loader-/);
    expect(statSync(join(folder, loader)).size).toBeLessThan(2000);
    expect(others.length, file).toBe(file === "search/index.html" ? 1 : 0);
  }
});

test("an issue's page carries the tags that government sites must have", () => {
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

test("the digest says on its page that it is one", () => {
  expect(read("2016/6/index.html")).toMatch(/class="notice"[^>]*>[^<]*摘编/);
});

test("archive.json names every issue and item, with addresses that are pages of the site", () => {
  const item = z.strictObject({
    id: z.string(),
    heading: z.string(),
    source: z.string(),
    author: z.string(),
    url: z.url(),
  });
  const issue = z.strictObject({
    year: z.number(),
    issue: z.number(),
    total: z.number().nullable(),
    title: z.string(),
    date: z.string(),
    source: z.string(),
    author: z.string(),
    status: z.enum(["published", "corrected", "withdrawn"]),
    url: z.url(),
    items: z.array(item).min(1),
  });
  const { issues } = z
    .strictObject({ name: z.string(), url: z.url(), issues: z.array(issue) })
    .parse(JSON.parse(read("archive.json")));
  expect(issues.length).toBe(pages.filter((file) => /^\d{4}\/\d+\/index\.html$/.test(file)).length);
  for (const { year, issue: number, items } of issues) {
    const html = read(`${year}/${number}/index.html`);
    for (const { id } of items) expect(html).toContain(`id="${id}"`);
  }
});

test("an issue's JSON has its items in full, headline, text and byline", () => {
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

test.each(["feed.xml", "sitemap.xml"])("%s is well-formed XML", (file) => {
  expect(XMLValidator.validate(read(file))).toBe(true);
});

test("the feed has what RFC 4287 asks of a feed and its entries, newest first", () => {
  const entry = z.object({
    id: z.url(),
    title: z.string(),
    updated: z.iso.datetime({ offset: true }),
    content: z.object({ "#text": z.string() }),
  });
  const feed = z.object({
    id: z.url(),
    title: z.string(),
    updated: z.iso.datetime({ offset: true }),
    entry: z.array(entry).min(1),
  });
  const parsed = z.object({ feed }).parse(new XMLParser({ ignoreAttributes: false }).parse(read("feed.xml")));
  const dates = parsed.feed.entry.map(({ id }) => id);
  expect(dates[0]).toMatch(/\/2017\/3\/$/);
  expect(new Set(dates).size).toBe(dates.length);
});

test("the sitemap lists every page but the one for wrong addresses", () => {
  const { urlset } = z
    .object({ urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.iso.date() })) }) })
    .parse(new XMLParser().parse(read("sitemap.xml")));
  const listed = urlset.url.map(
    ({ loc }) => `${decodeURIComponent(new URL(loc).pathname).slice(1)}index.html`,
  );
  expect(listed.sort()).toEqual(pages.filter((file) => file !== "404.html").sort());
});

test("robots.txt lets everything be read and names the sitemap", () => {
  expect(read("robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://www.example.gov.cn/sitemap.xml\n",
  );
});
