import { type Character, splitCharacters, trimSeparators } from "../normalize.ts";

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
  return terms.map((term) => {
    const wanted = trimSeparators(splitCharacters(term)).map(({ letter }) => letter);
    const places: Stretch[] = [];
    if (wanted.length === 0) return places;
    for (let start = 0; start + wanted.length <= characters.length; start++) {
      if (wanted.every((letter, index) => characters[start + index]?.letter === letter))
        places.push({ start, end: start + wanted.length });
    }
    return places;
  });
}

/** For each of so many characters whether it is at one of the places. */
export function marksOf(length: number, places: readonly Stretch[]): boolean[] {
  const marks = new Array<boolean>(length).fill(false);
  for (const { start, end } of places) marks.fill(true, start, end);
  return marks;
}
