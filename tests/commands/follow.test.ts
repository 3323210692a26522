import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { createFollower } from "../../src/commands/follow.ts";

test("a job waits until no other has come for a while", async () => {
  const log: string[] = [];
  const follow = createFollower((error) => log.push(String(error)), 200);
  for (const job of ["first", "second", "third"]) {
    await follow(async () => {
      log.push(job);
    });
    await setTimeout(100);
  }
  expect(log).toEqual([]);
  await expect.poll(() => log).toEqual(["third"]);
});

test("jobs run one at a time, and of those that come in meanwhile only the last; a failed one is reported", async () => {
  const log: string[] = [];
  const follow = createFollower((error) => log.push(String(error)));
  let release = (): void => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  await follow(async () => {
    log.push("first begins");
    await first;
    log.push("first ends");
  });
  await follow(async () => {
    log.push("second");
  });
  await follow(async () => {
    throw new Error("third fails");
  });
  release();
  await expect.poll(() => log).toEqual(["first begins", "first ends", "Error: third fails"]);
});
