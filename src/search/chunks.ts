import { CborWriter } from "./cbor.ts";
import {
  NOTHING,
  type PlacedTable,
  sizeOf,
  spellingOf,
  textOf,
  type Word,
  wordsInStep,
  writeWord,
} from "./join-words.ts";

/** Words that follow each other, as bytes: [[word, word, …]]. */
export interface Chunk {
  /** its first word */
  readonly from: string;
  /** its last word */
  readonly to: string;
  readonly content: Uint8Array;
}

/** A chunk, and the word that the next begins with; undefined behind the last. */
interface CutChunk extends Chunk {
  readonly next: string | undefined;
}

/** A chunk of an index that was made before, and whether all words from its first to the next one's first are as they were. */
export interface EarlierChunk {
  readonly from: string;
  readonly isAsItWas: boolean;
}

/**
 * Cuts the words of an index into chunks: where one ends depends only on what comes between its first word and its end. So a chunk of
 * an earlier index that begins where one begins now, and has the same words, is the same; of such the number is given.
 *
 * @param size how many numbers a chunk holds: a reader's query fetches a chunk for each of its pairs
 * @param earlier in their order; none where nothing is known of an earlier index
 */
export function* cutIntoChunks(
  segments: readonly PlacedTable[],
  size: number,
  earlier: readonly EarlierChunk[] = [],
): Generator<Chunk | number> {
  const byStart = new Map(earlier.map(({ from }, index) => [from, index]));
  const unchangedAt = (word: string | undefined): number | undefined => {
    const index = word === undefined ? undefined : byStart.get(word);
    return index !== undefined && earlier[index]?.isAsItWas ? index : undefined;
  };
  let next: string | undefined = earlier[0]?.isAsItWas ? earlier[0].from : "";
  while (next !== undefined) {
    const known = unchangedAt(next);
    if (known !== undefined) {
      yield known;
      next = earlier[known + 1]?.from;
      continue;
    }
    const from = Buffer.from(next);
    next = undefined;
    for (const chunk of cut(wordsInStep(segments, from), size)) {
      yield chunk;
      next = chunk.next;
      if (unchangedAt(next) !== undefined) break;
    }
  }
}

function* cut(words: Iterable<Word>, size: number): Generator<CutChunk> {
  let [first, last] = [NOTHING, NOTHING];
  let count = 0;
  let numbers = 0;
  let written = new CborWriter();
  const chunk = (next: string | undefined): CutChunk => {
    const head = new CborWriter();
    head.array(1);
    head.array(count);
    const content = Buffer.concat([head.take(), written.take()]);
    return { from: textOf(first), to: textOf(last), content, next };
  };
  for (const word of words) {
    const spelling = spellingOf(word);
    if (numbers > size) {
      yield chunk(textOf(spelling));
      [count, numbers, written] = [0, 0, new CborWriter()];
    }
    last = spelling;
    if (count === 0) first = last;
    count++;
    numbers += sizeOf(word);
    writeWord(word, written);
  }
  if (count > 0) yield chunk(undefined);
}
