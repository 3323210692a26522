import { arrayHead, CborWalker, text, unsigned } from "./cbor.ts";

/**
 * Where a word stands, as bytes: an array of [record, positions, meta data's positions], each record given as a step from the one
 * before. Only the steps matter for joining lists; the rest is copied as it is.
 */
export interface Postings {
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

/** The postings of one segment; `offset` is the number of its first record. */
export interface Part extends Postings {
  readonly offset: number;
}

/** A word of an index chunk: its postings, and those of its spellings with diacritics. */
export interface Word {
  readonly word: string;
  readonly postings: Postings;
  readonly variants: readonly { readonly form: string; readonly postings: Postings }[];
}

/** The words of a chunk, in its order: [[[word, postings, [[form, postings], …]], …]]. */
export function* readWords(chunk: Uint8Array): Generator<Word> {
  const walker = new CborWalker(chunk);
  walker.array();
  for (let left = walker.array(); left > 0; left--) {
    walker.array();
    const word = walker.text();
    const postings = readPostings(walker);
    const variants = Array.from({ length: walker.array() }, () => {
      walker.array();
      return { form: walker.text(), postings: readPostings(walker) };
    });
    yield { word, postings, variants };
  }
}

function readPostings(walker: CborWalker): Postings {
  const count = walker.array();
  let first = 0;
  let last = 0;
  let size = 0;
  let start = walker.at;
  for (let index = 0; index < count; index++) {
    walker.array();
    const step = walker.unsigned();
    last += step;
    if (index === 0) {
      first = step;
      start = walker.at;
    }
    const before = walker.at;
    const positions = walker.array();
    size += positions;
    walker.at = before;
    walker.skip();
    walker.skip();
  }
  return { count, first, last, size, rest: walker.bytes.subarray(start, walker.at) };
}

/** Joins the postings of segments that follow each other. */
export function joinPostings(parts: readonly Part[]): Uint8Array[] {
  const joined: Uint8Array[] = [arrayHead(parts.reduce((sum, { count }) => sum + count, 0))];
  let before = 0;
  for (const { offset, count, first, last, rest } of parts) {
    if (count === 0) continue;
    joined.push(arrayHead(3), unsigned(offset + first - before), rest);
    before = offset + last;
  }
  return joined;
}

/** The bytes of one word in a chunk. */
export function writeWord(
  word: string,
  postings: readonly Uint8Array[],
  variants: readonly { form: string; postings: readonly Uint8Array[] }[],
): Buffer {
  return Buffer.concat([
    arrayHead(3),
    text(word),
    ...postings,
    arrayHead(variants.length),
    ...variants.flatMap(({ form, postings: own }) => [arrayHead(2), text(form), ...own]),
  ]);
}

/** The bytes of a chunk. */
export const writeWords = (words: readonly Buffer[]): Buffer =>
  Buffer.concat([arrayHead(1), arrayHead(words.length), ...words]);
