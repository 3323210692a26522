import { SEARCH_INDEX, searchBorders } from "../bulletin/address.ts";
import { type Chunk, cutIntoChunks, type EarlierChunk } from "./chunks.ts";
import type { PlacedTable } from "./join-words.ts";
import { contentName, type Meta, seal, writeFilter, writeMeta } from "./pagefind-format.ts";
import type { Segment } from "./segment.ts";
import { unite, type Vocabulary } from "./vocabulary.ts";

/** Where the files of an index go. The names of all of them tell their content. */
interface Sink {
  /** whether an earlier index has a file */
  has(path: string): boolean;
  /** keeps a file of an earlier index; false where there is none */
  keepNamed(path: string): boolean;
  write(path: string, bytes: Uint8Array): void;
}

/** An index that segments were joined into. */
export interface Joined {
  /** the name of its metadata */
  readonly name: string;
  readonly records: number;
  /** how many numbers its chunks hold */
  readonly chunkSize: number;
  readonly chunks: Meta["chunks"];
  /** the paths of its other files */
  readonly files: readonly string[];
  readonly vocabulary: Vocabulary;
}

/**
 * An index with chunks of the same size that was joined before, and the words that do not stand in it as they stand in the segments
 * now, in the order of their UTF-8.
 */
interface Earlier {
  readonly chunks: Meta["chunks"];
  readonly changed: readonly Uint8Array[];
}

/** So many chunks at most are being compressed at a time, in threads of their own. */
const MOST_PENDING = 32;

const metaPath = (name: string): string => `pagefind.${name}.pf_meta`;
const bordersPath = (name: string): string => searchBorders(name).slice(SEARCH_INDEX.length);
const chunkPath = (name: string): string => `index/${name}.pf_index`;

/**
 * Makes one index of segments, whose records follow each other. A reader's browser then opens one index however many segments it
 * was built in. The whole index is never in memory.
 *
 * @param version Pagefind's
 */
export async function mergeSegments(
  segments: readonly Segment[],
  { version, chunkSize }: { readonly version: string; readonly chunkSize: number },
  sink: Sink,
  earlier: Earlier | null = null,
): Promise<Joined> {
  const offsets = segments.map((_segment, index) =>
    segments.slice(0, index).reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const placed = segments.map((table, index) => ({ offset: offsets[index] ?? 0, table }));
  const chunks = await writeWords(placed, chunkSize, sink, earlier);
  const files: string[] = [];
  const lay = (path: string, bytes: Uint8Array): void => {
    files.push(path);
    if (!sink.keepNamed(path)) sink.write(path, bytes);
  };
  for (const { fragments } of segments)
    for (const [name, bytes] of fragments) lay(`fragment/${name}.pf_fragment`, bytes);
  const filters = [...mergeFilters(segments, offsets)].map(([filter, values]) => {
    const bytes = writeFilter(filter, values);
    const name = `und_${contentName(bytes)}`;
    lay(`filter/${name}.pf_filter`, bytes);
    return [filter, name] as const;
  });
  const pages = segments.flatMap((segment) => segment.pages);
  const meta = writeMeta({ version, pages, chunks, filters });
  const name = `und_${contentName(meta)}`;
  lay(metaPath(name), meta);
  lay(bordersPath(name), Buffer.from(JSON.stringify(bordersOf(chunks))));
  const vocabulary = unite(segments.map((segment) => segment.vocabulary));
  return { name, records: pages.length, chunkSize, chunks, files, vocabulary };
}

const filesOf = ({ chunks, files }: Joined): string[] => [
  ...chunks.map(([, , name]) => chunkPath(name)),
  ...files,
];

/** Whether all files of an index are there. */
export const isWhole = (joined: Joined, sink: Sink): boolean =>
  filesOf(joined).every((path) => sink.has(path));

/** Keeps an index as it is. */
export function keepIndex(joined: Joined, sink: Sink): void {
  for (const path of filesOf(joined)) sink.keepNamed(path);
}

function mergeFilters(
  segments: readonly Segment[],
  offsets: readonly number[],
): ReadonlyMap<string, ReadonlyMap<string, number[]>> {
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
  return merged;
}

/** Writes the words of all segments, but for those that stand in an earlier index as they are. */
async function writeWords(
  segments: readonly PlacedTable[],
  chunkSize: number,
  sink: Sink,
  earlier: Earlier | null,
): Promise<Meta["chunks"]> {
  const chunks: Meta["chunks"][number][] = [];
  const pending: Promise<void>[] = [];
  const write = ({ from, to, content }: Chunk): Meta["chunks"][number] => {
    const name = `und_${contentName(content)}`;
    const path = chunkPath(name);
    if (!sink.keepNamed(path)) pending.push(seal(content).then((bytes) => sink.write(path, bytes)));
    return [from, to, name];
  };
  for (const cut of cutIntoChunks(segments, chunkSize, earlier ? compare(earlier, sink) : [])) {
    const known = typeof cut === "number" ? earlier?.chunks[cut] : undefined;
    if (known) sink.keepNamed(chunkPath(known[2]));
    if (typeof cut !== "number") chunks.push(write(cut));
    else if (known) chunks.push(known);
    if (pending.length >= MOST_PENDING) await pending.shift();
  }
  await Promise.all(pending);
  return chunks;
}

/** Says of each chunk of an earlier index whether it can stay: the words from its first to the next one's first are as they were. */
function compare({ chunks, changed }: Earlier, sink: Sink): EarlierChunk[] {
  let next = 0;
  return chunks.map(([from, , name], index) => {
    const following = chunks[index + 1];
    const end = following ? Buffer.from(following[0]) : null;
    const start = next;
    for (let word = changed[next]; word && (!end || Buffer.compare(word, end) < 0); word = changed[++next]);
    return { from, isAsItWas: next === start && sink.has(chunkPath(name)) };
  });
}

/**
 * The words with which a chunk begins in the middle of words with the same first letter, for queries of one character: Pagefind loads
 * one chunk for a word, even for one that is only a beginning.
 */
function bordersOf(chunks: Meta["chunks"]): string[] {
  return chunks.flatMap(([from], index) => {
    const before = chunks[index - 1];
    return before && firstLetter(before[1]) === firstLetter(from) ? [from] : [];
  });
}

const firstLetter = (word: string): string | undefined => [...word][0];
