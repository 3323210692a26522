import { setImmediate } from "node:timers/promises";

/**
 * A computation that pauses between its steps, so that others can be answered meanwhile. What it was given must stay as it is until it is
 * done.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds for which nobody else is answered, as far as no single step takes longer. */
const SLICE = 4;

/** Computes to the end. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Computes in slices, between which requests are answered. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
