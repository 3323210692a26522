import { formatQuery, type Query } from "../../src/search/client/query.ts";

/** Searches that a reader comes back to, in this browser alone; those of this site, where a host has several. */
const KEY = `kept-searches ${location.pathname}`;
/** More than these nobody goes through, and a browser's store is small. */
export const MOST_KEPT = 30;
export const MOST_ITEMS = 3000;

/** A search, and the items that it found when the reader last looked. */
export interface Kept {
  /** as the page's address has it: `?q=创新` */
  readonly address: string;
  /** `/2016/6/#item-2` */
  readonly seen: readonly string[];
}

/** A search as it is kept: whatever its page and order. */
export const addressOf = (query: Query): string => formatQuery({ ...query, page: 1, sort: "relevance" });

/** What is kept, the first kept first; null where this browser lets nothing be kept. */
export function keptSearches(): readonly Kept[] | null {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.filter(isKept) : [];
  } catch (error) {
    return error instanceof SyntaxError ? [] : null;
  }
}

/** Keeps a search with what it finds now, in the place that it has already; false where the store is full. */
export function keep(address: string, seen: readonly string[]): boolean {
  const all = keptSearches() ?? [];
  const kept = { address, seen };
  const isKnown = all.some((other) => other.address === address);
  return write(isKnown ? all.map((other) => (other.address === address ? kept : other)) : [...all, kept]);
}

export const takeOut = (address: string): boolean =>
  write((keptSearches() ?? []).filter((other) => other.address !== address));

/** The items that were not there when the reader last looked. */
export function newIn(kept: Kept, items: readonly string[]): readonly string[] {
  const seen = new Set(kept.seen);
  return items.filter((item) => !seen.has(item));
}

function write(all: readonly Kept[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Another script, or an older one of ours, may have written something else. */
const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  "address" in value &&
  typeof value.address === "string" &&
  value.address.startsWith("?") &&
  "seen" in value &&
  Array.isArray(value.seen) &&
  value.seen.every((item) => typeof item === "string");
