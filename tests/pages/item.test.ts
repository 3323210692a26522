import { expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { issueText } from "../content/archive-folder.ts";
import { editionOf } from "../publish/edition.ts";

const FILES = {
  "2016/06.md": issueText(
    {
      corrections: "\n  - date: 2016-10-21\n    item: 2\n    what: “15家”误作“16家”",
      keywords: "\n  - 座谈会",
    },
    "## 州科技局召开座谈会\n\n8月31日，州科技局召开座谈会。\n\n### 部署\n\n会议部署了工作。\n\n## 大赛落幕\n\n大赛于9月落幕。\n\n（州教育局 李梅）\n",
  ),
  "2016/07.md": issueText({ issue: "7", date: "2016-12-01" }),
};

/** The pages of items by their addresses. */
function itemPages(): ReadonlyMap<string, string> {
  const { archive, edition } = editionOf(FILES);
  const outputs = routes.find(({ name }) => name === "item")?.outputs(archive) ?? [];
  return new Map(outputs.map((output) => [output.path, output.render(edition)]));
}

test("each item has a page of its own, canonical, with the anchors of its issue's page", () => {
  const pages = itemPages();
  expect([...pages.keys()]).toEqual(["/2016/6/1/", "/2016/6/2/", "/2016/7/1/"]);
  const page = pages.get("/2016/6/1/") ?? "";
  expect(page).toContain('<link rel="canonical" href="https://www.example.gov.cn/2016/6/1/"/>');
  expect([...page.matchAll(/ id="(item-\d+(?:-p\d+)?)"/g)].map(([, id]) => id)).toEqual([
    "item-1",
    "item-1-p1",
    "item-1-p2",
  ]);
  expect(page).not.toContain("大赛于9月落幕");
});

test("an item's page is called after it, and described by its first sentence", () => {
  const page = itemPages().get("/2016/6/1/") ?? "";
  expect(page).toContain("<title>州科技局召开座谈会 - 2016年第6期");
  expect(page).toContain('<meta name="description" content="8月31日，州科技局召开座谈会。"/>');
  expect(page).toContain('<meta property="og:url" content="https://www.example.gov.cn/2016/6/1/"/>');
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    "@graph": [
      {
        "@type": "NewsArticle",
        "@id": "https://www.example.gov.cn/2016/6/#item-1",
        url: "https://www.example.gov.cn/2016/6/1/",
        headline: "州科技局召开座谈会",
      },
    ],
  });
});

test("from item to item one goes through the whole archive", () => {
  const ways = [...itemPages().values()].map((page) =>
    [...page.matchAll(/<a rel="(prev|next)" href="([^"]*)"/g)].map(([, rel, href]) => `${rel} ${href}`),
  );
  expect(ways).toEqual([["next /2016/6/2/"], ["prev /2016/6/1/", "next /2016/7/1/"], ["prev /2016/6/2/"]]);
});

test("a corrected item says so on its own page, and leads to what was corrected", () => {
  const page = itemPages().get("/2016/6/2/") ?? "";
  expect(page).toContain('<a class="status" href="/2016/6/#correction-1">已更正</a>');
  expect(itemPages().get("/2016/6/1/")).not.toContain("correction-1");
});

test("the headings within an item follow the page's heading", () => {
  expect(itemPages().get("/2016/6/1/")).toMatch(/<h2[^>]*>部署<\/h2>/);
});
