import { expect, test } from "vitest";
import { filterAsync } from "../../src/search/client/filter-async.ts";

test("what is let through stays in its order, whichever test ends first", async () => {
  const ends: (() => void)[] = [];
  const filtering = filterAsync(["甲", "乙", "丙"], async (one) => {
    await new Promise<void>((resolve) => void ends.push(resolve));
    return one !== "乙";
  });
  for (const end of ends.reverse()) end();
  expect(await filtering).toEqual(["甲", "丙"]);
});
