import * as OpenCC from "opencc-js/t2cn";
import type { HintFacts, Named } from "./hint-facts.ts";
import { syllablesOf } from "./pinyin.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A department or person that is suggested while the reader types. */
export interface KnownName extends Named {
  /** wuqirong */
  readonly pinyin: string;
  /** wqr */
  readonly initials: string;
}

/** `/search/hints.json`: the small tables by which the search page forgives, made for this archive alone. */
export interface Hints {
  readonly names: readonly KnownName[];
  readonly departments: HintFacts["departments"];
  readonly topics: HintFacts["topics"];
  readonly synonyms: HintFacts["synonyms"];
  readonly issues: HintFacts["issues"];
  /** characters and their other form, where the archive has that, pair after pair: 創创 */
  readonly variants: { readonly simplified: string; readonly traditional: string };
  /** the syllables that its names and headlines are read with */
  readonly syllables: readonly string[];
}

export function makeHints(
  { names, departments, topics, synonyms, issues }: HintFacts,
  { letters, syllables }: Vocabulary,
): Hints {
  const known = names.map(knownName);
  const ofNames = known.flatMap(({ name }) => syllablesOf(name).flat());
  return {
    names: known,
    departments,
    topics,
    synonyms,
    issues,
    variants: variantsFor(new Set(letters)),
    syllables: [...new Set([...syllables, ...ofNames])].sort(),
  };
}

function knownName({ name, kind }: Named): KnownName {
  const syllables = syllablesOf(name).flat();
  return {
    name,
    kind,
    pinyin: syllables.join(""),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
  };
}

/** Unified ideographs of the basic block: every character whose other form an archive could use. */
const IDEOGRAPHS = { from: 0x4e00, to: 0x9fff };

/** Traditional ↔ simplified, in each direction that leads to a letter that is used. */
function variantsFor(used: ReadonlySet<string>): Hints["variants"] {
  const pairs = { simplified: "", traditional: "" };
  for (const [traditional, simplified] of variants()) {
    if (used.has(simplified)) pairs.simplified += traditional + simplified;
    if (used.has(traditional)) pairs.traditional += simplified + traditional;
  }
  return pairs;
}

/** Every traditional ideograph with its simplified form, the same for all archives. */
function variants(): readonly (readonly [traditional: string, simplified: string])[] {
  if (allVariants) return allVariants;
  const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
  const all = Array.from({ length: IDEOGRAPHS.to - IDEOGRAPHS.from + 1 }, (_, index) =>
    String.fromCodePoint(IDEOGRAPHS.from + index),
  );
  // Converted in one go, parted so that no two make a word: one by one takes much longer.
  const converted = toSimplified(all.join("\n")).split("\n");
  allVariants = all.flatMap((traditional, index) => {
    const simplified = converted[index] ?? traditional;
    return simplified === traditional || [...simplified].length !== 1
      ? []
      : [[traditional, simplified] as const];
  });
  return allVariants;
}

let allVariants: readonly (readonly [string, string])[] | undefined;
