import type { Steps } from "../base/steps.ts";
import type { IndexRecord } from "./record.ts";
import { SYLLABLE } from "./token-layout.ts";
import { ARMOURED, letterOf } from "./tokens.ts";

/** What stands in texts, read off their tokens; plain data, kept with each part of the index. */
export interface Vocabulary {
  /** the letters that the texts are written with, normalised; a few others among them do no harm */
  readonly letters: readonly string[];
  /** the syllables that headlines and names are read with */
  readonly syllables: readonly string[];
}

export function* vocabularyOf(records: readonly IndexRecord[]): Steps<Vocabulary> {
  const letters = new Set<string>();
  const syllables = new Set<string>();
  for (const { content } of records) {
    for (const letter of content) letters.add(letter);
    for (const [, code = ""] of content.matchAll(ARMOURED)) letters.add(letterOf(code));
    for (const [, syllable = ""] of content.matchAll(READ)) syllables.add(syllable);
    yield;
  }
  return { letters: [...letters], syllables: [...syllables] };
}

const READ = new RegExp(`${SYLLABLE}([a-z]+)`, "g");

export const unite = (vocabularies: readonly Vocabulary[]): Vocabulary => ({
  letters: sorted(vocabularies.flatMap(({ letters }) => letters)),
  syllables: sorted(vocabularies.flatMap(({ syllables }) => syllables)),
});

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
