import { contentName, type Meta, seal, writeFilter, writeMeta } from "./pagefind-format.ts";
import { FORM, type Segment, TABLE_WIDTH } from "./segment.ts";
import { joinPostings, type Part, writeWord, writeWords } from "./words.ts";

/** Where the files of the merged index go. */
export interface Sink {
  /** keeps a file of an earlier index whose name tells its content */
  keepNamed(path: string): boolean;
  write(path: string, bytes: Uint8Array): void;
}

/** How many numbers a chunk of the merged index holds: a reader's query fetches a chunk for each of its pairs. */
const CHUNK_SIZE = 6000;
/** So many chunks at most are being compressed at a time, in threads of their own. */
const MOST_PENDING = 32;

/**
 * Makes one bundle of segments, whose records follow each other. A reader's browser then opens one index however many segments it
 * was built in. The whole index is never in memory.
 */
export async function mergeSegments(segments: readonly Segment[], sink: Sink): Promise<void> {
  const [first] = segments;
  if (!first) return;
  const offsets = segments.map((_segment, index) =>
    segments.slice(0, index).reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const { chunks, borders } = await mergeWords(segments, offsets, sink);
  const { version, metaFields, runtime } = first;
  const pages = mergeFragments(segments, sink);
  const meta = writeMeta({
    version,
    pages,
    chunks,
    filters: mergeFilters(segments, offsets, sink),
    metaFields,
  });
  const name = `und_${contentName(meta)}`;
  sink.write(`pagefind.${name}.pf_meta`, meta);
  sink.write("borders.json", Buffer.from(JSON.stringify(borders)));
  for (const [file, bytes] of runtime) sink.write(file, bytes);
  const entry = JSON.parse(Buffer.from(runtime.get(ENTRY) ?? []).toString("utf8"));
  entry.languages = { und: { hash: name, wasm: null, page_count: pages.length } };
  sink.write(ENTRY, Buffer.from(JSON.stringify(entry)));
}

const ENTRY = "pagefind-entry.json";

/** Fragments keep their names; where two segments gave two records the same, the later one gets another. */
function mergeFragments(segments: readonly Segment[], sink: Sink): Meta["pages"] {
  const taken = new Set<string>();
  return segments.flatMap(({ pages, fragments }) =>
    pages.map(([name, words, group]): Meta["pages"][number] => {
      let free = name;
      while (taken.has(free)) free += "x";
      taken.add(free);
      sink.write(`fragment/${free}.pf_fragment`, fragments.get(name) ?? new Uint8Array());
      return [free, words, group];
    }),
  );
}

function mergeFilters(segments: readonly Segment[], offsets: readonly number[], sink: Sink): Meta["filters"] {
  const merged = new Map<string, Map<string, number[]>>();
  for (const [index, { filters }] of segments.entries()) {
    for (const [filter, values] of filters) {
      const known = merged.get(filter) ?? new Map<string, number[]>();
      merged.set(filter, known);
      for (const [value, pages] of values) {
        const all = known.get(value) ?? [];
        known.set(value, all);
        for (const page of pages) all.push(page + (offsets[index] ?? 0));
      }
    }
  }
  return [...merged].map(([filter, values]) => {
    const bytes = writeFilter([filter, [...values]]);
    const name = `und_${contentName(bytes)}`;
    sink.write(`filter/${name}.pf_filter`, bytes);
    return [filter, name] as const;
  });
}

/**
 * Cuts the words of all segments into new chunks. Pagefind loads one chunk for a word, even for one that is only a beginning;
 * `borders` are the words with which a chunk begins in the middle of words with the same first letter, for queries of one character.
 */
async function mergeWords(
  segments: readonly Segment[],
  offsets: readonly number[],
  sink: Sink,
): Promise<{ chunks: Meta["chunks"]; borders: string[] }> {
  const chunks: [string, string, string][] = [];
  const borders: string[] = [];
  const pending: Promise<void>[] = [];
  let words: Buffer[] = [];
  let [from, to] = ["", ""];
  let size = 0;
  const close = async (): Promise<void> => {
    if (words.length === 0) return;
    const content = writeWords(words);
    const name = `und_${contentName(content)}`;
    const path = `index/${name}.pf_index`;
    if (!sink.keepNamed(path)) pending.push(seal(content).then((bytes) => sink.write(path, bytes)));
    chunks.push([from, to, name]);
    words = [];
    size = 0;
    if (pending.length >= MOST_PENDING) await pending.shift();
  };
  for (const { word, parts, forms } of wordsInStep(segments, offsets)) {
    if (size > CHUNK_SIZE) await close();
    if (words.length === 0) {
      from = word;
      if (chunks.length > 0 && firstLetter(to) === firstLetter(word)) borders.push(word);
    }
    to = word;
    const variants = forms.map(({ form, parts: own }) => ({ form, postings: joinPostings(own) }));
    words.push(writeWord(word, joinPostings(parts), variants));
    for (const part of parts) size += part.size;
  }
  await close();
  await Promise.all(pending);
  return { chunks, borders };
}

const firstLetter = (word: string): string | undefined => [...word][0];

interface MergedWord {
  readonly word: string;
  readonly parts: readonly Part[];
  /** its spellings with diacritics */
  readonly forms: { readonly form: string; readonly parts: readonly Part[] }[];
}

/** Every word with its places in all segments, in Pagefind's order. */
function* wordsInStep(segments: readonly Segment[], offsets: readonly number[]): Generator<MergedWord> {
  const known = new Set<string>();
  for (const { words } of segments) for (const word of words) known.add(word);
  const next = segments.map(() => 0);
  let current: MergedWord | undefined;
  for (const entry of inPagefindOrder(known)) {
    const parts: Part[] = [];
    for (const [index, segment] of segments.entries()) {
      const row = next[index] ?? 0;
      if (segment.words[row] !== entry) continue;
      parts.push(partAt(segment, row, offsets[index] ?? 0));
      next[index] = row + 1;
    }
    const [word = "", form] = entry.split(FORM);
    if (form !== undefined) {
      current?.forms.push({ form, parts });
      continue;
    }
    if (current) yield current;
    current = { word, parts, forms: [] };
  }
  if (current) yield current;
}

function partAt({ table, postings }: Segment, row: number, offset: number): Part {
  const [count = 0, first = 0, last = 0, size = 0, start = 0, end = 0] = table.subarray(
    row * TABLE_WIDTH,
    (row + 1) * TABLE_WIDTH,
  );
  return { offset, count, first, last, size, rest: postings.subarray(start, end) };
}

/** Sorts as Rust does, by code points. JavaScript's own order, which is much faster, differs only where there are surrogates. */
function inPagefindOrder(words: Iterable<string>): string[] {
  const plain: string[] = [];
  const rare: string[] = [];
  for (const word of words) (/[\uD800-\uFFFF]/.test(word) ? rare : plain).push(word);
  plain.sort();
  const sorted: string[] = [];
  let next = 0;
  for (const word of rare.sort(byCodePoint)) {
    for (let other = plain[next]; other !== undefined && byCodePoint(other, word) < 0; other = plain[++next])
      sorted.push(other);
    sorted.push(word);
  }
  return rare.length === 0 ? plain : [...sorted, ...plain.slice(next)];
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
