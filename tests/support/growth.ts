import { processorTime } from "./processor-time.ts";

/** Milliseconds below which a measurement is mostly noise and warming up. */
const SHORT = 60;
/** Eight times the text takes eight times as long, or 64 times where time grows with the square. */
const STEP = 8;
const MOST = 24;

/**
 * How many times as long some work takes on a text eight times as long, if that is far more than eight times; null if its
 * time grows in line with the text, or is too short to say: with the square of its length it would not be. Compares
 * times with each other, so that no machine is too slow.
 */
export function growth(work: (size: number) => void, size: number): number | null {
  const long = processorTime(() => work(size));
  if (long < SHORT) return null;
  const short = Math.max(
    processorTime(() => work(size / STEP)),
    1,
  );
  if (long / short < MOST) return null;
  // Once more: the garbage collector may have come between.
  const factor =
    processorTime(() => work(size)) /
    Math.max(
      processorTime(() => work(size / STEP)),
      1,
    );
  return factor > MOST ? factor : null;
}
