import { SYLLABLE } from "./token-layout.ts";
import { spellingAt, type WordTable } from "./words.ts";

/** What stands in texts, as the words of their index tell it; plain data, which is kept. */
export interface Vocabulary {
  /** the letters that the texts are written with, normalised: all of Unicode's basic plane */
  readonly letters: ReadonlySet<string>;
  /** the syllables that headlines and names are read with */
  readonly syllables: ReadonlySet<string>;
}

export function vocabularyOf(table: WordTable): Vocabulary {
  const letters = new Set<string>();
  const syllables = new Set<string>();
  let before = -1;
  let isSyllable = false;
  for (const [row, key] of table.keys.entries()) {
    const letter = Math.floor(key / 2 ** 24);
    // The first three bytes are all of a Han character's of the basic plane: mostly one look for all words that begin with a letter.
    if (letter === before && !isSyllable) continue;
    const word = Buffer.from(spellingAt(table, row)).toString();
    isSyllable = word.startsWith(SYLLABLE);
    if (!isSyllable) letters.add([...word][0] ?? "");
    else if (word !== SYLLABLE) syllables.add(word.slice(SYLLABLE.length));
    before = letter;
  }
  return { letters, syllables };
}

export function unite(vocabularies: readonly Vocabulary[]): Vocabulary {
  return {
    letters: new Set(vocabularies.flatMap(({ letters }) => [...letters])),
    syllables: new Set(vocabularies.flatMap(({ syllables }) => [...syllables])),
  };
}
