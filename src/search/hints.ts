import * as OpenCC from "opencc-js/t2cn";
import type { Archive } from "../bulletin/archive.ts";
import { syllablesOf } from "./pinyin.ts";

/** A department or person that is suggested while the reader types. */
export interface KnownName {
  readonly name: string;
  readonly kind: "source" | "author";
  /** wuqirong */
  readonly pinyin: string;
  /** wqr */
  readonly initials: string;
}

/** `/search/hints.json`: the small tables by which the search page forgives, made for this archive alone. */
export interface Hints {
  readonly names: readonly KnownName[];
  /** groups of words that mean the same: departments' names and aliases, the editors' synonyms */
  readonly synonyms: readonly (readonly string[])[];
  /** characters that the archive does not use → the ones that it uses instead, pair after pair: 創创 */
  readonly variants: string;
  /** the syllables that its names and headlines are read with */
  readonly syllables: readonly string[];
}

export function makeHints(archive: Archive): Hints {
  const { sources, authors, issues, site, synonyms } = archive;
  const headlines = issues.flatMap(({ items }) => items.map(({ heading }) => heading));
  const texts = issues.flatMap(({ items }) => items.map(({ text }) => text));
  const departments = (site.departments ?? []).map(({ short, name, aliases = [] }) => [
    short,
    name,
    ...aliases,
  ]);
  const names = [
    ...sources.map(({ key }) => knownName(key, "source")),
    ...authors.map(({ key }) => knownName(key, "author")),
  ];
  const syllables = [...headlines, ...names.map(({ name }) => name)].flatMap((text) =>
    syllablesOf(text).flat(),
  );
  return {
    names,
    synonyms: [...departments, ...synonyms].filter((group) => group.length > 1),
    variants: variantsFor([...headlines, ...texts]),
    syllables: [...new Set(syllables)].sort(),
  };
}

function knownName(name: string, kind: KnownName["kind"]): KnownName {
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

/** Traditional ↔ simplified, in the direction that leads to a character that stands in the texts. */
function variantsFor(texts: readonly string[]): string {
  const used = ideographsOf(texts);
  const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
  const pairs: string[] = [];
  const all = Array.from({ length: IDEOGRAPHS.to - IDEOGRAPHS.from + 1 }, (_, index) =>
    String.fromCodePoint(IDEOGRAPHS.from + index),
  );
  // Converted in one go, parted so that no two make a word: one by one takes much longer.
  const converted = toSimplified(all.join("\n")).split("\n");
  for (const [index, traditional] of all.entries()) {
    const simplified = converted[index] ?? traditional;
    if (simplified === traditional || [...simplified].length !== 1) continue;
    if (used.has(simplified) && !used.has(traditional)) pairs.push(traditional + simplified);
    else if (used.has(traditional) && !used.has(simplified)) pairs.push(simplified + traditional);
  }
  return pairs.join("");
}

/** The ideographs of the basic block that stand in the texts. Looked up by number: an archive has millions of characters. */
function ideographsOf(texts: readonly string[]): { has(character: string): boolean } {
  const used = new Uint8Array(IDEOGRAPHS.to + 1);
  for (const text of texts)
    for (let index = 0; index < text.length; index++) used[text.charCodeAt(index)] = 1;
  return { has: (character) => used[character.charCodeAt(0)] === 1 };
}
