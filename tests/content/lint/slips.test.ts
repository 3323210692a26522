import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { SlipIndex } from "../../../src/content/lint/slips.ts";

/** Every name of one to four of these signs. */
const NAMES = ["甲", "乙", "丙"]
  .reduce<string[]>(
    (names) => [...names, ...names.flatMap((name) => ["甲", "乙", "丙"].map((sign) => name + sign))],
    [""],
  )
  .filter((name, index, all) => name !== "" && all.indexOf(name) === index);

test("the names that are found are those that a comparison with each finds", () => {
  const index = new SlipIndex(NAMES);
  for (const typed of [...NAMES, "丁甲乙", "甲乙丙丁", "丁丁"])
    for (const meant of NAMES)
      expect(
        index.find(typed, (name) => name === meant),
        `${typed} ${meant}`,
      ).toBe(distance(typed, meant) <= 1 ? meant : undefined);
});

test("of several the first is found", () => {
  expect(new SlipIndex(["吴启容", "吴起荣"]).find("吴启荣", () => true)).toBe("吴启容");
  expect(new SlipIndex(["吴起荣", "吴启容"]).find("吴启荣", () => true)).toBe("吴起荣");
});
