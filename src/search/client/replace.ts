import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";
import { spellingsOf } from "./spellings.ts";
import type { Term } from "./terms.ts";
import { titleFirst } from "./titles.ts";

/* Ways to write the same: other characters, other words. */

/** The words with other characters: 創新驅動 → 创新驱动 and back. */
export interface Variants {
  /** with those that the archive has instead of characters that it has none of */
  readonly asUsed: readonly Term[];
  /** with all of them in one direction */
  readonly simplified: readonly Term[];
  readonly traditional: readonly Term[];
}

export function variantsOf(words: readonly Term[], pairs: Hints["variants"]): Variants {
  const [simplified, traditional] = [pairsOf(pairs.simplified), pairsOf(pairs.traditional)];
  const inUse = new Set([...simplified.values(), ...traditional.values()]);
  const change = (otherOf: (character: string) => string | undefined): Term[] =>
    words.map((word) => ({
      ...word,
      text: [...word.text].map((character) => otherOf(character) ?? character).join(""),
    }));
  return {
    asUsed: change((character) =>
      inUse.has(character) ? undefined : (simplified.get(character) ?? traditional.get(character)),
    ),
    simplified: change((character) => simplified.get(character)),
    traditional: change((character) => traditional.get(character)),
  };
}

/** A query's words written otherwise, the nearest first: other characters, other spellings of numbers, other words. */
export function* rewordings(typed: readonly Term[], hints: Hints): Generator<readonly Term[]> {
  const { asUsed: words, ...all } = variantsOf(typed, hints.variants);
  for (const changed of [words, all.simplified, all.traditional])
    if (changed.some(({ text }, index) => text !== typed[index]?.text)) yield changed;
  // Numbers and dates written otherwise: 15,676.7亿, 十月十九日; the title before the name.
  for (const [index, { text, field }] of words.entries())
    for (const other of [...spellingsOf(text), ...(field === "text" ? titleFirst(text) : [])])
      yield words.map((word, place) => (place === index ? { ...word, text: other } : word));
  yield* withSynonyms(words, [...hints.departments, ...hints.synonyms]);
}

/** 創创 → from 創 to 创; of several, the first. */
function pairsOf(text: string): Map<string, string> {
  const characters = [...text];
  const pairs = new Map<string, string>();
  for (let index = 0; index < characters.length; index += 2) {
    const [from = "", to = ""] = characters.slice(index, index + 2);
    if (!pairs.has(from)) pairs.set(from, to);
  }
  return pairs;
}

/**
 * The query with one of its words replaced by each word that means the same. What is replaced is the longest that is known: in
 * 楚雄州科技局 that name, and not the 州科技局 in it.
 */
export function* withSynonyms(
  words: readonly Term[],
  groups: readonly (readonly string[])[],
): Generator<Term[]> {
  for (const [index, { text }] of words.entries()) {
    const normal = normalize(text);
    const known = groups
      .flatMap((group) => {
        const [longest] = group.filter((word) => normal.includes(normalize(word))).sort(byLength);
        return longest === undefined ? [] : [{ group, word: longest }];
      })
      .sort((a, b) => byLength(a.word, b.word));
    const whole = known.filter(({ word }) => normalize(word) === normal);
    for (const { group, word } of whole.length > 0 ? whole : known)
      for (const other of group)
        if (other !== word)
          yield words.map((kept, place) =>
            place === index ? { ...kept, text: normal.replace(normalize(word), () => other) } : kept,
          );
  }
}

const byLength = (a: string, b: string): number => b.length - a.length;
