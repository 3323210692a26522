import type { CborWriter } from "./cbor.ts";
import { KEY_BYTES, keyOf, spellingAt, WIDTH, type WordTable } from "./words.ts";

/** A word in all segments that have it; to be used before the next word is asked for. */
export type Word = readonly Cursor[];

/** Where a word is written, in UTF-8. A view of these bytes takes much longer to make than their place takes to tell. */
interface Spelling {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Stands behind a segment's last key. */
const END = Number.POSITIVE_INFINITY;

/** Goes over the words of one segment. */
class Cursor {
  /** the number of the segment's first record */
  readonly offset: number;
  readonly table: WordTable;
  key: number;
  #row: number;

  constructor({ offset, table }: PlacedTable, from: Uint8Array) {
    this.offset = offset;
    this.table = table;
    this.#row = rowFrom(table, from);
    this.key = table.keys[this.#row] ?? END;
  }

  advance(): void {
    this.key = this.table.keys[++this.#row] ?? END;
  }

  /** how many records hold the word */
  get records(): number {
    return this.#column(0);
  }

  /** the number of the first of them */
  get first(): number {
    return this.offset + this.#column(1);
  }

  get last(): number {
    return this.offset + this.#column(2);
  }

  /** how many numbers its positions take */
  get size(): number {
    return this.#column(3);
  }

  get spelling(): Spelling {
    return { bytes: this.table.spellings, start: this.#startOf(4), end: this.#column(4) };
  }

  writePlaces(writer: CborWriter): void {
    writer.copy(this.table.places, this.#startOf(5), this.#column(5));
  }

  /** Whether a word stands in the same places here and there. */
  isLike(other: Cursor): boolean {
    if (this.records !== other.records || this.first !== other.first || this.last !== other.last)
      return false;
    return Buffer.compare(this.#places, other.#places) === 0;
  }

  get #places(): Uint8Array {
    return this.table.places.subarray(this.#startOf(5), this.#column(5));
  }

  #column(column: number): number {
    return this.table.rows[this.#row * WIDTH + column] ?? 0;
  }

  /** where something begins whose end stands in a column */
  #startOf(column: number): number {
    return this.table.rows[(this.#row - 1) * WIDTH + column] ?? 0;
  }
}

/** The words of a segment, with the number of its first record. */
export interface PlacedTable {
  readonly offset: number;
  readonly table: WordTable;
}

const FIRST = new Uint8Array();

/**
 * Every word of segments whose records follow each other, in the order of its UTF-8.
 *
 * @param from the word to begin with or, where there is none such, the next
 */
export function* wordsInStep(segments: readonly PlacedTable[], from: Uint8Array = FIRST): Generator<Word> {
  const cursors = segments.map((segment) => new Cursor(segment, from));
  for (;;) {
    let least = END;
    for (const { key } of cursors) if (key < least) least = key;
    if (least === END) return;
    const word = firstOf(cursors.filter(({ key }) => key === least));
    yield word;
    for (const cursor of word) cursor.advance();
  }
}

/** The row of the first word that does not come before another. */
function rowFrom(table: WordTable, word: Uint8Array): number {
  const key = keyOf(word);
  let [low, high] = [0, table.keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = table.keys[middle] ?? END;
    const isBefore = here < key || (here === key && Buffer.compare(spellingAt(table, middle), word) < 0);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of words with the same key, which only long ones can have, those that come first. */
function firstOf(word: Word): Word {
  const spellings = word.map(({ spelling }) => spelling);
  if (spellings.every(({ start, end }) => end - start <= KEY_BYTES)) return word;
  const views = spellings.map(({ bytes, start, end }) => bytes.subarray(start, end));
  const least = views.reduce((a, b) => (Buffer.compare(a, b) <= 0 ? a : b));
  return word.filter((_cursor, index) => Buffer.compare(views[index] ?? least, least) === 0);
}

/** How many numbers the places of a word take. */
export const sizeOf = (word: Word): number => word.reduce((sum, { size }) => sum + size, 0);

export const spellingOf = ([cursor]: Word): Spelling => cursor?.spelling ?? NOTHING;

export const NOTHING: Spelling = { bytes: new Uint8Array(), start: 0, end: 0 };

export const textOf = ({ bytes, start, end }: Spelling): string =>
  Buffer.from(bytes.subarray(start, end)).toString();

/** Writes one word of a chunk. */
export function writeWord(word: Word, writer: CborWriter): void {
  writer.array(3);
  const { bytes, start, end } = spellingOf(word);
  writer.text(bytes, start, end);
  writer.array(word.reduce((sum, { records }) => sum + records, 0));
  let before = 0;
  for (const cursor of word) {
    writer.array(3);
    writer.integer(cursor.first - before);
    cursor.writePlaces(writer);
    before = cursor.last;
  }
  writer.array(0); // no spellings with diacritics: see tokens.ts
}
