import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issuePath, itemPage } from "../bulletin/address.ts";
import type { IssueNumber } from "../bulletin/issue-number.ts";

/** Where a page was: its canonical link, or what the browser wrote when it was saved, or its name below the old site's address. */
export function oldAddress(html: string, below: string, oldUrl: string | null): string | null {
  const head = html.slice(0, HEAD);
  const [link = ""] = /<link\b[^>]{0,500}\brel=["']?canonical\b[^>]{0,500}>/i.exec(head) ?? [];
  const canonical = /\bhref=["']?([^"'\s>]{1,1000})/i.exec(link)?.[1];
  const saved = /<!--\s*saved from url=\(\d+\)(\S{1,1000})/i.exec(head)?.[1];
  const base = /<base\b[^>]{0,200}\bhref=["']?([^"'\s>]{1,1000})/i.exec(head)?.[1] ?? oldUrl;
  const named = base ? below.split(/[\\/]/).map(encodeURIComponent).join("/") : undefined;
  for (const address of [canonical, saved, named]) {
    if (address === undefined || !URL.canParse(address, base ?? undefined)) continue;
    const { protocol, pathname } = new URL(address, base ?? undefined);
    // A redirect is found by its path alone.
    if (/^https?:$/.test(protocol) && pathname !== "/") return pathname;
  }
  return null;
}

const HEAD = 20_000;

export interface MovedPage {
  readonly from: string;
  readonly year: number;
  readonly number: IssueNumber;
  /** the item that the page became; null for a whole issue */
  readonly item: number | null;
}

/** Adds old addresses to `redirects.yaml`; those that it has stay as they are. Returns how many were added. */
export function addRedirects(content: string, pages: readonly MovedPage[]): number {
  const file = join(content, "redirects.yaml");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const isKnown = (from: string): boolean =>
    text.includes(`from: ${from}\n`) || text.includes(`from: '${from}'\n`);
  const added = new Map(pages.filter(({ from }) => !isKnown(from)).map((page) => [page.from, page]));
  if (added.size === 0) return 0;
  const entries = [...added.values()].map(
    ({ from, item, ...issue }) =>
      `  - from: '${from}'\n    to: ${item === null ? issuePath(issue) : itemPage(issue, item)}\n`,
  );
  const start = /^redirects:/m.test(text) ? "" : "redirects:\n";
  if (text === "") writeFileSync(file, start + entries.join(""));
  else appendFileSync(file, `${text.endsWith("\n") ? "" : "\n"}${start}${entries.join("")}`);
  return added.size;
}
