import { expect, test } from "vitest";
import { createFollower } from "../../src/commands/follow.ts";

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
