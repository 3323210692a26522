import { normalize, splitCharacters } from "../normalize.ts";

/** A text that is normalised only where it may hold what is looked for: that takes forty times as long as to look for letters in a row. */
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
    const { text, isHan } = plain;
    if (text === "" || !this.mayHold(plain)) return false;
    return (isHan && this.#letters.includes(text)) || this.normal.includes(text);
  }

  mayHold({ rows }: Plain): boolean {
    return rows.every((row) => row.test(this.#letters));
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
  /** those of its letters that stay as they are, whatever stands beside them, with what may have stood between them */
  readonly rows: readonly RegExp[];
  /** nothing but ideographs: where these stand side by side, normalisation leaves them so */
  readonly isHan: boolean;
}

export const plainOf = (text: string): Plain => plainAs(normalize(text));

/** @param normal a text that is normalised already, with its signs */
export const plainAs = (normal: string): Plain => ({
  text: normal,
  rows: (normal.match(/[\p{Script=Han}a-z0-9]+/gu) ?? []).map(
    (letters) => new RegExp([...letters].join("[^\\p{L}\\p{N}]*"), "u"),
  ),
  isHan: /^[\u4e00-\u9fff]+$/u.test(normal),
});
