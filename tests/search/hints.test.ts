import { expect, test } from "vitest";
import { type Variants, variantsOf } from "../../src/search/client/replace.ts";
import { makeHints } from "../../src/search/hints.ts";

const facts = { names: [], departments: [], topics: [], synonyms: [], issues: [] };
const written = (letters: string, text: string): Record<keyof Variants, string | undefined> => {
  const { variants } = makeHints(facts, { letters: [...letters], syllables: [] });
  const { asUsed, simplified, traditional } = variantsOf(
    [{ text, field: "text", isExcluded: false }],
    variants,
  );
  return {
    asUsed: asUsed[0]?.text,
    simplified: simplified[0]?.text,
    traditional: traditional[0]?.text,
  };
};

test("a character is written in its other form where the archive has that one alone", () => {
  expect(written("创新", "創新").asUsed).toBe("创新");
  expect(written("創新", "创新").asUsed).toBe("創新");
});

test("where an archive has both forms of a character, both are to be looked for", () => {
  expect(written("创新意創", "創新")).toEqual({ asUsed: "創新", simplified: "创新", traditional: "創新" });
  expect(written("创新意創", "创意")).toEqual({ asUsed: "创意", simplified: "创意", traditional: "創意" });
});
