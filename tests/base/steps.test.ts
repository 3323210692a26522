import { expect, test } from "vitest";
import { atOnce, inSlices, type Steps } from "../../src/base/steps.ts";

/** Counts to a number, and takes about a millisecond for each. */
function* count(to: number): Steps<number> {
  for (let at = 1; at <= to; at++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return to;
}

test("a long computation in slices answers others meanwhile, and gives the same as at once", async () => {
  let answered = 0;
  const others = setInterval(() => answered++, 1);
  expect(await inSlices(count(200))).toBe(200);
  clearInterval(others);
  expect(answered).toBeGreaterThan(5);
  expect(atOnce(count(3))).toBe(3);
});

test("what fails in a step fails for whoever waits", async () => {
  function* failing(): Steps<never> {
    yield;
    throw new RangeError("no");
  }
  await expect(inSlices(failing())).rejects.toThrow(RangeError);
});
