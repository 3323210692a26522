import { compatible, splitCharacters } from "../normalize.ts";
import { marksOf, placesOf, type Stretch } from "./places.ts";

/** Where the terms stand in a text as it is written, in order and without overlaps: the places that an excerpt marks. */
export function rangesOf(text: string, terms: readonly string[]): Stretch[] {
  const characters = splitCharacters(text);
  const marks = marksOf(characters.length, placesOf(characters, terms).flat());
  const origins = originsOf(text);
  const ranges: { start: number; end: number }[] = [];
  let position = 0;
  for (const [index, { shown, tail }] of characters.entries()) {
    // Signs between two marked characters belong to the mark; those behind the last do not.
    const end = position + shown.length + (marks[index + 1] ? tail.length : 0);
    if (marks[index] && end > position) {
      const last = marks[index - 1] ? ranges[ranges.length - 1] : undefined;
      const range = { start: origins[position]?.start ?? 0, end: origins[end - 1]?.end ?? 0 };
      if (last) last.end = range.end;
      else ranges.push(range);
    }
    position += shown.length + tail.length;
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
    const whole = compatible(run);
    const pieces = run.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
    // Where letters grow together (한 from its parts), the run is the smallest piece that is known.
    if (pieces.map(compatible).join("") === whole) for (const piece of pieces) add(piece, compatible(piece));
    else add(run, whole);
  }
  return origins;
}
