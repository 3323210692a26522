import { placesOf, type Stretch } from "./places.ts";
import { rangesAmong, rangesOf, readWritten, type WrittenCharacter, withSigns } from "./ranges.ts";

/** A piece of running text, as it is written; marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** how many characters an excerpt has in all, and each further stretch of it */
const LENGTH = 110;
const FURTHER = 36;
/** how far around a hit an excerpt looks for a place to begin and to end */
const REACH = 30;

/** The text with every term marked. */
export const mark = (text: string, terms: readonly string[]): Piece[] =>
  toPieces(text, { start: 0, end: text.length }, rangesOf(text, terms));

/** About 110 characters in which every term is marked at least once, cut where sentences or clauses begin and end. */
export function excerpt(text: string, terms: readonly string[]): Piece[] {
  const characters = readWritten(text);
  const ranges = withSigns(text, rangesAmong(characters, terms), terms);
  const places = placesOf(characters, terms).filter((found) => found.length > 0);
  // A byline says nothing of the item: what that is about stands in its first sentence.
  const byline = text.length - (/\n[（(][^\n]{1,60}[）)]\s*$/u.exec(text)?.[0].length ?? 0);
  const last = characters.findIndex(({ start }) => start > byline);
  const isByline = last > 0 && places.length > 0 && places.flat().every(({ start }) => start >= last);
  const stretches = isByline
    ? [firstSentence(characters), { start: last, end: characters.length }]
    : stretchesFor(characters, places);
  return stretches.flatMap(({ start, end }, index): Piece[] => {
    const isCut = start > 0 && !endsSentence(characters[start - 1]);
    const before: Piece[] = isCut || index > 0 ? [{ text: "…", isMarked: false }] : [];
    const isLast = index === stretches.length - 1;
    const from = characters[start]?.start ?? 0;
    const next = characters[end - 1]?.next ?? text.length;
    const written = { start: from - openingBefore(text, from), end: next - openingBefore(text, next) };
    return [
      ...before,
      ...toPieces(text, written, ranges),
      ...(isLast && end < characters.length ? [{ text: "…", isMarked: false }] : []),
    ];
  });
}

/** How many signs that open something stand right before a place: they belong to what follows, unlike all others. */
const openingBefore = (text: string, place: number): number =>
  /[（(《〈“‘「『〔【[]*$/.exec(text.slice(Math.max(0, place - 3), place))?.[0].length ?? 0;

/** The first sentence, as far as there is room. */
function firstSentence(characters: readonly WrittenCharacter[]): Stretch {
  const end = characters.findIndex((character, index) => endsSentence(character) && index < LENGTH);
  return end < 0 ? cut(characters, 0, LENGTH) : { start: 0, end: end + 1 };
}

/** A stretch around the place where most terms stand together, and a short one for each term that is not in it. */
function stretchesFor(
  characters: readonly WrittenCharacter[],
  places: readonly (readonly Stretch[])[],
): Stretch[] {
  const covers = ({ start, end }: Stretch, found: readonly Stretch[]): boolean =>
    found.some((place) => place.start >= start && place.end <= end);
  const room = LENGTH - FURTHER * Math.min(2, Math.max(0, places.length - 1));
  const candidates = places
    .flatMap((found) => found.slice(0, 40))
    .map(({ start }) => cut(characters, start, room));
  const together = (stretch: Stretch): number => places.filter((found) => covers(stretch, found)).length;
  let [best = cut(characters, 0, LENGTH)] = candidates;
  for (const candidate of candidates) if (together(candidate) > together(best)) best = candidate;
  if (together(best) === places.length) return [cut(characters, best.start, LENGTH)];
  const further = places
    .filter((found) => !covers(best, found))
    .slice(0, 2)
    .flatMap(([first]) => (first ? [cut(characters, first.start, FURTHER)] : []));
  return [best, ...further]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
}

/** About `length` characters around a place, from the beginning of a sentence or clause to the end of one. */
function cut(characters: readonly WrittenCharacter[], place: number, length: number): Stretch {
  const start = startBefore(characters, place, Math.min(REACH, length / 2));
  const limit = Math.min(characters.length, start + Math.max(length, place - start + 20));
  for (let end = limit; end > limit - REACH && end > place + 12; end--) {
    const last = characters[end - 1];
    if (end === characters.length || endsSentence(last) || endsClause(last)) return { start, end };
  }
  return { start, end: limit };
}

/** The beginning of the sentence, else of the clause, that holds the character at `index`. */
function startBefore(characters: readonly WrittenCharacter[], index: number, reach: number): number {
  const earliest = Math.max(0, index - reach);
  if (earliest === 0) return 0;
  for (const ends of [endsSentence, endsClause]) {
    for (let start = index; start > earliest; start--) if (ends(characters[start - 1])) return start;
  }
  return Math.round(Math.max(0, index - reach / 2));
}

const endsSentence = (character: WrittenCharacter | undefined): boolean =>
  /[。！？；\n]/.test(character?.tail ?? "");
const endsClause = (character: WrittenCharacter | undefined): boolean =>
  /[，、：,:]/.test(character?.tail ?? "");

/** A stretch of a text, on one line. */
function toPieces(text: string, { start, end }: Stretch, marked: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (from < to) pieces.push({ text: text.slice(from, to).replace(/\s*\n\s*/g, " "), isMarked });
  };
  let position = start;
  for (const range of marked) {
    const [from, to] = [Math.max(position, range.start), Math.min(end, range.end)];
    if (from >= to) continue;
    add(position, from, false);
    add(from, to, true);
    position = to;
  }
  add(position, end, false);
  return pieces;
}
