import { expect, test } from "vitest";
import { atomFaults, jsonFaults, jsonFeedFaults, sitemapFaults } from "./formats.ts";

/* What the other tests lean on: that these checks find what is wrong. */

const FEED = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.cn/</id><title>甲</title>
<updated>2016-10-19T11:07:00+08:00</updated><author><name>乙</name></author></feed>`;

test("a feed as RFC 4287 has it passes", () => {
  expect(atomFaults(FEED)).toEqual([]);
});

test.each([
  ["no id", "<id>https://example.cn/</id>", ""],
  ["two titles", "<title>甲</title>", "<title>甲</title><title>乙</title>"],
  ["a date that is none", "2016-10-19T11:07:00+08:00", "2016-10-19"],
  ["an unknown element of the format's own", "<title>", "<name>丙</name><title>"],
  ["a link without an address", "<title>", '<link rel="self"/><title>'],
  ["a tag that is not closed", "</author>", ""],
])("a feed with %s does not", (_name, right, wrong) => {
  expect(atomFaults(FEED.replace(right, wrong))).toHaveLength(1);
});

const ITEM = { id: "1", content_html: "", date_published: "2016-10-19T11:07:00+08:00" };
const JSON_FEED = { version: "https://jsonfeed.org/version/1.1", title: "甲", items: [ITEM] };

test.each([
  [JSON_FEED, 0],
  [{ ...JSON_FEED, version: "1" }, 1],
  [{ ...JSON_FEED, author: { name: "乙" } }, 1],
  [{ ...JSON_FEED, items: [{ ...ITEM, date_published: "2016-10-19" }] }, 1],
  [{ ...JSON_FEED, items: [{ id: "1" }] }, 3],
])("JSON Feed: %j has %i faults", (feed, count) => {
  expect(jsonFeedFaults(JSON.stringify(feed))).toHaveLength(count);
});

const SITEMAP = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.cn/</loc><lastmod>2016-10-19</lastmod></url></urlset>`;

test.each([
  ["as sitemaps.org has it", "", "", 0],
  ["with a date that is none", "2016-10-19", "2016-02-30", 1],
  ["with Chinese in an address", "example.cn/", "example.cn/州科技局/", 1],
  ["without an address", "<loc>https://example.cn/</loc>", "", 1],
])("a sitemap %s", (_name, right, wrong, count) => {
  expect(sitemapFaults(SITEMAP.replace(right, wrong))).toHaveLength(count);
});

test("JSON is checked with the formats of dates and addresses", () => {
  const schema = { type: "object", properties: { day: { type: "string", format: "date" } } };
  expect(jsonFaults({ day: "2016-10-19" }, schema)).toEqual([]);
  expect(jsonFaults({ day: "2016-02-30" }, schema)).toEqual(['/day must match format "date"']);
});
