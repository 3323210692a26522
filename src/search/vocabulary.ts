import type { IndexRecord } from "./record.ts";
import { SYLLABLE } from "./token-layout.ts";
import { letterOf } from "./tokens.ts";

/** What stands in texts, read off their tokens; plain data, kept with each part of the index. */
export interface Vocabulary {
  /** the letters that the texts are written with, normalised */
  readonly letters: readonly string[];
  /** the syllables that headlines and names are read with */
  readonly syllables: readonly string[];
}

export function vocabularyOf(records: readonly IndexRecord[]): Vocabulary {
  const tokens = new Set(records.flatMap(({ content }) => content.split(" ")));
  const letters = new Set<string>();
  const syllables = new Set<string>();
  for (const token of tokens)
    if (!token.startsWith(SYLLABLE)) letters.add(letterOf(token));
    else if (token !== SYLLABLE) syllables.add(token.slice(SYLLABLE.length));
  return { letters: [...letters], syllables: [...syllables] };
}

export const unite = (vocabularies: readonly Vocabulary[]): Vocabulary => ({
  letters: sorted(vocabularies.flatMap(({ letters }) => letters)),
  syllables: sorted(vocabularies.flatMap(({ syllables }) => syllables)),
});

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
