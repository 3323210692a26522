import { CborWriter } from "./cbor.ts";
import { NOTHING, sizeOf, spellingOf, textOf, type Word, wordsInStep, writeWord } from "./join-words.ts";
import { contentName, type Meta, seal, writeFilter, writeMeta } from "./pagefind-format.ts";
import type { Segment } from "./segment.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Where the files of the merged index go. */
export interface Sink {
  /** keeps a file of an earlier index whose name tells its content; false where there is none */
  keepNamed(path: string): boolean;
  write(path: string, bytes: Uint8Array): void;
}

/** What the merged index is known by. */
export interface Merged {
  /** the name of its metadata */
  readonly name: string;
  readonly records: number;
  readonly vocabulary: Vocabulary;
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
  const vocabulary = new Vocabulary();
  const placed = segments.map((table, index) => ({ offset: offsets[index] ?? 0, table }));
  const { chunks, borders } = await writeWords(vocabulary.hear(wordsInStep(placed)), sink);
  for (const { fragments } of segments)
    for (const [name, bytes] of fragments) {
      const path = `fragment/${name}.pf_fragment`;
      if (!sink.keepNamed(path)) sink.write(path, bytes);
    }
  const pages = segments.flatMap((segment) => segment.pages);
  const meta = writeMeta({ version, pages, chunks, filters: mergeFilters(segments, offsets, sink) });
  const name = `und_${contentName(meta)}`;
  sink.write(`pagefind.${name}.pf_meta`, meta);
  sink.write("borders.json", Buffer.from(JSON.stringify(borders)));
  return { name, records: pages.length, vocabulary };
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
 * Writes the words of all segments. Pagefind loads one chunk for a word, even for one that is only a beginning; `borders` are the
 * words with which a chunk begins in the middle of words with the same first letter, for queries of one character.
 */
async function writeWords(
  words: Iterable<Word>,
  sink: Sink,
): Promise<{ chunks: Meta["chunks"]; borders: string[] }> {
  const chunks: [from: string, to: string, name: string][] = [];
  const borders: string[] = [];
  const pending: Promise<void>[] = [];
  for (const { from, to, content } of cutIntoChunks(words)) {
    const [, lastWord = ""] = chunks.at(-1) ?? [];
    if (firstLetter(lastWord) === firstLetter(from)) borders.push(from);
    const name = `und_${contentName(content)}`;
    const path = `index/${name}.pf_index`;
    if (!sink.keepNamed(path)) pending.push(seal(content).then((bytes) => sink.write(path, bytes)));
    chunks.push([from, to, name]);
    if (pending.length >= MOST_PENDING) await pending.shift();
  }
  await Promise.all(pending);
  return { chunks, borders };
}

/** Words that follow each other, as bytes: [[word, word, …]]. */
interface Chunk {
  /** its first word */
  readonly from: string;
  /** its last word */
  readonly to: string;
  readonly content: Uint8Array;
}

function* cutIntoChunks(words: Iterable<Word>): Generator<Chunk> {
  let [first, last] = [NOTHING, NOTHING];
  let count = 0;
  let size = 0;
  let written = new CborWriter();
  const chunk = (): Chunk => {
    const head = new CborWriter();
    head.array(1);
    head.array(count);
    return { from: textOf(first), to: textOf(last), content: Buffer.concat([head.take(), written.take()]) };
  };
  for (const word of words) {
    if (size > CHUNK_SIZE) {
      yield chunk();
      [count, size, written] = [0, 0, new CborWriter()];
    }
    last = spellingOf(word);
    if (count === 0) first = last;
    count++;
    size += sizeOf(word);
    writeWord(word, written);
  }
  if (count > 0) yield chunk();
}

const firstLetter = (word: string): string | undefined => [...word][0];
