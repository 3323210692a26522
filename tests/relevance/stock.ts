import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { close, createIndex } from "pagefind";
import type { Item } from "./items.ts";
import { DEPTH } from "./metrics.ts";

/** What a site gets that runs Pagefind as it comes: the measure that our search has to beat. */

/** The page that asks: its language is that of the indexed pages, for Pagefind picks its index by it. */
const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Pagefind</title><script type="module" src="ask.js"></script></head></html>
`;
const SCRIPT = `import * as pagefind from "./pagefind/pagefind.js";
globalThis.ask = async (query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, ${DEPTH}).map((result) => result.data()));
  return shown.map(({ raw_url, url }) => raw_url ?? url);
};
document.documentElement.dataset.ready = "";
`;

/** Writes a stock index of the items into `folder`, one plain page an item, and a page that queries it. */
export async function buildStock(items: readonly Item[], folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "ask.js"), SCRIPT);
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join("; ")}`);
  try {
    for (const item of items) {
      const added = await index.addHTMLFile({ url: item.path, content: plainPage(item) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${item.path}: ${added.errors.join("; ")}`);
    }
    const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
    if (written.errors.length > 0) throw new Error(`Pagefind wrote nothing: ${written.errors.join("; ")}`);
  } finally {
    await close();
  }
}

function plainPage({ heading, text }: Item): string {
  const paragraphs = text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<html lang="zh-CN"><body><h1>${escapeHtml(heading)}</h1>${paragraphs.join("")}</body></html>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Opens the page of a stock index that is served at `address`. */
export async function openStock(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** The items that stock Pagefind finds for a query as it was typed: the first page of them, best first. */
export const askStock = (page: Page, query: string): Promise<string[]> =>
  page.evaluate(
    (typed) => (globalThis as unknown as { ask: (q: string) => Promise<string[]> }).ask(typed),
    query,
  );
