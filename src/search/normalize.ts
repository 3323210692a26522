/**
 * The one normalisation of the search, shared by the build and the browser. It turns a text into a string in which a query,
 * normalised the same way, is looked for as a plain substring:
 *
 * | in the text                                                                       | becomes                                         |
 * |-----------------------------------------------------------------------------------|-------------------------------------------------|
 * | letters and digits in any compatibility form (Ａ ２ ㎡)                              | their NFKC form, in lower case (a 2 m2)         |
 * | a letter's combining marks                                                        | characters of their own: x̄ holds x             |
 * | spaces of any width beside a Han character, or between a digit and a letter       | nothing: 2016 年 is 2016年                        |
 * | soft hyphens, zero-width spaces, variation selectors and what else is never seen  | nothing                                         |
 * | any other run of spaces, punctuation, symbols and line breaks                     | one separator; which signs it was is no matter  |
 */
export function normalize(text: string): string {
  return trimSeparators(splitCharacters(text))
    .map(({ letter }) => letter)
    .join("");
}

/** What a run of signs becomes. Pagefind drops punctuation, so it has to be a letter: the sinological dot. */
export const SEPARATOR = "\uA78F";

/** Letters with a meaning of ours (here, in token-layout.ts and in tokens.ts) and their capitals; in a text they count as signs. */
const RESERVED = /[\uA78F\uA750-\uA753\uA756\uA757\uA75A\uA75B]/u;

/** One character of the normalised text, and how it stands in the original. */
export interface Character {
  /** a letter, a digit or a combining mark behind one, in lower case; or SEPARATOR */
  readonly letter: string;
  /** the same in capitals where it is written so; "" for a separator */
  readonly shown: string;
  /** the signs and spaces that follow it */
  readonly tail: string;
}

const HAN = /^[\p{Script=Han}々〇]/u;
const DIGIT = /^\p{N}/u;

/** A run of ideographs; a letter or digit with its marks; a run of signs. */
const PIECES = /[\u4e00-\u9fff]+(?!\p{M})|[\p{L}\p{N}]\p{M}*|[^\p{L}\p{N}]+/gu;
const IDEOGRAPH = /^[\u4e00-\u9fff](?!\p{M})/u;

/** Cuts a text into the characters of its normalised form. All `shown` and `tail` in a row give its compatibility form back. */
export function splitCharacters(text: string): Character[] {
  const characters: Character[] = [];
  let last: { letter: string; shown: string; tail: string } | undefined;
  for (const [piece] of compatible(text).matchAll(PIECES)) {
    if (IDEOGRAPH.test(piece)) {
      // Most of a text, and nothing of what follows can be meant by it.
      for (const letter of piece) {
        last = { letter, shown: letter, tail: "" };
        characters.push(last);
      }
    } else if (/^[\p{L}\p{N}]/u.test(piece) && !RESERVED.test(piece.charAt(0))) {
      for (const shown of piece) {
        // İ in lower case is an i and a dot: two characters, as they would be if they were written so.
        const [first = "", ...others] = shown.toLowerCase();
        last = { letter: first, shown, tail: "" };
        characters.push(last, ...others.map((letter) => ({ letter, shown: "", tail: "" })));
      }
    } else if (last?.letter === SEPARATOR) last.tail += piece;
    else {
      last = { letter: SEPARATOR, shown: "", tail: piece };
      characters.push(last);
    }
  }
  return joinAcrossSpaces(characters);
}

/** NFKC without what chooses among a letter's shapes, or boxes a digit in; punctuation stays as it is written. */
export const compatible = (text: string): string =>
  text.replace(/[^\p{P}\p{Z}\p{C}]+/gu, (letters) => letters.replace(SHAPES, "").normalize("NFKC"));

/** Variation selectors and other marks that are never seen by themselves; the key cap around a digit. */
const SHAPES = /(?=\p{M})\p{DI}|\u20E3/gu;

/** Without what is never seen, such as the zero-width spaces that come along when text is copied from a page. */
export const withoutInvisible = (text: string): string => text.replace(/(?!\p{L})\p{DI}/gu, "");

/** Takes out the separators that are mere typing, so that 吴 启荣 is 吴启荣. */
function joinAcrossSpaces(characters: readonly Character[]): Character[] {
  const joined: Character[] = [];
  for (const [index, character] of characters.entries()) {
    if (character.letter !== SEPARATOR) {
      joined.push(character);
      continue;
    }
    const before = joined[joined.length - 1];
    const after = characters[index + 1];
    const seen = withoutInvisible(character.tail);
    const isTyping =
      seen === "" || (after && /^[\p{Zs}\t]+$/u.test(seen) && joins(before?.letter ?? "", after.letter));
    if (isTyping && before) joined[joined.length - 1] = { ...before, tail: before.tail + character.tail };
    else joined.push(character);
  }
  return joined;
}

const joins = (before: string, after: string): boolean =>
  HAN.test(before) || HAN.test(after) || DIGIT.test(before) !== DIGIT.test(after);

/** Without the separators at both ends: “科技三会” is 科技三会. */
export function trimSeparators(characters: readonly Character[]): readonly Character[] {
  // Two separators never follow each other.
  const last = characters.length - 1;
  const start = characters[0]?.letter === SEPARATOR ? 1 : 0;
  return characters.slice(start, characters[last]?.letter === SEPARATOR ? last : undefined);
}
