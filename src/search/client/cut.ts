import { type Character, SEPARATOR, splitCharacters, trimSeparators } from "../normalize.ts";
import { isEmptyWord, withoutQuestion } from "./fillers.ts";
import { goesOn, isOfNumber } from "./numbers.ts";

/** The parts of a text between its signs, but numbers whole: 创新、2.07% → [创新, 2.07] */
export function partsOf(text: string): string[] {
  const characters = trimSeparators(splitCharacters(text));
  const inNumber = goesOn(characters.map(({ letter }) => letter));
  return groups(characters, (index) => isSign(characters[index]) && !inNumber[index]).map(spell);
}

/** A longer text is no phrase that somebody remembers. */
const LONGEST_CUT = 30;

/**
 * The words of a text without signs, where the browser knows Chinese words: 科技人员返乡创业 → [科技, 人员, 返乡, 创业]. Characters that it knows no word for
 * stay together (大赛), and numbers whole. Nothing where single characters are more than a quarter: half the archive would hold them.
 */
export function wordsOf(text: string): string[] {
  if (text.length > LONGEST_CUT) return [];
  const words = segment(text);
  const single = words.filter((word) => [...word].length === 1 && !/\p{N}/u.test(word)).length;
  return single * 4 > [...words.join("")].length ? [] : words;
}

/** The same, however many single characters there are. */
function segment(text: string): string[] {
  if (typeof Intl.Segmenter === "undefined") return [];
  const characters = trimSeparators(splitCharacters(text));
  const letters = characters.map(({ letter }) => letter);
  const [inNumber, ofNumber] = [goesOn(letters), isOfNumber(letters)];
  const starts = startsOfWords(characters);
  const isSingle = (index: number): boolean => starts.has(index) && starts.has(index + 1) && !ofNumber[index];
  const words = groups(
    characters,
    (index) => starts.has(index) && !inNumber[index] && !(isSingle(index) && isSingle(index - 1)),
  ).map(spell);
  return [...new Set(words)];
}

/**
 * What a text is looked for by where nothing holds all of it, and the words of it that are left out because they ask or say nothing.
 * Names stay whole, the longest first.
 */
export function piecesOf(
  text: string,
  names: readonly string[] = [],
): {
  readonly pieces: readonly string[];
  readonly left: readonly string[];
} {
  const { parts, left } = withoutQuestion(text);
  const runs = parts.flatMap(partsOf);
  const words =
    [...text].length > LONG ? runs.flatMap(stretchesOf) : runs.flatMap((run) => wordsAndNames(run, names));
  // Half the archive holds any single character.
  const isEmpty = (word: string): boolean => isEmptyWord(word) || /^\p{Script=Han}$/u.test(word);
  const empty = words.filter(isEmpty);
  const pieces = [...new Set(words.filter((word) => !isEmpty(word)))];
  const most = [...text].length > LONG ? MOST_STRETCHES : MOST_PIECES;
  return {
    // Evenly spread.
    pieces: pieces.filter(
      (_, index) =>
        Math.floor((index * most) / pieces.length) !== Math.floor(((index - 1) * most) / pieces.length),
    ),
    left: [...left, ...new Set(empty)],
  };
}

/** Above this length a text is copied from somewhere: stretches of it are rarer than its words. */
const LONG = 40;
const STRETCH = 5;
/** Of a long text so many pieces tell what it is; each opens files of the index. */
export const MOST_PIECES = 24;
const MOST_STRETCHES = 12;

function wordsAndNames(run: string, names: readonly string[]): string[] {
  const name = names.find((one) => run.includes(one));
  if (name !== undefined)
    return run
      .split(name)
      .flatMap((part, index) => [
        ...(index > 0 ? [name] : []),
        ...(part === "" ? [] : wordsAndNames(part, names)),
      ]);
  const words = segment(run);
  return words.length > 0 ? words : [run];
}

function stretchesOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < STRETCH) return characters.length > 1 ? [run] : [];
  const count = Math.floor(characters.length / STRETCH);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * STRETCH, (index + 1) * STRETCH).join(""),
  );
}

/** The characters at which the browser sees a word begin, and the end. */
function startsOfWords(characters: readonly Character[]): Set<number> {
  const written = characters.map((character) => spell([character]));
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const begins = new Set([...segmenter.segment(written.join(""))].map(({ index }) => index));
  const starts = new Set([characters.length]);
  let position = 0;
  for (const [index, { length }] of written.entries()) {
    if (begins.has(position)) starts.add(index);
    position += length;
  }
  return starts;
}

/** Characters in a row, a new group at each place that begins one. */
function groups(
  characters: readonly Character[],
  begins: (index: number) => boolean,
): (readonly Character[])[] {
  const all: Character[][] = [[]];
  for (const [index, character] of characters.entries()) {
    if (begins(index)) all.push([]);
    all[all.length - 1]?.push(character);
  }
  return all.map(trimSeparators).filter(({ length }) => length > 0);
}

const isSign = (character: Character | undefined): boolean => character?.letter === SEPARATOR;

const spell = (characters: readonly Character[]): string =>
  characters.map(({ letter, shown, tail }) => (letter === SEPARATOR ? tail : shown)).join("");
