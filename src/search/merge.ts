import {
  contentName,
  type Meta,
  open,
  readFilter,
  readMeta,
  seal,
  writeFilter,
  writeMeta,
} from "./pagefind-format.ts";
import { joinPostings, readWords, type Word, writeWord, writeWords } from "./words.ts";

/** The files of one Pagefind bundle by path: `index/und_2957e5b.pf_index`. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** How many numbers a chunk of the merged index holds: a reader's query fetches a chunk for each of its pairs. */
const CHUNK_SIZE = 6000;

/**
 * Makes one bundle of several, whose records follow each other. A reader's browser then opens one index however many segments it was
 * built in. `emit` gets each file as soon as it is ready: the whole index is never in memory.
 */
export function mergeBundles(
  bundles: readonly Bundle[],
  emit: (path: string, bytes: Uint8Array) => void,
): void {
  const metas = bundles.map((bundle) => readMeta(fileLike(bundle, /\.pf_meta$/)));
  const [first] = metas;
  if (!first) return;
  const offsets = metas.map((_meta, index) =>
    metas.slice(0, index).reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const { chunks, borders } = mergeChunks(bundles, metas, offsets, emit);
  const merged: Meta = {
    version: first.version,
    pages: mergeFragments(bundles, metas, emit),
    chunks,
    filters: mergeFilters(bundles, metas, offsets, emit),
    sorts: first.sorts.map(([key]) => [
      key,
      metas.flatMap(({ sorts }, index) => sortOf(sorts, key).map((page) => page + (offsets[index] ?? 0))),
    ]),
    metaFields: first.metaFields,
  };
  const meta = writeMeta(merged);
  const name = `und_${contentName(meta)}`;
  emit(`pagefind.${name}.pf_meta`, meta);
  emit("borders.json", Buffer.from(JSON.stringify(borders)));
  const entry = JSON.parse(
    Buffer.from(fileLike(bundles[0] ?? new Map(), /pagefind-entry\.json$/)).toString("utf8"),
  );
  entry.languages = { und: { hash: name, wasm: null, page_count: merged.pages.length } };
  emit("pagefind-entry.json", Buffer.from(JSON.stringify(entry)));
  for (const file of ["pagefind.js", "wasm.unknown.pagefind"])
    emit(file, fileLike(bundles[0] ?? new Map(), new RegExp(`^${file}$`)));
}

const sortOf = (sorts: Meta["sorts"], key: string): readonly number[] =>
  sorts.find(([name]) => name === key)?.[1] ?? [];

function fileLike(bundle: Bundle, pattern: RegExp): Uint8Array {
  for (const [path, bytes] of bundle) if (pattern.test(path)) return bytes;
  throw new Error(`A segment of the search index has no file like ${pattern}`);
}

const fileAt = (bundle: Bundle, path: string): Uint8Array => {
  const bytes = bundle.get(path);
  if (!bytes) throw new Error(`A segment of the search index has no ${path}`);
  return bytes;
};

/** Fragments keep their names; where two segments gave two records the same, the later one gets another. */
function mergeFragments(
  bundles: readonly Bundle[],
  metas: readonly Meta[],
  emit: (path: string, bytes: Uint8Array) => void,
): Meta["pages"] {
  const taken = new Set<string>();
  return metas
    .flatMap(({ pages }, index) =>
      pages.map(([name, words, group]) => {
        const bytes = fileAt(bundles[index] ?? new Map(), `fragment/${name}.pf_fragment`);
        let free = name;
        while (taken.has(free)) free += "x";
        taken.add(free);
        emit(`fragment/${free}.pf_fragment`, bytes);
        return [free, words, group] as const;
      }),
    )
    .map(([name, words, group]) => [name, words, group]);
}

function mergeFilters(
  bundles: readonly Bundle[],
  metas: readonly Meta[],
  offsets: readonly number[],
  emit: (path: string, bytes: Uint8Array) => void,
): Meta["filters"] {
  const merged = new Map<string, Map<string, number[]>>();
  for (const [index, { filters }] of metas.entries()) {
    for (const [, name] of filters) {
      const [filter, values] = readFilter(fileAt(bundles[index] ?? new Map(), `filter/${name}.pf_filter`));
      const known = merged.get(filter) ?? new Map<string, number[]>();
      merged.set(filter, known);
      for (const [value, pages] of values)
        known.set(value, [...(known.get(value) ?? []), ...pages.map((page) => page + (offsets[index] ?? 0))]);
    }
  }
  return [...merged].map(([filter, values]) => {
    const bytes = writeFilter([filter, [...values]]);
    const name = `und_${contentName(bytes)}`;
    emit(`filter/${name}.pf_filter`, bytes);
    return [filter, name] as const;
  });
}

/**
 * Walks through all segments' words in order, each segment one chunk at a time, and cuts the merged words into new chunks. Pagefind
 * loads one chunk for a word, even for one that is only a beginning; `borders` are the words with which a chunk begins in the middle
 * of words with the same first letter, for queries of one character.
 */
function mergeChunks(
  bundles: readonly Bundle[],
  metas: readonly Meta[],
  offsets: readonly number[],
  emit: (path: string, bytes: Uint8Array) => void,
): { chunks: Meta["chunks"]; borders: string[] } {
  const chunks: [string, string, string][] = [];
  const borders: string[] = [];
  let words: Buffer[] = [];
  let [from, to] = ["", ""];
  let size = 0;
  const close = (): void => {
    if (words.length === 0) return;
    const content = writeWords(words);
    const name = `und_${contentName(content)}`;
    emit(`index/${name}.pf_index`, seal(content));
    chunks.push([from, to, name]);
    words = [];
    size = 0;
  };
  for (const found of inStep(bundles.map((bundle, index) => wordsOf(bundle, metas[index]?.chunks ?? [])))) {
    const merged = mergeWord(found, offsets);
    if (size > 0 && size + merged.size > CHUNK_SIZE) close();
    if (words.length === 0) {
      if (firstLetter(to) === firstLetter(merged.word)) borders.push(merged.word);
      from = merged.word;
    }
    to = merged.word;
    words.push(merged.bytes);
    size += merged.size;
  }
  close();
  return { chunks, borders };
}

const firstLetter = (word: string): string | undefined => [...word][0];

function* wordsOf(bundle: Bundle, chunks: Meta["chunks"]): Generator<Word> {
  for (const [, , name] of chunks) {
    // Pagefind also indexes tokens together with the signs behind them; no query asks for those.
    for (const word of readWords(open(fileAt(bundle, `index/${name}.pf_index`))))
      if (!/[^\p{L}\p{N}\p{M}]/u.test(word.word)) yield word;
  }
}

interface Found {
  readonly segment: number;
  readonly word: Word;
}

/** The same word of every segment that has it, word after word in code point order. */
function* inStep(sources: readonly Generator<Word>[]): Generator<Found[]> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    let least: string | undefined;
    for (const head of heads)
      if (!head.done && (least === undefined || byCodePoint(head.value.word, least) < 0))
        least = head.value.word;
    if (least === undefined) return;
    const found: Found[] = [];
    for (const [segment, head] of heads.entries()) {
      if (head.done || head.value.word !== least) continue;
      found.push({ segment, word: head.value });
      const source = sources[segment];
      if (source) heads[segment] = source.next();
    }
    yield found;
  }
}

function mergeWord(
  found: readonly Found[],
  offsets: readonly number[],
): { word: string; bytes: Buffer; size: number } {
  const word = found[0]?.word.word ?? "";
  const parts = found.map(({ segment, word: own }) => ({
    offset: offsets[segment] ?? 0,
    postings: own.postings,
    variants: own.variants,
  }));
  const forms = [...new Set(parts.flatMap(({ variants }) => variants.map(({ form }) => form)))].sort(
    byCodePoint,
  );
  const variants = forms.map((form) => ({
    form,
    postings: joinPostings(
      parts.flatMap(({ offset, variants: own }) =>
        own.filter((variant) => variant.form === form).map(({ postings }) => ({ offset, postings })),
      ),
    ),
  }));
  const size = parts.reduce((sum, { postings }) => sum + postings.size, 0);
  return { word, bytes: writeWord(word, joinPostings(parts), variants), size };
}

/** Rust's order of strings; JavaScript's differs beyond the basic plane. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  for (let index = 0; index < a.length && index < b.length; ) {
    const [left = 0, right = 0] = [a.codePointAt(index), b.codePointAt(index)];
    if (left !== right) return left - right;
    index += left > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
