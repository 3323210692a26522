import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsqr from "jsqr";
import { expect, test } from "vitest";
import { SITES } from "../support/sites.ts";

/** Pixels of a module's side. */
const SCALE = 4;

/** What a reader of QR codes sees in the code of a page. */
function codeOf(html: string): string | undefined {
  const [, size = "0", , black = ""] =
    /<svg role="img" aria-label="固定地址的二维码" viewBox="0 0 (\d+) \d+"><path fill="#fff" d="([^"]*)"[^>]*>(?:<\/path>)?<path fill="#000" d="([^"]*)"/.exec(
      html,
    ) ?? [];
  const side = Number(size) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of black.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return jsqr.default(pixels, side, side)?.data;
}

test.each([
  ["root", "2016/6/"],
  ["root", "2016/6/2/"],
  ["below", "2018/1/"],
] as const)(
  "a QR code leads from the %s site's page %s, on screen or paper, to its permanent address",
  (site, path) => {
    const html = readFileSync(join(SITES[site].folder, path, "index.html"), "utf8");
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(canonical).toMatch(/^https:/);
    expect(codeOf(html)).toBe(canonical);
  },
);
