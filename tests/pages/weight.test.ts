import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { SITES } from "../support/sites.ts";

const { folder } = SITES.root;
const KILOBYTE = 1024;
const weigh = (path: string): number => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
const issues = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^\d{4}[\\/]\d+[\\/]index\.html$/.test(file),
);

/** Style sheets, icons and scripts of a page, without the editor's pictures. */
const partsOf = (html: string): string[] =>
  [...html.matchAll(/<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"|<script[^>]* src="([^"]*)"/g)].map(
    ([, link, script]) => link ?? script ?? "",
  );

test("the style sheet is at most 14 KB, compressed", () => {
  const [style = "", ...others] = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"));
  expect(others).toEqual([]);
  expect(weigh(`assets/${style}`)).toBeLessThanOrEqual(14 * KILOBYTE);
});

test("an item's page is at most 25 KB and the home page at most 40 KB, compressed, with all their resources", () => {
  const items = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^\d{4}[\\/]\d+[\\/]\d+[\\/]index\.html$/.test(file),
  );
  expect(items.length).toBeGreaterThan(40);
  const weightOf = (page: string): number =>
    [page, ...partsOf(readFileSync(join(folder, page), "utf8"))].reduce((sum, path) => sum + weigh(path), 0);
  for (const page of items) expect(weightOf(page), page).toBeLessThanOrEqual(25 * KILOBYTE);
  expect(weightOf("index.html")).toBeLessThanOrEqual(40 * KILOBYTE);
});

test("an issue with all its resources is at most 30 KB, compressed, in five requests", () => {
  expect(issues.length).toBeGreaterThan(10);
  for (const page of issues) {
    const parts = partsOf(readFileSync(join(folder, page), "utf8"));
    expect(parts, page).toHaveLength(4);
    const all = [page, ...parts].reduce((sum, path) => sum + weigh(path), 0);
    expect(all, page).toBeLessThanOrEqual(30 * KILOBYTE);
  }
});

test("the style sheet has no at-rules, nesting or ranges that Chromium 88 lacks", () => {
  const [name = ""] = readdirSync(join(folder, "assets")).filter((file) => file.endsWith(".css"));
  const css = readFileSync(join(folder, "assets", name), "utf8");
  expect(css.match(/@(?:layer|container|scope|starting-style|property)|@media[^{]*[<>]|&/g)).toBeNull();
});
