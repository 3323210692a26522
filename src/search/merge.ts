import { CborWriter } from "./cbor.ts";
import { sizeOf, spellingOf, wordsInStep, writeWord } from "./join-words.ts";
import { contentName, type Meta, seal, writeFilter, writeMeta } from "./pagefind-format.ts";
import type { Segment } from "./segment.ts";

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
  let writer = new CborWriter();
  let words = 0;
  let from = "";
  let to = "";
  let size = 0;
  const close = async (): Promise<void> => {
    if (words === 0) return;
    const content = chunkOf(words, writer);
    const name = `und_${contentName(content)}`;
    const path = `index/${name}.pf_index`;
    if (!sink.keepNamed(path)) pending.push(seal(content).then((bytes) => sink.write(path, bytes)));
    chunks.push([from, to, name]);
    writer = new CborWriter();
    words = 0;
    size = 0;
    if (pending.length >= MOST_PENDING) await pending.shift();
  };
  const placed = segments.map((table, index) => ({ offset: offsets[index] ?? 0, table }));
  for (const word of wordsInStep(placed)) {
    if (size > CHUNK_SIZE) await close();
    if (words === 0) {
      from = spellingOf(word);
      if (firstLetter(to) === firstLetter(from)) borders.push(from);
    }
    to = spellingOf(word);
    words++;
    size += sizeOf(word);
    writeWord(word, writer);
  }
  await close();
  await Promise.all(pending);
  return { chunks, borders };
}

/** A chunk is [[word, word, …]]. */
function chunkOf(words: number, written: CborWriter): Uint8Array {
  const head = new CborWriter();
  head.array(1);
  head.array(words);
  return Buffer.concat([head.take(), written.take()]);
}

const firstLetter = (word: string): string | undefined => [...word][0];
