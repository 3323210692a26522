import { PORTABLE_TABLES, portableTexts, withBase } from "../../src/bulletin/address.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import { type ScanTables, type ScanTexts, scanEngine } from "../../src/search/client/scan-engine.ts";
import type { Hints } from "../../src/search/hints.ts";
import type { Place } from "./place.ts";

/*
 * Stands in the place of `open.ts` in the portable edition. A page that was opened from a disk may load no data, only scripts: so tables
 * and texts are scripts there, which hand over what they hold, and all of it is read for each query.
 */

type Receive = (path: string, content: unknown) => void;

declare global {
  /** what each of these scripts calls */
  var receiveBulletin: Receive | undefined;
}

const received = new Map<string, unknown>();
globalThis.receiveBulletin = (path, content) => void received.set(path, content);

const loading = new Map<string, Promise<unknown>>();

/** What a script of the edition hands over; a failed load is tried again. */
function load(base: string, path: string): Promise<unknown> {
  const known = loading.get(path);
  if (known) return known;
  const content = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = withBase(base, path);
    script.onload = () => resolve(received.get(path));
    script.onerror = () => reject(new Error(`${path} did not load`));
    document.head.append(script);
  });
  content.catch(() => loading.delete(path));
  loading.set(path, content);
  return content;
}

const tablesOf = async (base: string): Promise<ScanTables> => {
  const tables = await load(base, PORTABLE_TABLES);
  if (!isTables(tables)) throw new Error(`${PORTABLE_TABLES} holds something else`);
  return tables;
};

let opened: Promise<{ manifest: null; engine: Engine }> | undefined;

export function openSearch({ base }: Pick<Place, "base">): Promise<{ manifest: null; engine: Engine }> {
  opened ??= open(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(base: string): Promise<{ manifest: null; engine: Engine }> {
  const tables = await tablesOf(base);
  const texts = await Promise.all(tables.years.map((year) => load(base, portableTexts(year))));
  if (!texts.every(isTexts)) throw new Error("The texts of the search hold something else");
  return { manifest: null, engine: scanEngine(tables, texts) };
}

export const closeSearch = (): void => {
  opened = undefined;
};

/** Nobody publishes a folder anew while it is read. */
export const fetchManifest = async (): Promise<null> => null;

export const openHints = async ({ base }: Pick<Place, "base">): Promise<Hints> =>
  (await tablesOf(base)).hints;

/* The edition's own scripts, of the same build as this one. */

const isTables = (value: unknown): value is ScanTables => has(value, "years", "records", "hints", "letters");
const isTexts = (value: unknown): value is ScanTexts => has(value, "issues", "items");

const has = (value: unknown, ...names: string[]): boolean =>
  typeof value === "object" && value !== null && names.every((name) => name in value);
