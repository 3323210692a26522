import type { Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Clues, Fact } from "../page.ts";
import { tidyLine } from "../tidy.ts";

/** Names of meta tags on government sites, in their CMSs and in social networks; lower case, best first. */
const TITLES = ["articletitle", "og:title"];
const DATES = ["pubdate", "publishdate", "publish_date", "article:published_time", "firstpublishedtime"];
const SOURCES = ["contentsource", "source"];

/** Metadata in the page's head, and its title: a document's only large heading is one where smaller ones follow. */
export function cluesOf(root: Root, isSite: boolean): Clues {
  const metas = new Map<string, string>();
  let pageTitle = "";
  const headings: string[] = [];
  let hasLower = false;
  visit(root, "element", (node) => {
    const { name, property, content } = node.properties;
    const key = String(name ?? property ?? "").toLowerCase();
    if (node.tagName === "meta" && key !== "" && typeof content === "string" && !metas.has(key))
      metas.set(key, tidyLine(content));
    if (node.tagName === "title" && pageTitle === "") pageTitle = tidyLine(plainTextOf(node));
    if (/^h[2-6]$/.test(node.tagName)) hasLower = true;
    if (node.tagName === "h1") headings.push(tidyLine(plainTextOf(node)));
  });
  const pick = (names: readonly string[]): Fact<string> | undefined => {
    const name = names.find((known) => metas.get(known));
    return name === undefined ? undefined : { value: metas.get(name) ?? "", origin: `网页的 ${name} 标记` };
  };
  const [heading] = headings.length === 1 && (isSite || hasLower) ? headings : [];
  const headingFact = heading ? { value: heading, origin: "网页的大标题" } : undefined;
  const windowFact = pageTitle ? { value: withoutSite(pageTitle), origin: "浏览器标题栏" } : undefined;
  return {
    title: pick(TITLES) ?? headingFact ?? windowFact,
    date: pick(DATES),
    source: pick(SOURCES),
    keywords: (metas.get("keywords") ?? "").split(/[,，;；、\s]+/u).filter((word) => word !== ""),
  };
}

/** The address that relative links of a page are relative to, or null. */
export function baseOf(root: Root): string | null {
  let base: string | null = null;
  visit(root, "element", ({ tagName, properties }) => {
    if (tagName === "base" && base === null && /^https?:\/\//i.test(String(properties.href ?? "")))
      base = String(properties.href);
  });
  return base;
}

/** 第6期 - 楚雄州科技局 → 第6期 */
const withoutSite = (title: string): string => title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/u)[0] ?? title;
