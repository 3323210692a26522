import { type Character, compatible, splitCharacters } from "../normalize.ts";
import { marksOf, placesOf, type Stretch } from "./places.ts";

/** A character of a text's normalised form, and where it stands in the text as it is written. */
export interface WrittenCharacter extends Stretch, Pick<Character, "letter" | "tail"> {
  /** where the signs that follow it end */
  readonly next: number;
}

/** The characters of a text; those that one sign stands for (the m and the 2 of ㎡) stand at the same place. */
export function readWritten(text: string): WrittenCharacter[] {
  const origins = originsOf(text);
  const startAt = (position: number): number => origins[position]?.start ?? text.length;
  let position = 0;
  return splitCharacters(text).map(({ letter, shown, tail }) => {
    const start = startAt(position);
    const end = shown === "" ? start : (origins[position + shown.length - 1]?.end ?? text.length);
    position += shown.length + tail.length;
    return { letter, tail, start, end, next: Math.max(end, startAt(position)) };
  });
}

/** Where the terms stand in a text as it is written, in order and without overlaps: the places that are marked. */
export const rangesOf = (text: string, terms: readonly string[]): Stretch[] =>
  withSigns(text, rangesAmong(readWritten(text), terms), terms);

/** Marks with the sign that was asked for behind a number: 50%, 20℃. */
export const withSigns = (text: string, ranges: readonly Stretch[], terms: readonly string[]): Stretch[] => {
  const signs = new Set(terms.flatMap((term) => /[%％‰℃°]$/u.exec(term)?.[0].normalize("NFKC") ?? []));
  return ranges.map(({ start, end }) => ({
    start,
    end: signs.has(text.charAt(end).normalize("NFKC")) ? end + 1 : end,
  }));
};

export function rangesAmong(characters: readonly WrittenCharacter[], terms: readonly string[]): Stretch[] {
  const marks = marksOf(characters.length, placesOf(characters, terms).flat());
  const ranges: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of characters.entries()) {
    if (!marks[index]) continue;
    // Signs between two marked characters belong to the mark; those behind the last do not.
    const last = ranges[ranges.length - 1];
    if (last && (marks[index - 1] || start < last.end)) last.end = Math.max(last.end, end);
    else if (end > start) ranges.push({ start, end });
  }
  return ranges;
}

/** For each place of the text's compatibility form, what it was made of: ㎡ becomes m2, and half-width ｶﾞ one ガ. */
function originsOf(text: string): Stretch[] {
  const origins: Stretch[] = [];
  let start = 0;
  const add = (piece: string, form: string): void => {
    const origin = { start, end: start + piece.length };
    for (let index = 0; index < form.length; index++) origins.push(origin);
    start = origin.end;
  };
  for (const [run] of text.matchAll(/[^\p{P}\p{Z}\p{C}]+|[\p{P}\p{Z}\p{C}]+/gu)) {
    const pieces = piecesOf(run);
    // Where it can't be told which letters grew together, the run is the smallest piece that is known.
    if (pieces.map(compatible).join("") === compatible(run))
      for (const piece of pieces) add(piece, compatible(piece));
    else add(run, compatible(run));
  }
  return origins;
}

/** Letters with their marks; those that grow into one (한 from its parts) together. */
function piecesOf(run: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of run.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && compatible(last + piece) !== compatible(last) + compatible(piece))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
