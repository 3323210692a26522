import { open, type Page, readFilter, readMeta } from "./pagefind-format.ts";
import { readWords } from "./words.ts";

/** The files of one Pagefind bundle by path: `index/und_2957e5b.pf_index`. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/**
 * The index of a run of records, taken apart so that it can be joined to others at little cost. Plain data: it goes from thread to
 * thread, and is kept.
 */
export interface Segment {
  readonly version: string;
  readonly metaFields: readonly unknown[];
  readonly pages: readonly Page[];
  /** by filter and value the records that have it */
  readonly filters: readonly (readonly [
    filter: string,
    values: readonly (readonly [string, readonly number[]])[],
  ])[];
  /** every word in Pagefind's order; its spellings with diacritics follow it, each behind `FORM` */
  readonly words: readonly string[];
  /** for each word `TABLE_WIDTH` numbers: see Postings; the last two are where its bytes begin and end */
  readonly table: Int32Array;
  readonly postings: Uint8Array;
  /** by name the records' fragments */
  readonly fragments: ReadonlyMap<string, Uint8Array>;
  /** by name the files that every bundle has */
  readonly runtime: ReadonlyMap<string, Uint8Array>;
}

export const TABLE_WIDTH = 6;
/** Stands between a word and one of its spellings. It sorts below everything that words are made of. */
export const FORM = "\0";

/** What the browser needs of a bundle besides the index; Pagefind's ready-made interfaces stay out. */
const RUNTIME = ["pagefind.js", "wasm.unknown.pagefind", "pagefind-entry.json"] as const;

export function takeApart(bundle: Bundle): Segment {
  const { version, metaFields, pages, chunks, filters } = readMeta(fileLike(bundle, /\.pf_meta$/));
  const words: string[] = [];
  const rows: number[] = [];
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [, , name] of chunks) {
    for (const { word, postings, variants } of readWords(open(fileAt(bundle, `index/${name}.pf_index`)))) {
      // Pagefind also indexes tokens together with the signs behind them; no query asks for those.
      if (/[^\p{L}\p{N}\p{M}]/u.test(word)) continue;
      for (const { form, own } of [
        { form: "", own: postings },
        ...variants.map((variant) => ({ form: FORM + variant.form, own: variant.postings })),
      ]) {
        words.push(word + form);
        parts.push(own.rest);
        rows.push(own.count, own.first, own.last, own.size, end, end + own.rest.length);
        end += own.rest.length;
      }
    }
  }
  return {
    version,
    metaFields,
    pages,
    filters: filters.map(([, name]) => readFilter(fileAt(bundle, `filter/${name}.pf_filter`))),
    words,
    table: Int32Array.from(rows),
    postings: new Uint8Array(Buffer.concat(parts)),
    fragments: new Map(pages.map(([name]) => [name, fileAt(bundle, `fragment/${name}.pf_fragment`)])),
    runtime: new Map(RUNTIME.map((name) => [name, fileAt(bundle, name)])),
  };
}

function fileLike(bundle: Bundle, pattern: RegExp): Uint8Array {
  for (const [path, bytes] of bundle) if (pattern.test(path)) return bytes;
  throw new Error(`Pagefind made no file like ${pattern}`);
}

function fileAt(bundle: Bundle, path: string): Uint8Array {
  const bytes = bundle.get(path);
  if (!bytes) throw new Error(`Pagefind made no ${path}`);
  return bytes;
}
