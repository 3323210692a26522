import { expect, test } from "vitest";
import { withVariants } from "../../src/search/client/replace.ts";
import { makeHints } from "../../src/search/hints.ts";

const facts = { names: [], departments: [], synonyms: [], issues: [] };
const variantsOf = (letters: string, text: string): string[] => {
  const { variants } = makeHints(facts, { letters: new Set(letters), syllables: [] });
  const word = { text, field: "text", isExcluded: false } as const;
  return [...withVariants([word], variants)].map(([changed]) => changed?.text ?? "");
};

test("a character is looked for in its other form where the archive has that one", () => {
  expect(variantsOf("创新", "創新")).toContain("创新");
  expect(variantsOf("創新", "创新")).toContain("創新");
});

test("where an archive has both forms of a character, both are looked for", () => {
  expect(variantsOf("创新意創", "創新")).toEqual(["创新"]);
  expect(variantsOf("创新意創", "创意")).toEqual(["創意"]);
});

test("first those characters change that the archive has none of", () => {
  expect(variantsOf("创驱驅动發", "創驅动发")[0]).toBe("创驅动發");
});
