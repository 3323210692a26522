import { normalize, splitCharacters } from "../normalize.ts";

/** A text that is normalised only where it may hold what is looked for: that takes forty times as long as to look for single letters. */
export class ScannedText {
  readonly #letters: string;
  readonly #written: string;
  #normal: string | undefined;

  constructor(written: string) {
    this.#written = written;
    this.#letters = written.normalize("NFKC").toLowerCase();
  }

  /** Its normalised form with the signs at both ends: a character is where its token is in the index. */
  get normal(): string {
    this.#normal ??= splitCharacters(this.#written)
      .map(({ letter }) => letter)
      .join("");
    return this.#normal;
  }

  holds(plain: Plain): boolean {
    return plain.text !== "" && this.mayHold(plain) && this.normal.includes(plain.text);
  }

  mayHold({ letters }: Plain): boolean {
    return letters.every((letter) => this.#letters.includes(letter));
  }

  /** Every place at which it holds a normalised text, in characters. */
  placesOf(plain: Plain): number[] {
    const places: number[] = [];
    if (!this.holds(plain)) return places;
    const { normal } = this;
    for (let at = normal.indexOf(plain.text); at >= 0; at = normal.indexOf(plain.text, at + 1))
      places.push(at);
    // A character outside of the basic plane takes two places in a string.
    return /[\uD800-\uDBFF]/.test(normal) ? places.map((at) => [...normal.slice(0, at)].length) : places;
  }
}

/** What is looked for, normalised. */
export interface Plain {
  readonly text: string;
  /** those of its letters that stay as they are, whatever stands beside them */
  readonly letters: readonly string[];
}

export function plainOf(text: string): Plain {
  const plain = normalize(text);
  return { text: plain, letters: lettersThatStay(plain) };
}

/** @param normal a text that is normalised already, with its signs */
export const plainAs = (normal: string): Plain => ({ text: normal, letters: lettersThatStay(normal) });

const lettersThatStay = (normal: string): string[] => normal.match(/[\p{Script=Han}a-z0-9]/gu) ?? [];
