import { expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import type { Archive } from "../../src/bulletin/archive.ts";
import { archiveCsv } from "../../src/publish/formats/csv.ts";
import { topicFeeds } from "../../src/publish/formats/feed.ts";
import { issueMarkdown } from "../../src/publish/formats/issue-markdown.ts";
import { archiveJson } from "../../src/publish/formats/json.ts";
import { issueText, messagesOf } from "../content/archive-folder.ts";
import { editionOf } from "../publish/edition.ts";
import { archiveOf } from "../support/archive-of.ts";

const BODY =
  "## 推进会召开\n\n会议部署了全年工作。到会30人。\n\n## 大赛落幕\n\n大赛于9月落幕。\n\n## 夜校开班\n\n夜校开了班。\n";
const ITEMS = "\n  - item: 2\n    keywords:\n      - 创新创业大赛\n      - 人才";

const FILES = {
  "2016/06.md": issueText({ keywords: "\n  - 推进会\n  - 下乡", items: ITEMS }, BODY),
  "2016/07.md": issueText({
    issue: "7",
    date: "2016-11-01",
    keywords: "\n  - 人才",
    items: "\n  - item: 1\n    keywords:\n      - 下乡",
  }),
};

const topicsOf = ({ topics }: Archive) =>
  topics.map(({ key, members }) => [
    key,
    ...members.map(({ issue, item }) => `${issue.number.id}/${item?.position ?? "whole"}`),
  ]);

test("an item is about its own keywords, or where it has none about its issue's; what holds for no item is the issue's", () => {
  expect(topicsOf(archiveOf(FILES))).toEqual([
    ["下乡", "7/1", "6/1", "6/3"],
    ["人才", "7/whole", "6/2"],
    ["推进会", "6/1", "6/3"],
    ["创新创业大赛", "6/2"],
  ]);
});

const pageOf = (path: string): string => {
  const { archive, edition } = editionOf(FILES);
  const output = routes.flatMap((route) => route.outputs(archive)).find((each) => each.path === path);
  return output?.render(edition) ?? "";
};

test("a topic's page tells the items, newest first, each with its first sentence", () => {
  const page = pageOf(`/topics/${encodeURIComponent("下乡")}/`);
  const links = [...page.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.filter((href) => href?.includes("#item"))).toEqual([
    "/2016/7/#item-1",
    "/2016/6/#item-1",
    "/2016/6/#item-3",
  ]);
  expect(page).toContain("<p>会议部署了全年工作。</p>");
  expect(page).not.toContain("到会30人");
});

test("an item's page and data are about what the item is about", () => {
  const page = pageOf("/2016/6/2/");
  expect(page).toContain('<meta name="Keywords" content="创新创业大赛,人才"/>');
  expect(page).toContain('<meta property="article:tag" content="人才"/>');
  expect(page).not.toContain(`/topics/${encodeURIComponent("推进会")}/`);
  expect(pageOf("/2016/6/1/")).toContain('<meta name="Keywords" content="推进会,下乡"/>');

  const { archive, edition } = editionOf(FILES);
  expect(JSON.parse(archiveJson(edition, archive)).issues[0].items).toMatchObject([
    { keywords: ["推进会", "下乡"] },
    { keywords: ["创新创业大赛", "人才"] },
    { keywords: ["推进会", "下乡"] },
  ]);
  expect(archiveCsv(edition, archive)).toContain("创新创业大赛、人才");
  const [first] = archive.issues;
  expect(first && issueMarkdown(first)).toContain(
    "items:\n  - item: 2\n    keywords:\n      - 创新创业大赛\n      - 人才\n",
  );
});

test("a topic's feed has the items that have keywords of their own, and other issues as a whole, as it always had", () => {
  const feed = topicFeeds(archiveOf(FILES)).find(({ about }) => about?.name === "下乡");
  expect(feed?.members.map(({ issue, item }) => [issue.number.id, item?.position ?? null])).toEqual([
    ["7", 1],
    ["6", null],
  ]);
});

test("keywords of an item that is not there, or twice, are refused at their place", () => {
  const items = `${ITEMS}\n  - item: 4\n    keywords:\n      - 人才\n  - item: 2\n    keywords:\n      - 人才`;
  expect(messagesOf(issueText({ items }, BODY))).toMatchInlineSnapshot(`
    "content/2016/06.md:12:11 错误 items/item
      12 │   - item: 4
         │           ^
      关键词写给第4条，但本期只有3条新闻。
      → 请核对 item 后面的数字。

    content/2016/06.md:15:11 错误 items/twice
      15 │   - item: 2
         │           ^
      第2条的关键词写了两次。
      → 请把关键词并到一处，删掉另一处。
    "
  `);
});

test("an item's keywords are read as an issue's are: each once, none that can't be a page's address", () => {
  const items = "\n  - item: 1\n    keywords:\n      - 人才\n      - 人才\n  - item: 2\n    keywords: []";
  expect(messagesOf(issueText({ items }, BODY))).toMatchInlineSnapshot(`
    "content/2016/06.md:11:9 错误 field/twice
      11 │       - 人才
         │         ^^^^
      关键词“人才”写了两次。
      → 请删掉这一项。

    content/2016/06.md:13:15 错误 field/value
      13 │     keywords: []
         │               ^^
      keywords（关键词）的内容不对。
      → 这一条的关键词，每行一个，例如：第一行写“keywords:”，下面每项一行“  - 创新创业大赛”
    "
  `);
  expect(messagesOf(issueText({ items: "\n  - item: 1\n    keywords:\n      - CON" }, BODY))).toContain(
    "name/reserved",
  );
});
