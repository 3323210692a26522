import type { CborWriter } from "./cbor.ts";
import { KEY_BYTES, WIDTH, type WordTable } from "./words.ts";

/** A word in all segments that have it; to be used before the next word is asked for. */
export type Word = readonly Cursor[];

/** Where a word is written, in UTF-8. A view of these bytes takes much longer to make than their place takes to tell. */
export interface Spelling {
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
  #row = 0;

  constructor(offset: number, table: WordTable) {
    this.offset = offset;
    this.table = table;
    this.key = table.keys[0] ?? END;
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

  #column(column: number): number {
    return this.table.rows[this.#row * WIDTH + column] ?? 0;
  }

  /** where something begins whose end stands in a column */
  #startOf(column: number): number {
    return this.table.rows[(this.#row - 1) * WIDTH + column] ?? 0;
  }
}

/**
 * Every word of segments whose records follow each other, in the order of its UTF-8.
 *
 * @param segments each with the number of its first record
 */
export function* wordsInStep(
  segments: readonly { readonly offset: number; readonly table: WordTable }[],
): Generator<Word> {
  const cursors = segments.map(({ offset, table }) => new Cursor(offset, table));
  for (;;) {
    let least = END;
    for (const { key } of cursors) if (key < least) least = key;
    if (least === END) return;
    const word = firstOf(cursors.filter(({ key }) => key === least));
    yield word;
    for (const cursor of word) cursor.advance();
  }
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
