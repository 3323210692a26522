import { spellingOf, wordsInStep } from "./join-words.ts";
import { NO_WORDS, type WordTable } from "./words.ts";

/** A segment by its key, with the number of its records. */
export interface SegmentName {
  readonly key: string;
  readonly records: number;
}

interface Named extends SegmentName {
  readonly segment: WordTable;
}

/**
 * The words that do not stand in segments as they stood in those of an earlier index, in the order of their UTF-8.
 *
 * @param segmentOf gives an earlier segment by its key
 * @returns null where every word may stand elsewhere, or where it takes no longer to make the index anew
 */
export function changedWords(
  before: readonly SegmentName[],
  now: readonly Named[],
  segmentOf: (key: string) => WordTable | null,
): Uint8Array[] | null {
  if (before.length > now.length) return null;
  const changed: Uint8Array[] = [];
  const others = [...now.entries()].filter(([index, { key }]) => before[index]?.key !== key);
  if (others.length > Math.max(2, now.length / 4)) return null;
  for (const [index, { records, segment }] of others) {
    const earlier = before[index];
    // Other numbers of records before it, and every record after it has another number.
    if (earlier && earlier.records !== records && index < before.length - 1) return null;
    const words = earlier ? segmentOf(earlier.key) : NO_WORDS;
    if (!words) return null;
    changed.push(...difference(words, segment));
  }
  return changed.sort(Buffer.compare);
}

function* difference(before: WordTable, now: WordTable): Generator<Uint8Array> {
  for (const word of wordsInStep([before, now].map((table) => ({ offset: 0, table })))) {
    const [here, there] = word;
    if (here && there?.isLike(here)) continue;
    const { bytes, start, end } = spellingOf(word);
    yield bytes.subarray(start, end);
  }
}
