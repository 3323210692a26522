import { CborWriter } from "./cbor.ts";

/**
 * The words of a segment, and where they stand: a few large arrays of numbers, which are kept, handed on and read at little cost.
 *
 * A word's places are bytes as Pagefind's index has them: an array of [record, positions, meta data's positions], where each record,
 * and each position, is given as a step from the one before. Only the first step depends on what stands before the segment: the
 * rest is copied as it is when segments are joined.
 */
export interface WordTable {
  /** for each word, in the order of their UTF-8, what `keyOf` says of it */
  readonly keys: Float64Array;
  /** for each word `WIDTH` numbers */
  readonly rows: Int32Array;
  /** the words in UTF-8, one after the other */
  readonly spellings: Uint8Array;
  /** without the first step of each */
  readonly places: Uint8Array;
}

/**
 * A row of the table: how many records hold the word, the first and the last of them, how many numbers its positions take, and where
 * its spelling and its places end; they begin where those of the word before end.
 */
export const WIDTH = 6;
/** The column in which a spelling's end stands. */
const SPELLING_END = 4;

/** A table without words. */
export const NO_WORDS: WordTable = {
  keys: new Float64Array(),
  rows: new Int32Array(),
  spellings: new Uint8Array(),
  places: new Uint8Array(),
};

/** Stands before the positions: text of ordinary weight (24, and weights are written as negative numbers less one). */
const WEIGHT = -25;

/** Where a word stands: record, position, record, position, … One list of numbers, since an item has a thousand words. */
type Found = number[];

/** @param records the tokens of each record by their positions */
export function tabulate(records: readonly (readonly (string | null)[])[]): WordTable {
  const found = new Map<string, Found>();
  for (const [record, tokens] of records.entries()) find(tokens, record, found);
  const words = [...found].map(([word, own]) => {
    const spelling = Buffer.from(word);
    return { spelling, key: keyOf(spelling), own };
  });
  words.sort((a, b) => a.key - b.key || Buffer.compare(a.spelling, b.spelling));

  const rows = new Int32Array(words.length * WIDTH);
  const writer = new CborWriter();
  let end = 0;
  for (const [row, { spelling, own }] of words.entries()) {
    end += spelling.length;
    const counts = writePlaces(own, writer);
    const [first, last] = [own[0] ?? 0, own.at(-2) ?? 0];
    rows.set([counts.records, first, last, counts.size, end, writer.length], row * WIDTH);
  }
  return {
    keys: Float64Array.from(words, ({ key }) => key),
    rows,
    spellings: Buffer.concat(words.map(({ spelling }) => spelling)),
    places: writer.take(),
  };
}

function find(tokens: readonly (string | null)[], record: number, found: Map<string, Found>): void {
  for (let position = 0; position < tokens.length; position++) {
    const word = tokens[position];
    if (!word) continue;
    const own = found.get(word);
    if (own) own.push(record, position);
    else found.set(word, [record, position]);
  }
}

/** Writes a word's places, and says in how many records they are and how many numbers they took. */
function writePlaces(found: Found, writer: CborWriter): { records: number; size: number } {
  let records = 0;
  let size = 0;
  for (let start = 0; start < found.length; ) {
    const record = found[start] ?? 0;
    let end = start;
    while (found[end] === record) end += 2;
    if (start > 0) {
      writer.array(3);
      writer.integer(record - (found[start - 2] ?? 0));
    }
    const positions = (end - start) / 2;
    writer.array(positions + 1);
    writer.integer(WEIGHT);
    for (let at = start + 1, before = 0; at < end; at += 2) {
      const position = found[at] ?? 0;
      writer.integer(position - before);
      before = position;
    }
    writer.array(0); // no positions in meta data
    records++;
    size += positions + 1;
    start = end;
  }
  return { records, size };
}

/** A word of a table in UTF-8, by its row. */
export const spellingAt = ({ rows, spellings }: WordTable, row: number): Uint8Array =>
  spellings.subarray(rows[(row - 1) * WIDTH + SPELLING_END] ?? 0, rows[row * WIDTH + SPELLING_END]);

/** All bytes of a pair of Han characters, and as many as a number can hold. */
export const KEY_BYTES = 6;

/** A word's first bytes as a number. Numbers are compared so much faster than words. */
export function keyOf(spelling: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < KEY_BYTES; index++) key = key * 256 + (spelling[index] ?? 0);
  return key;
}
