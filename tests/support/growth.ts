import { expect } from "vitest";
import { processorTime } from "./processor-time.ts";

/** Milliseconds that can be measured with some certainty, and what a busy machine may add. */
const MEASURABLE = 25;
const NOISE = 10;
/** Four times as much takes four times as long, and sixteen times where time grows with the square. */
const STEP = 4;
const GROWTH = 8;

/** `pump` over and over again, `size` UTF-16 code units of it. */
export const repeated = (pump: string, size: number): string =>
  pump.repeat(Math.ceil(size / pump.length)).slice(0, size);

/**
 * Expects that `work` takes about twice as long for twice the size, on any machine. The size grows fourfold until a step
 * began with what can be measured, or it is the longest; a step is measured up to three times, since
 * garbage collection takes its time when it likes.
 */
export function expectSteadyGrowth(
  work: (size: number) => void,
  longest: number,
  what = "",
  first = Math.min(1000, longest / STEP),
): void {
  const timeOf = (size: number): number => processorTime(() => work(size));
  let size = first;
  work(size); // what is done once only
  let [start, spent] = [0, Math.min(timeOf(size), timeOf(size))];
  while (start < MEASURABLE && size < longest) {
    const next = Math.min(size * STEP, longest);
    const most = Math.max(spent, MEASURABLE) * GROWTH + NOISE;
    let least = timeOf(next);
    for (let again = 0; least >= most && again < 2; again++) least = Math.min(least, timeOf(next));
    expect(least, `${what}: ${size} take ${spent} ms, ${next} ${least} ms`).toBeLessThan(most);
    [start, size, spent] = [spent, next, least];
  }
}
