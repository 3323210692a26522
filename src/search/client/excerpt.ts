import { type Character, splitCharacters, trimSeparators } from "../normalize.ts";

/** A piece of running text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LENGTH = 110;
/** how far before the first hit an excerpt looks for a place to begin */
const LEAD = 40;

/** The text with every term marked. */
export function mark(text: string, terms: readonly string[]): Piece[] {
  const characters = splitCharacters(text);
  return toPieces(characters, findMarks(characters, terms));
}

/** About 110 characters around the first hit, cut where a sentence or a clause begins, every term in it marked. */
export function excerpt(text: string, terms: readonly string[]): Piece[] {
  const characters = splitCharacters(text);
  const marks = findMarks(characters, terms);
  const firstMark = Math.max(0, marks.indexOf(true));
  const start = startBefore(characters, firstMark);
  const end = Math.min(characters.length, start + LENGTH);
  const pieces = toPieces(characters.slice(start, end), marks.slice(start, end));
  const isCutBefore = start > 0 && !endsSentence(characters[start - 1]);
  return [
    ...(isCutBefore ? [{ text: "…", isMarked: false }] : []),
    ...pieces,
    ...(end < characters.length ? [{ text: "…", isMarked: false }] : []),
  ];
}

/** For each character whether it belongs to a place where a term stands. */
function findMarks(characters: readonly Character[], terms: readonly string[]): boolean[] {
  const marks = characters.map(() => false);
  for (const term of terms) {
    const wanted = trimSeparators(splitCharacters(term)).map(({ letter }) => letter);
    if (wanted.length === 0) continue;
    for (let start = 0; start + wanted.length <= characters.length; start++) {
      if (wanted.every((letter, index) => characters[start + index]?.letter === letter))
        marks.fill(true, start, start + wanted.length);
    }
  }
  return marks;
}

/** The beginning of the sentence, else of the clause, that holds the character at `index`. */
function startBefore(characters: readonly Character[], index: number): number {
  const earliest = Math.max(0, index - LEAD);
  if (earliest === 0) return 0;
  for (const ends of [endsSentence, endsClause]) {
    for (let start = index; start > earliest; start--) if (ends(characters[start - 1])) return start;
  }
  return Math.max(0, index - LEAD / 2);
}

const endsSentence = (character: Character | undefined): boolean =>
  /[。！？；\n]/.test(character?.tail ?? "");
const endsClause = (character: Character | undefined): boolean => /[，、：,:]/.test(character?.tail ?? "");

function toPieces(characters: readonly Character[], marks: readonly boolean[]): Piece[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  const add = (text: string, isMarked: boolean): void => {
    const last = pieces[pieces.length - 1];
    if (text === "") return;
    if (last && last.isMarked === isMarked) last.text += text;
    else pieces.push({ text, isMarked });
  };
  for (const [index, { shown, tail }] of characters.entries()) {
    const isMarked = marks[index] === true;
    add(shown, isMarked);
    // Signs between two marked characters belong to the mark; those behind the last do not.
    add(tail.replace(/\s*\n\s*/g, " "), isMarked && marks[index + 1] === true);
  }
  return pieces;
}
