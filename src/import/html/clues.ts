import type { Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Clue, Clues } from "../page.ts";
import { tidyLine } from "../tidy.ts";

/** Names of meta tags, as government sites, their CMSs and the social networks write them; lower case, the best first. */
const TITLES = ["articletitle", "og:title"];
const DATES = ["pubdate", "publishdate", "publish_date", "article:published_time", "firstpublishedtime"];
const SOURCES = ["contentsource", "source"];

/** What a page's head says about the article. */
export function cluesOf(root: Root): Clues {
  const metas = new Map<string, string>();
  let pageTitle = "";
  const headings: string[] = [];
  visit(root, "element", (node) => {
    const { name, property, content } = node.properties;
    const key = String(name ?? property ?? "").toLowerCase();
    if (node.tagName === "meta" && key !== "" && typeof content === "string" && !metas.has(key))
      metas.set(key, tidyLine(content));
    if (node.tagName === "title" && pageTitle === "") pageTitle = tidyLine(plainTextOf(node));
    if (node.tagName === "h1") headings.push(tidyLine(plainTextOf(node)));
  });
  const pick = (names: readonly string[]): Clue | undefined => {
    const name = names.find((known) => metas.get(known));
    return name === undefined ? undefined : { value: metas.get(name) ?? "", origin: `网页的 ${name} 标记` };
  };
  const soleHeading = headings.length === 1 && headings[0] ? headings[0] : undefined;
  const title =
    pick(TITLES) ??
    (soleHeading
      ? { value: soleHeading, origin: "网页的大标题" }
      : pageTitle
        ? { value: withoutSite(pageTitle), origin: "浏览器标题栏" }
        : undefined);
  const keywords = (metas.get("keywords") ?? "").split(/[,，;；、\s]+/u).filter((word) => word !== "");
  const date = pick(DATES);
  const source = pick(SOURCES);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(source && { source }),
    ...(keywords.length > 0 && { keywords }),
  };
}

/** 第6期 - 楚雄州科技局 → 第6期 */
const withoutSite = (title: string): string => title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/u)[0] ?? title;
