import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../support/browser.ts";
import { BENCH, contentOf } from "./archive.ts";

/** Slow 3G: two seconds until an answer begins, 50 KB a second. */
const LINE = { offline: false, latency: 2000, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const QUERIES = ["创新", "创新 大赛", "研发费用能扣多少", "墨子好"] as const;

/** How long a reader on a slow line waits for the first result, from a cold browser, and what was loaded when. */
export async function benchSlowLine(issues: number | null, site: string | null): Promise<void> {
  const folder = site ?? buildFor(issues);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("The bench needs Chrome, Chromium or Edge.");
  const server = serveCompressed(folder);
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    for (const [index, query] of QUERIES.entries()) {
      const page = await (await browser.newContext()).newPage();
      const loads = await slowDown(page);
      const start = performance.now();
      await page.goto(`${server.address}search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
      await page.waitForFunction(
        (q) => document.querySelector<HTMLInputElement>("[name=q]")?.value === q,
        query,
      );
      const words = performance.now() - start;
      // Looked for at each frame: a locator looks again after half a second.
      await page.waitForFunction(() => document.querySelector("[data-result]"), null, { timeout: 120_000 });
      const first = performance.now() - start;
      await page.locator("[data-search][data-state=done]").waitFor({ timeout: 120_000 });
      const all = performance.now() - start;
      print(
        `${query}: words in the box ${seconds(words)}, first result ${seconds(first)}, all of the page ${seconds(all)}, ${loads.length} requests`,
      );
      if (index === 0)
        for (const { path, from, to } of loads) print(`  ${seconds(from)} – ${seconds(to)}  ${path}`);
      await page.context().close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

function buildFor(issues: number | null): string {
  const folder = join(BENCH, `slow-${issues ?? "sample"}`);
  const content = issues === null ? "content" : contentOf(issues);
  const command = ["src/run.js", "build", "--content", content, "--output", folder];
  execFileSync(process.execPath, command, { stdio: "ignore" });
  return folder;
}

interface Load {
  readonly path: string;
  /** milliseconds since the first request */
  readonly from: number;
  to: number;
}

async function slowDown(page: Page): Promise<Load[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  const loads: Load[] = [];
  const byId = new Map<string, Load>();
  let start = 0;
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    start ||= timestamp;
    const load = { path: new URL(request.url).pathname, from: (timestamp - start) * 1000, to: Number.NaN };
    byId.set(requestId, load);
    loads.push(load);
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp }) => {
    const load = byId.get(requestId);
    if (load) load.to = (timestamp - start) * 1000;
  });
  return loads;
}

/** As a web server sends files: text compressed, and named parts kept by browsers. */
function serveCompressed(folder: string): { address: string; close: () => void } {
  const TYPES: Readonly<Record<string, string>> = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const type = TYPES[extname(file)];
    const body = readFileSync(file);
    response.writeHead(200, {
      "content-type": type ?? "application/octet-stream",
      "cache-control": "max-age=60",
      ...(type ? { "content-encoding": "gzip" } : {}),
    });
    response.end(type ? gzipSync(body) : body);
  });
  server.listen(0);
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The server has no port.");
  return { address: `http://localhost:${at.port}/`, close: () => server.close() };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
