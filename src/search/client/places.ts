import { type Character, splitCharacters, trimSeparators } from "../normalize.ts";
import { matcherOf } from "./wildcards.ts";

/** A run of characters: where a term stands, or a part of an excerpt. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** For each term the places where it stands. */
export function placesOf(
  characters: readonly Pick<Character, "letter">[],
  terms: readonly string[],
): Stretch[][] {
  const letters = characters.map(({ letter }) => letter).join("");
  return terms.map((term) => {
    const match = matcherOf(term);
    if (match) return match(letters);
    const wanted = trimSeparators(splitCharacters(term)).map(({ letter }) => letter);
    const places: Stretch[] = [];
    if (wanted.length === 0) return places;
    for (let start = 0; start + wanted.length <= characters.length; start++) {
      if (wanted.every((letter, index) => characters[start + index]?.letter === letter))
        places.push({ start, end: start + wanted.length });
    }
    return wholeAmong(places, characters, wanted);
  });
}

/** A number's places where it is no part of another number, if there are such: 50 in 50% rather than in 500. */
function wholeAmong(
  places: Stretch[],
  characters: readonly Pick<Character, "letter">[],
  wanted: readonly string[],
): Stretch[] {
  const isDigit = (letter: string | undefined): boolean => /\d/.test(letter ?? "");
  const [begins, ends] = [isDigit(wanted[0]), isDigit(wanted[wanted.length - 1])];
  const whole = places.filter(
    ({ start, end }) =>
      !(begins && isDigit(characters[start - 1]?.letter)) && !(ends && isDigit(characters[end]?.letter)),
  );
  return whole.length > 0 ? whole : places;
}

/** For each of so many characters whether it is at one of the places. */
export function marksOf(length: number, places: readonly Stretch[]): boolean[] {
  const marks = new Array<boolean>(length).fill(false);
  for (const { start, end } of places) marks.fill(true, start, end);
  return marks;
}
