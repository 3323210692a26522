import { contentName, type Meta, seal, writeFilter, writeMeta } from "./pagefind-format.ts";
import type { Segment } from "./segment.ts";
import { inPagefindOrder, type Part, partAt, writeChunk, writeWord } from "./words.ts";

/** Where the files of the merged index go. */
export interface Sink {
  /** keeps a file of an earlier index whose name tells its content */
  keepNamed(path: string): boolean;
  write(path: string, bytes: Uint8Array): void;
}

/** What the merged index is known by. */
export interface Merged {
  /** the name of its metadata */
  readonly name: string;
  readonly records: number;
}

/** How many numbers a chunk of the merged index holds: a reader's query fetches a chunk for each of its pairs. */
const CHUNK_SIZE = 6000;
/** So many chunks at most are being compressed at a time, in threads of their own. */
const MOST_PENDING = 32;

/**
 * Makes one index of segments, whose records follow each other. A reader's browser then opens one index however many segments it
 * was built in. The whole index is never in memory.
 *
 * @param version Pagefind's
 */
export async function mergeSegments(
  segments: readonly Segment[],
  version: string,
  sink: Sink,
): Promise<Merged> {
  const offsets = segments.map((_segment, index) =>
    segments.slice(0, index).reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const { chunks, borders } = await mergeWords(segments, offsets, sink);
  for (const { fragments } of segments)
    for (const [name, bytes] of fragments) sink.write(`fragment/${name}.pf_fragment`, bytes);
  const pages = segments.flatMap((segment) => segment.pages);
  const meta = writeMeta({ version, pages, chunks, filters: mergeFilters(segments, offsets, sink) });
  const name = `und_${contentName(meta)}`;
  sink.write(`pagefind.${name}.pf_meta`, meta);
  sink.write("borders.json", Buffer.from(JSON.stringify(borders)));
  return { name, records: pages.length };
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
    const bytes = writeFilter(filter, values);
    const name = `und_${contentName(bytes)}`;
    sink.write(`filter/${name}.pf_filter`, bytes);
    return [filter, name] as const;
  });
}

/**
 * Cuts the words of all segments into chunks. Pagefind loads one chunk for a word, even for one that is only a beginning;
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
  let pieces: Uint8Array[] = [];
  let words = 0;
  let [from, to] = ["", ""];
  let size = 0;
  const close = async (): Promise<void> => {
    if (words === 0) return;
    const content = writeChunk(words, pieces);
    const name = `und_${contentName(content)}`;
    const path = `index/${name}.pf_index`;
    if (!sink.keepNamed(path)) pending.push(seal(content).then((bytes) => sink.write(path, bytes)));
    chunks.push([from, to, name]);
    pieces = [];
    words = 0;
    size = 0;
    if (pending.length >= MOST_PENDING) await pending.shift();
  };
  for (const { word, parts } of wordsInStep(segments, offsets)) {
    if (size > CHUNK_SIZE) await close();
    if (words === 0) {
      from = word;
      if (chunks.length > 0 && firstLetter(to) === firstLetter(word)) borders.push(word);
    }
    to = word;
    words++;
    for (const piece of writeWord(word, parts)) pieces.push(piece);
    for (const part of parts) size += part.size;
  }
  await close();
  await Promise.all(pending);
  return { chunks, borders };
}

const firstLetter = (word: string): string | undefined => [...word][0];

/** Every word with its places in all segments, in Pagefind's order. */
function* wordsInStep(
  segments: readonly Segment[],
  offsets: readonly number[],
): Generator<{ word: string; parts: Part[] }> {
  const known = new Set<string>();
  for (const { words } of segments) for (const word of words) known.add(word);
  const next = segments.map(() => 0);
  for (const word of inPagefindOrder(known)) {
    const parts: Part[] = [];
    for (const [index, segment] of segments.entries()) {
      const row = next[index] ?? 0;
      if (segment.words[row] !== word) continue;
      parts.push(partAt(segment, row, offsets[index] ?? 0));
      next[index] = row + 1;
    }
    yield { word, parts };
  }
}
