import { spellingOf, textOf, type Word } from "./join-words.ts";
import { SYLLABLE } from "./layout.ts";

/** What stands in an archive, as the words of its index tell it. */
export class Vocabulary {
  /** the letters that stand in its texts, normalised */
  readonly letters = new Set<string>();
  /** the syllables that its headlines and names are read with */
  readonly syllables: string[] = [];

  /** Takes note of words, which are in the order of their UTF-8, while they pass by. */
  *hear(words: Iterable<Word>): Generator<Word> {
    let before = -1;
    let isSyllable = false;
    for (const word of words) {
      const letter = letterKey(word);
      if (letter !== before || isSyllable) {
        const spelling = textOf(spellingOf(word));
        isSyllable = spelling.startsWith(SYLLABLE);
        if (!isSyllable) this.letters.add([...spelling][0] ?? "");
        else if (spelling !== SYLLABLE) this.syllables.push(spelling.slice(SYLLABLE.length));
        before = letter;
      }
      yield word;
    }
  }
}

/** The first three bytes of a word: all of a Han character's of the basic plane, so words with one letter have one number. */
const letterKey = ([cursor]: Word): number => Math.floor((cursor?.key ?? 0) / 2 ** 24);
