import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Archive } from "../../../src/bulletin/archive.ts";
import {
  archiveFeeds,
  authorFeeds,
  departmentFeeds,
  type Feed,
  topicFeeds,
  watchFeeds,
} from "../../../src/publish/formats/feed.ts";
import { atomFeed } from "../../../src/publish/formats/feed-atom.ts";
import { type Entry, entryOf } from "../../../src/publish/formats/feed-entry.ts";
import { jsonFeed } from "../../../src/publish/formats/feed-json.ts";
import { type Files, issueText, PNG, SITE } from "../../content/archive-folder.ts";
import { editionOf, issuesOf, SITE_BELOW } from "../edition.ts";
import { atomFaults, jsonFeedFaults } from "./formats.ts";

const HOSTILE = "“<b>&amp;</b>”]]><script>alert(1)</script>";

const allFeeds = (archive: Archive): readonly Feed[] => [
  ...archiveFeeds(archive),
  ...departmentFeeds(archive),
  ...authorFeeds(archive),
  ...topicFeeds(archive),
  ...watchFeeds(archive),
];

/** Every feed of an archive in both formats, by address. */
function written(files: Files): ReadonlyMap<string, string> {
  const { archive, edition } = editionOf(files);
  return new Map(
    allFeeds(archive).flatMap((feed) => [
      [`${feed.stem}.xml`, atomFeed(edition, feed)],
      [`${feed.stem}.json`, jsonFeed(edition, feed)],
    ]),
  );
}

/** What the first feed of a kind says. */
function entriesIn(files: Files, feedsOf: (archive: Archive) => readonly Feed[] = archiveFeeds): Entry[] {
  const { archive, edition } = editionOf(files);
  const [feed] = feedsOf(archive);
  if (!feed) throw new Error("A feed was expected");
  return feed.members.map((member) => entryOf(edition, member, feed.isInFull));
}

/** site.yaml with watched searches: id, title, query. */
const watching = (...watch: readonly (readonly [id: string, title: string, query: string])[]): string =>
  `${SITE}watch:\n${watch
    .map(([id, title, query]) => `  - id: ${id}\n    title: '${title}'\n    query: '${query}'\n`)
    .join("")}`;

const paths = (entries: readonly Entry[]): string[] => entries.map(({ path }) => path);

const many = (): Files => ({ ...issuesOf(2015, 45), ...issuesOf(2016, 3) });

test("every feed is valid by its format's schema, hostile text included", () => {
  const files = {
    ...many(),
    "site.yaml": watching(["a", HOSTILE, "座谈会"], ["nothing", "等待", "现在没有"]),
    "2016/04.md": issueText(
      {
        issue: "4",
        title: `'${HOSTILE}'`,
        date: "2016-10-19",
        source: "州科技局、州教育局",
        keywords: `\n  - 'R&D<x>"'`,
        notice: `'${HOSTILE}'`,
        corrections: `\n  - date: 2016-10-20\n    what: '${HOSTILE}'`,
      },
      `${HOSTILE}\n\n## ${HOSTILE}\n\n${HOSTILE}\n`,
    ),
  };
  for (const [address, text] of written(files))
    expect(address.endsWith(".xml") ? atomFaults(text) : jsonFeedFaults(text), address).toEqual([]);
  for (const feedsOf of [archiveFeeds, departmentFeeds, authorFeeds, topicFeeds, watchFeeds])
    for (const { html } of entriesIn(files, feedsOf)) expect(html).not.toMatch(/<(b|script)>/);
});

test("no feed has an entry twice", () => {
  for (const { stem, members } of allFeeds(editionOf(many()).archive)) {
    const ids = members.map(({ issue, item }) => `${issue.year}/${issue.number.id}#${item?.position}`);
    expect(new Set(ids).size, stem).toBe(ids.length);
  }
});

test("the archive's feed has the newest issues in full; archive pages have the headlines of the older ones", () => {
  const feed = entriesIn(many());
  expect(feed).toHaveLength(20);
  expect(paths(feed).slice(0, 4)).toEqual(["/2016/3/", "/2016/2/", "/2016/1/", "/2015/28/"]);
  expect(feed[0]?.html).toBe(
    "<h2>州科技局召开第2016年第3次座谈会</h2>\n<p>8月31日，州科技局召开座谈会。</p>",
  );
  const oldest = entriesIn(many(), (archive) => archiveFeeds(archive).slice(1));
  expect(oldest.at(-1)?.html).toBe(
    '<ol>\n<li><a href="https://www.example.gov.cn/2015/1/#item-1">州科技局召开第2015年第1次座谈会</a></li>\n</ol>',
  );
});

test("the feed and its archive pages together have every issue, and lead from one to the other (RFC 5005)", () => {
  const feeds = archiveFeeds(editionOf(many()).archive);
  expect(feeds.map(({ stem, archiveOf, previous, next }) => ({ stem, archiveOf, previous, next }))).toEqual([
    { stem: "/feed", archiveOf: null, previous: "/feed/2015/41-60", next: null },
    { stem: "/feed/2015/1-20", archiveOf: "/feed", previous: null, next: "/feed/2015/21-40" },
    { stem: "/feed/2015/21-40", archiveOf: "/feed", previous: "/feed/2015/1-20", next: "/feed/2015/41-60" },
    { stem: "/feed/2015/41-60", archiveOf: "/feed", previous: "/feed/2015/21-40", next: null },
  ]);
  expect(new Set(feeds.flatMap(({ members }) => members.map(({ issue }) => issue))).size).toBe(48);
  const documents = written(many());
  expect(linksOf(documents.get("/feed/2015/21-40.xml") ?? "")).toMatchObject({
    self: "https://www.example.gov.cn/feed/2015/21-40.xml",
    current: "https://www.example.gov.cn/feed.xml",
    "prev-archive": "https://www.example.gov.cn/feed/2015/1-20.xml",
    "next-archive": "https://www.example.gov.cn/feed/2015/41-60.xml",
  });
  expect(documents.get("/feed/2015/21-40.xml")).toContain("<fh:archive/>");
  expect(documents.get("/feed.xml")).not.toContain("<fh:archive/>");
  expect(documents.get("/feed.json")).toContain(
    '"next_url": "https://www.example.gov.cn/feed/2015/41-60.json"',
  );
});

function linksOf(xml: string): Record<string, string> {
  const link = z.object({ "@_rel": z.string(), "@_href": z.string() });
  const { feed } = z
    .object({ feed: z.object({ link: z.array(link) }) })
    .parse(new XMLParser({ ignoreAttributes: false }).parse(xml));
  return Object.fromEntries(feed.link.map((each) => [each["@_rel"], each["@_href"]]));
}

/** The addresses of feeds that are not the same, or not there, in the other edition. */
function changed(before: Files, after: Files): string[] {
  const [old, now] = [written(before), written(after)];
  return [...now].filter(([address, text]) => old.get(address) !== text).map(([address]) => address);
}

const ofArchive = (addresses: readonly string[]) =>
  addresses.filter((address) => /^\/feed.*\.xml$/.test(address));

test("a new issue changes the subscription document alone", () => {
  const after = { ...many(), "2016/04.md": issueText({ issue: "4", date: "2016-02-01" }) };
  expect(ofArchive(changed(many(), after))).toEqual(["/feed.xml"]);
});

test("the first issue of a new run closes the run before, which the page before it learns of", () => {
  const after = { ...many(), "2017/01.md": issueText({ issue: "1", date: "2017-01-02" }) };
  expect(ofArchive(changed(many(), after))).toEqual([
    "/feed.xml",
    "/feed/2015/41-60.xml",
    "/feed/2016/1-20.xml",
  ]);
});

test("an old issue that is added later changes no other page", () => {
  const { "2015/05.md": _added, ...before } = many();
  expect(ofArchive(changed(before, many()))).toEqual(["/feed/2015/1-20.xml"]);
});

test("a correction brings an old issue back into the feed, with a line that says what was corrected", () => {
  const after = {
    ...many(),
    "2015/02.md": issueText({
      issue: "2",
      date: "2015-01-02 09:30",
      status: "corrected",
      corrections: "\n  - date: 2016-03-01\n    item: 1\n    what: “15家”误作“16家”\n    why: 录入错误",
    }),
  };
  expect(ofArchive(changed(many(), after))).toEqual(["/feed.xml", "/feed/2015/1-20.xml"]);
  const [entry] = entriesIn(after);
  expect(entry).toMatchObject({
    path: "/2015/2/",
    published: "2015-01-02T09:30:00+08:00",
    updated: "2016-03-01T00:00:00+08:00",
  });
  expect(entry?.html).toMatch(
    /^<p><strong>更正（2016年3月1日）：第1条：“15家”误作“16家”（录入错误）<\/strong><\/p>\n<h2>/,
  );
});

test("an issue of the newest run stays in the feed, however many older ones were corrected after it", () => {
  const corrections = "\n  - date: 2016-03-01\n    what: 改正一处";
  const corrected = Array.from({ length: 20 }, (_, index) => {
    const issue = String(index + 1);
    return [`2015/${issue.padStart(2, "0")}.md`, issueText({ issue, date: "2015-01-02", corrections })];
  });
  const feed = paths(entriesIn({ ...many(), ...Object.fromEntries(corrected) }));
  expect(feed).toHaveLength(23);
  expect(feed.slice(20)).toEqual(["/2016/3/", "/2016/2/", "/2016/1/"]);
});

test("a withdrawn issue says so, in its title too, and is not spread further", () => {
  const files = {
    ...many(),
    "2015/02.md": issueText({
      issue: "2",
      date: "2015-01-02",
      status: "withdrawn",
      withdrawn: "\n  date: 2017-05-12\n  who: 州科技局\n  why: 会议改期",
    }),
  };
  expect(entriesIn(files)[0]).toMatchObject({
    path: "/2015/2/",
    title: "【已撤回】2015年第2期 全州召开创新驱动专项行动推进会",
    updated: "2017-05-12T00:00:00+08:00",
    html: "<p><strong>本期已撤回（2017年5月12日，由州科技局，会议改期）。</strong></p>",
  });
  expect(entriesIn(files, departmentFeeds)[0]?.html).not.toContain("座谈会");
});

test("a department's feed and an author's have their items, each with its own corrections; a topic's has issues", () => {
  const files = {
    "2016/06.md": issueText(
      {
        keywords: "\n  - 创新创业",
        corrections: "\n  - date: 2016-11-01\n    item: 2\n    what: 改正一处",
      },
      "## 甲\n\n第一条。\n\n（州教育局 张慧）\n\n## 乙\n\n第二条。\n",
    ),
  };
  const [education, science] = [0, 1].map((index) =>
    entriesIn(files, (archive) => departmentFeeds(archive).slice(index)),
  );
  expect(education).toMatchObject([
    { title: "甲", path: "/2016/6/#item-1", updated: "2016-10-19T11:07:16+08:00" },
  ]);
  expect(science).toMatchObject([
    { title: "乙", path: "/2016/6/#item-2", updated: "2016-11-01T00:00:00+08:00" },
  ]);
  expect(paths(entriesIn(files, authorFeeds))).toEqual(["/2016/6/#item-2"]);
  expect(paths(entriesIn(files, topicFeeds))).toEqual(["/2016/6/"]);
});

test("addresses in a feed are complete, anchors and a site below a path included", () => {
  const [entry] = entriesIn({
    "site.yaml": SITE_BELOW,
    "2016/06.md": issueText(
      {},
      '## 甲\n\n见[上期](/2016/6/#item-1)、[本条](#item-1)、附注[^1]，文中写着 href="/x"。\n\n![图](06/a.png)\n\n[^1]: 注文。\n',
    ),
    "2016/06/a.png": PNG,
  });
  const html = entry?.html ?? "";
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toEqual([
    "https://www.example.gov.cn/bulletin/2016/6/#item-1",
    "https://www.example.gov.cn/bulletin/2016/6/#item-1",
    "https://www.example.gov.cn/bulletin/2016/6/#item-1-note-1",
    "https://www.example.gov.cn/bulletin/2016/6/a.png",
    "https://www.example.gov.cn/bulletin/2016/6/#item-1-note-1-ref",
  ]);
  expect(html).toContain("href=&quot;/x&quot;");
});

test("a feed says who wrote what: persons, else departments, else the publisher of the whole", () => {
  const documents = written({ "2016/06.md": issueText({ source: "州科技局", author: "张慧、李明远" }) });
  const names = [...(documents.get("/feed.xml") ?? "").matchAll(/<name>(.*?)<\/name>/g)];
  expect(names.map(([, name]) => name)).toEqual(["楚雄州科学技术局（示例）", "张慧", "李明远"]);
});

describe("the feed of a watched search", () => {
  const item = (heading: string, text = "正文。"): string => `## ${heading}\n\n${text}\n`;
  const files: Files = {
    "2016/01.md": issueText({ issue: "1", date: "2016-01-05" }, item("州级大赛开幕") + item("别的消息")),
    "2016/02.md": issueText(
      { issue: "2", date: "2016-02-05" },
      item("省赛获奖", "我州选手在大赛的省赛中获奖。"),
    ),
    "2016/03.md": issueText({ issue: "3", date: "2016-03-05" }, item("大 赛落幕")),
  };
  const found = (query: string): string[] =>
    paths(entriesIn({ ...files, "site.yaml": watching(["dasai", "大赛", query]) }, watchFeeds));

  test("has the items that the query finds as it is written, newest first, in full", () => {
    expect(found("大赛")).toEqual(["/2016/3/#item-1", "/2016/2/#item-1", "/2016/1/#item-1"]);
    expect(found("大赛 -省赛")).toEqual(["/2016/3/#item-1", "/2016/1/#item-1"]);
    expect(found("标题:大赛 OR 标题:获奖")).toHaveLength(3);
    expect(found("大*幕 | 大?会")).toEqual(["/2016/3/#item-1", "/2016/1/#item-1"]);
  });

  test("has nothing that is only like it, and is a feed all the same", () => {
    expect(found("大寒")).toEqual([]);
    const { archive, edition } = editionOf({ ...files, "site.yaml": watching(["dasai", "大赛", "大寒"]) });
    const [feed] = watchFeeds(archive);
    if (!feed) throw new Error("A feed was expected");
    expect(atomFaults(atomFeed(edition, feed))).toEqual([]);
    expect(jsonFeedFaults(jsonFeed(edition, feed))).toEqual([]);
    expect(feed.updated).toBe("2016-03-05T00:00:00+08:00");
  });

  test("stands under its id and leads to the page of results", () => {
    const { archive, edition } = editionOf({
      ...files,
      "site.yaml": watching(["dasai", "各类大赛", "大赛 -省赛"]),
    });
    const [feed] = watchFeeds(archive);
    expect(feed).toMatchObject({
      stem: "/watch/dasai/feed",
      page: "/search/?q=%E5%A4%A7%E8%B5%9B+-%E7%9C%81%E8%B5%9B",
    });
    expect(feed && atomFeed(edition, feed)).toContain("<title>各类大赛 - 楚雄州创新驱动专项行动简报</title>");
  });
});
