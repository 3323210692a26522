import { putArray, putInteger, putText } from "./cbor.ts";

/**
 * The words of a segment, and where they stand. A word's places are bytes as Pagefind's index has them: an array of
 * [record, positions, meta data's positions], where each record, and each position, is given as a step from the one before.
 * Only the first step depends on what stands before the segment: the rest is copied as it is when segments are joined.
 */
export interface WordTable {
  /** every word once, in the order of their code points */
  readonly words: readonly string[];
  /** for each word `TABLE_WIDTH` numbers: see Places; the last two are where its bytes begin and end */
  readonly table: Int32Array;
  readonly places: Uint8Array;
}

export interface Places {
  /** how many records hold the word */
  readonly count: number;
  /** the first record's number */
  readonly first: number;
  /** the last record's number */
  readonly last: number;
  /** how many numbers the positions take */
  readonly size: number;
  /** everything behind the first step */
  readonly rest: Uint8Array;
}

/** The places in one segment; `offset` is the number of its first record. */
export interface Part extends Places {
  readonly offset: number;
}

const TABLE_WIDTH = 6;

/** Stands before the positions: text of ordinary weight (24, and weights are written as negative numbers less one). */
const WEIGHT = -25;

interface Growing {
  count: number;
  readonly first: number;
  last: number;
  size: number;
  readonly bytes: number[];
}

/** @param records the tokens of each record by their positions */
export function tabulate(records: Iterable<readonly (string | null)[]>): WordTable {
  const all = new Map<string, Growing>();
  let number = 0;
  for (const tokens of records) {
    for (const [word, positions] of positionsOf(tokens)) add(all, word, number, positions);
    number++;
  }
  const words = inPagefindOrder(all.keys());
  const table = new Int32Array(words.length * TABLE_WIDTH);
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [row, word] of words.entries()) {
    const { count = 0, first = 0, last = 0, size = 0, bytes = [] } = all.get(word) ?? {};
    table.set([count, first, last, size, end, end + bytes.length], row * TABLE_WIDTH);
    parts.push(Uint8Array.from(bytes));
    end += bytes.length;
  }
  return { words, table, places: Buffer.concat(parts) };
}

function positionsOf(tokens: readonly (string | null)[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, word] of tokens.entries()) {
    if (word === null) continue;
    const known = positions.get(word);
    if (known) known.push(position);
    else positions.set(word, [position]);
  }
  return positions;
}

function add(all: Map<string, Growing>, word: string, record: number, positions: readonly number[]): void {
  let own = all.get(word);
  if (own) {
    putArray(own.bytes, 3);
    putInteger(own.bytes, record - own.last);
  } else {
    own = { count: 0, first: record, last: record, size: 0, bytes: [] };
    all.set(word, own);
  }
  own.count++;
  own.last = record;
  own.size += positions.length + 1;
  putArray(own.bytes, positions.length + 1);
  putInteger(own.bytes, WEIGHT);
  let before = 0;
  for (const position of positions) {
    putInteger(own.bytes, position - before);
    before = position;
  }
  // No positions in meta data.
  putArray(own.bytes, 0);
}

/** The places of the word in a row of the table. */
export function partAt({ table, places }: WordTable, row: number, offset: number): Part {
  const at = row * TABLE_WIDTH;
  const [count = 0, first = 0, last = 0, size = 0, start = 0, end = 0] = table.subarray(at, at + TABLE_WIDTH);
  return { offset, count, first, last, size, rest: places.subarray(start, end) };
}

/** The bytes of one word in a chunk, with its places in segments that follow each other. */
export function writeWord(word: string, parts: readonly Part[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let head: number[] = [];
  putArray(head, 3);
  putText(head, word);
  putArray(
    head,
    parts.reduce((sum, { count }) => sum + count, 0),
  );
  let before = 0;
  for (const { offset, first, last, rest } of parts) {
    putArray(head, 3);
    putInteger(head, offset + first - before);
    pieces.push(Uint8Array.from(head), rest);
    before = offset + last;
    head = [];
  }
  // No spellings with diacritics: see tokens.ts.
  putArray(head, 0);
  return [...pieces, Uint8Array.from(head)];
}

/** The bytes of a chunk. */
export function writeChunk(words: number, pieces: readonly Uint8Array[]): Uint8Array {
  const head: number[] = [];
  putArray(head, 1);
  putArray(head, words);
  return Buffer.concat([Uint8Array.from(head), ...pieces]);
}

/** Sorts as Rust does, by code points. JavaScript's own order, which is much faster, differs only where there are surrogates. */
export function inPagefindOrder(words: Iterable<string>): string[] {
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

function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  for (let index = 0; index < a.length && index < b.length; ) {
    const [left = 0, right = 0] = [a.codePointAt(index), b.codePointAt(index)];
    if (left !== right) return left - right;
    index += left > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
