import { expect, test } from "vitest";
import { type Variants, variantsOf } from "../../src/search/client/replace.ts";
import { hintFacts } from "../../src/search/hint-facts.ts";
import { makeHints } from "../../src/search/hints.ts";
import { issueText, SITE } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";

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

test("a character whose other form the archive has not, and one that has none, is no pair", () => {
  expect(written("创", "創新").simplified).toBe("创新");
  const { variants } = makeHints(facts, { letters: [..."创国人"], syllables: [] });
  expect(variants.simplified).toContain("創创");
  expect(variants.simplified).toContain("國国");
  expect(variants.simplified).not.toContain("人");
  expect(variants.traditional).toBe("");
});

test("a name is known with its pinyin and initials, whatever else is in it", () => {
  const names = [
    { name: "吴启荣", kind: "author" },
    { name: "州科技局（C919）办", kind: "source" },
  ] as const;
  const { names: known, syllables } = makeHints(
    { ...facts, names },
    { letters: [], syllables: ["xin", "qi"] },
  );
  expect(known).toEqual([
    { name: "吴启荣", kind: "author", pinyin: "wuqirong", initials: "wqr" },
    { name: "州科技局（C919）办", kind: "source", pinyin: "zhoukejijuban", initials: "zkjjb" },
  ]);
  expect(syllables).toEqual(["ban", "ji", "ju", "ke", "qi", "rong", "wu", "xin", "zhou"]);
});

test("what was known of the archive stays as it is", () => {
  const more = { ...facts, departments: [["州科技局", "科技局"]], topics: [["创新", 3] as const] };
  expect(makeHints(more, { letters: [], syllables: [] })).toMatchObject({
    departments: more.departments,
    topics: more.topics,
    synonyms: [],
    issues: [],
  });
});

const siteWith = (departments: readonly string[]): string =>
  SITE.replace(/^departments:[\s\S]*/m, `departments:\n${departments.join("\n")}\n`);
const factsOf = (more: Readonly<Record<string, string>>): ReturnType<typeof hintFacts> =>
  hintFacts(archiveOf({ "2016/06.md": issueText({ keywords: "[创新, 大赛]" }), ...more }));

test("an archive's departments, persons, topics and issues are known", () => {
  const { names, topics, issues } = factsOf({});
  expect(names).toEqual([
    { name: "州科技局", kind: "source" },
    { name: "吴启荣", kind: "author" },
  ]);
  expect(issues).toMatchObject([{ year: 2016, first: 6, last: 6 }]);
  expect(topics).toEqual([
    ["创新", 1],
    ["大赛", 1],
  ]);
});

test("an office that does without pages of topics has none to be known", () => {
  expect(factsOf({ "site.yaml": `${SITE}\ntheme:\n  without: [主题]\n` }).topics).toEqual([]);
});

test("of departments those are known that have several names, each once, with those that they came from", () => {
  const site = siteWith([
    "  - name: 州科技局\n    short: 州科技局",
    "  - name: 楚雄州发展和改革委员会\n    short: 州发改委\n    aliases: [楚雄州发改委]",
    "  - name: 州经委\n    short: 州经委\n    until: 2015-03\n    successor: 州工信委",
    "  - name: 州工信委\n    short: 州工信委",
  ]);
  expect(factsOf({ "site.yaml": site }).departments).toEqual([
    ["州发改委", "楚雄州发展和改革委员会", "楚雄州发改委"],
    ["州经委", "州工信委"],
    ["州工信委", "州经委"],
  ]);
});

test("the editors' synonyms come before those of any bulletin", () => {
  const { synonyms } = factsOf({ "synonyms.yaml": "groups:\n  - 双创、大众创业万众创新\n" });
  expect(synonyms[0]).toEqual(["双创", "大众创业万众创新"]);
  expect(synonyms.slice(1)).toEqual(factsOf({}).synonyms);
  expect(synonyms).toContainEqual(["扶贫", "脱贫"]);
});
