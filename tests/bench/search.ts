import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { close, createIndex } from "pagefind";
import { findBrowser } from "../support/browser.ts";
import { readItems, type ScannedItem } from "../support/node-engine.ts";
import { serveSite } from "../support/server.ts";
import { BENCH, contentOf } from "./archive.ts";
import { createRandom } from "./random.ts";

const QUERIES = 60;

/** What a reader's browser spends on searching an archive. */
interface Cost {
  readonly name: string;
  readonly buildSeconds: number;
  readonly indexBytes: number;
  /** over the wire, before the first query can run */
  readonly startBytes: number;
  /** of index, a query */
  readonly queryBytes: readonly number[];
  readonly coldMilliseconds: readonly number[];
  readonly warmMilliseconds: readonly number[];
}

/** Our search and stock Pagefind on the same made-up items: bytes and times in Chromium, from this machine's own server. */
export async function benchSearch(issues: number): Promise<void> {
  const ours = buildOurs(issues);
  const items = await readItems(ours.folder);
  const stock = await buildStock(items, issues);
  const queries = sampleQueries(items);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("The search bench needs Chrome, Chromium or Edge.");
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const costs = [
      await measure(
        browser,
        { name: "ours", ...ours, page: "search/", wait: "[data-search-form]" },
        queries,
        askOurs,
      ),
      await measure(browser, { name: "stock Pagefind", ...stock, page: "", wait: "body" }, queries, askStock),
    ];
    print(issues, items.length, costs);
  } finally {
    await browser.close();
  }
}

interface Built {
  readonly folder: string;
  readonly buildSeconds: number;
}

function buildOurs(issues: number): Built {
  const content = contentOf(issues);
  const folder = join(BENCH, `ours-${issues}`);
  const start = performance.now();
  execFileSync(process.execPath, ["src/run.js", "build", "--content", content, "--output", folder], {
    stdio: "ignore",
  });
  return { folder, buildSeconds: (performance.now() - start) / 1000 };
}

async function buildStock(items: readonly ScannedItem[], issues: number): Promise<Built> {
  const folder = join(BENCH, `stock-${issues}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  const { index } = await createIndex();
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  for (const { path, heading, text } of items) {
    const paragraphs = text.split("\n").map((line) => `<p>${escaped(line)}</p>`);
    const content = `<html lang="zh-CN"><body><h1>${escaped(heading)}</h1>${paragraphs.join("")}</body></html>`;
    await index?.addHTMLFile({ url: path, content });
  }
  await index?.writeFiles({ outputPath: join(folder, "pagefind") });
  await close();
  writeFileSync(
    join(folder, "index.html"),
    '<!DOCTYPE html><html lang="zh-CN"><title>stock</title><body></body></html>',
  );
  return { folder, buildSeconds: (performance.now() - start) / 1000 };
}

/** Queries of two to six Han characters, cut at random from the texts. */
function sampleQueries(items: readonly ScannedItem[]): string[] {
  const random = createRandom(11);
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const text = items[random.between(0, items.length - 1)]?.text ?? "";
    const start = random.between(0, Math.max(0, text.length - 6));
    const query = text.slice(start, start + random.between(2, 6));
    if (/^\p{Script=Han}+$/u.test(query)) queries.push(query);
  }
  return queries;
}

type Ask = (page: Page, query: string) => Promise<number>;

/** Sends the form as a reader would and waits for the results; the time is the page's own. */
const askOurs: Ask = (page, query) =>
  page.evaluate(async (words) => {
    const form = document.querySelector<HTMLFormElement>("[data-search-form]");
    const results = document.querySelector<HTMLElement>("[data-search]");
    const input = form?.querySelector<HTMLInputElement>("[name=q]");
    if (!form || !results || !input) throw new Error("There is no search form.");
    input.value = words;
    const start = performance.now();
    form.requestSubmit();
    await new Promise<void>((resolve) => {
      new MutationObserver((_records, observer) => {
        if (results.dataset.state !== "done") return;
        observer.disconnect();
        resolve();
      }).observe(results, { attributes: true });
    });
    return performance.now() - start;
  }, query);

const askStock: Ask = (page, query) =>
  page.evaluate(async (words) => {
    const start = performance.now();
    const pagefind = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await pagefind.search(words);
    await Promise.all(results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data()));
    return performance.now() - start;
  }, query);

interface Subject extends Built {
  readonly name: string;
  readonly page: string;
  readonly wait: string;
}

async function measure(
  browser: Browser,
  subject: Subject,
  queries: readonly string[],
  ask: Ask,
): Promise<Cost> {
  const server = await serveSite({ folder: subject.folder, base: "/" });
  const open = async (): Promise<{ page: Page; traffic: Traffic }> => {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    const traffic = await watchTraffic(page);
    await page.goto(server.address + subject.page);
    await page.locator(subject.wait).waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle"); // a reader takes longer to type the first word
    return { page, traffic };
  };

  const queryBytes: number[] = [];
  const cold: number[] = [];
  let startBytes = 0;
  for (const query of queries) {
    const { page, traffic } = await open();
    cold.push(await ask(page, query));
    await page.waitForTimeout(50);
    startBytes = traffic.start();
    queryBytes.push(traffic.index());
    await page.context().close();
  }
  const { page } = await open();
  for (const query of queries) await ask(page, query);
  const warm: number[] = [];
  for (const query of queries) warm.push(await ask(page, query));
  await page.context().close();
  server.close();
  const indexBytes = sizeOf(join(subject.folder, "pagefind"));
  return { ...subject, indexBytes, startBytes, queryBytes, coldMilliseconds: cold, warmMilliseconds: warm };
}

interface Traffic {
  start(): number;
  index(): number;
}

/** Bytes of the bodies that cross the wire; what browsers unpack, the engine among it, is counted compressed, as a web server sends it. */
async function watchTraffic(page: Page): Promise<Traffic> {
  const { gzipSync } = await import("node:zlib");
  const bodies: { path: string; bytes: number }[] = [];
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const path = new URL(response.url()).pathname;
    bodies.push({
      path,
      bytes: /\.(js|json|css|html|pagefind)$|\/$/.test(path) ? gzipSync(body).length : body.length,
    });
  });
  const sum = (matches: (path: string) => boolean): number =>
    bodies.filter(({ path }) => matches(path)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    start: () =>
      sum((path) => /\.(js|pf_meta|pagefind)$|(pagefind-entry|hints|search\/index)\.json$/.test(path)),
    index: () => sum((path) => /\.pf_(index|filter)$|\/letters\.json$/.test(path)),
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

function print(issues: number, items: number, costs: readonly Cost[]): void {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  const milliseconds = (time: number): string => `${Math.round(time)} ms`;
  const rows: [string, (cost: Cost) => string][] = [
    ["build, whole process", ({ buildSeconds }) => `${buildSeconds.toFixed(1)} s`],
    ["index on disk", ({ indexBytes }) => `${(indexBytes / 1024 / 1024).toFixed(1)} MB`],
    ["before the first query (scripts, wasm, metadata)", ({ startBytes }) => kilobytes(startBytes)],
    ["index a query, median", ({ queryBytes }) => kilobytes(quantile(queryBytes, 0.5))],
    ["index a query, p95", ({ queryBytes }) => kilobytes(quantile(queryBytes, 0.95))],
    ["results from cold, median", ({ coldMilliseconds }) => milliseconds(quantile(coldMilliseconds, 0.5))],
    ["results from cold, p95", ({ coldMilliseconds }) => milliseconds(quantile(coldMilliseconds, 0.95))],
    ["results warm, median", ({ warmMilliseconds }) => milliseconds(quantile(warmMilliseconds, 0.5))],
    ["results warm, p95", ({ warmMilliseconds }) => milliseconds(quantile(warmMilliseconds, 0.95))],
  ];
  const table = [
    ["", ...costs.map(({ name }) => name)],
    ...rows.map(([label, show]) => [label, ...costs.map(show)]),
  ];
  process.stdout.write(`\n${issues} issues, ${items} items, queries of 2 to 6 Han characters\n\n`);
  for (const [label = "", ...values] of table)
    process.stdout.write(`${label.padEnd(50)}${values.map((value) => value.padStart(16)).join("")}\n`);
}
