import { normalize, SEPARATOR } from "../normalize.ts";
import { BODY_START } from "../token-layout.ts";
import type { Items } from "./items.ts";
import type { Lookup, Occurrences } from "./lookup.ts";

/** Between two letters or digits, `?` stands for one letter or digit and `*` for none to four; anywhere else they are signs. */
const WILDCARDS = /([\p{L}\p{N}\p{M}])([?*]+)(?=[\p{L}\p{N}])/gu;
const MOST_BY_STAR = 4;

/** What is written in quotes is no pattern: as wide signs, `?` and `*` are signs like any others. */
export const asSigns = (text: string): string => text.replaceAll("?", "？").replaceAll("*", "＊");

interface Pattern {
  /** what is fixed, normalised */
  readonly pieces: readonly string[];
  /** how many letters or digits stand between each piece and the next */
  readonly gaps: readonly { readonly least: number; readonly most: number }[];
}

/** A term with wildcards; null where it has none. */
function readPattern(term: string): Pattern | null {
  const found = [...term.matchAll(WILDCARDS)];
  if (found.length === 0) return null;
  const gaps = found.map(([, , run = ""]) => {
    const least = run.replaceAll("*", "").length;
    return { least, most: least + MOST_BY_STAR * (run.length - least) };
  });
  const ends = found.map(({ index, 0: { length } }) => index + length);
  const starts = found.map(({ 2: { length } = "" }, at) => (ends[at] ?? 0) - length);
  const pieces = [0, ...ends].map((start, at) => normalize(term.slice(start, starts[at])));
  return { pieces, gaps };
}

/** Where a term with wildcards stands in normalised text, in characters; null where it has none. */
export function matcherOf(term: string): ((letters: string) => { start: number; end: number }[]) | null {
  const pattern = readPattern(term);
  if (!pattern) return null;
  const source = pattern.pieces.reduce((before, piece, index) => {
    const { least, most } = pattern.gaps[index - 1] ?? { least: 0, most: 0 };
    return `${before}[^${SEPARATOR}]{${least},${most}}?${piece}`; // normalised, a piece has no sign that means something here
  });
  const expression = new RegExp(`(?=(${source}))`, "gu");
  return (letters) =>
    [...letters.matchAll(expression)].map(({ index, 1: found = "" }) => {
      const start = [...letters.slice(0, index)].length;
      return { start, end: start + [...found].length };
    });
}

export const hasWildcards = (term: string): boolean => readPattern(term) !== null;

/** A pattern of more gaps, or of a longer one, or one for which more issues would have to be read, is refused. */
const MOST_GAPS = 4;
const LONGEST_GAP = 20;
/** A piece of one letter takes all that begins with it: as many, and only so near to each other, where no longer piece narrows them. */
const MOST_LETTERS = 2;
const LONGEST_BETWEEN_LETTERS = 8;
const MOST_ISSUES = 200;

/**
 * A lookup that understands wildcards: the index tells which records hold the fixed pieces at the right distance; whether a sign stands
 * between these only the text does.
 */
export function withWildcards(lookup: Lookup, items: Items): Lookup {
  /** The records that may match; null where they are too many. */
  async function candidates({ pieces, gaps }: Pattern): Promise<readonly number[] | null> {
    const single = pieces.filter((piece) => [...piece].length === 1);
    const longest = single.length === pieces.length ? LONGEST_BETWEEN_LETTERS : LONGEST_GAP;
    if (gaps.length > MOST_GAPS || gaps.some(({ most }) => most > longest)) return null;
    if (single.length > MOST_LETTERS) return null;
    const places = await Promise.all(
      pieces.map((piece) => ([...piece].length > 1 ? lookup.places(piece) : lookup.text(piece))),
    );
    const records = [...(places[0]?.keys() ?? [])].filter((record) => {
      let ends = new Set([0]);
      for (const [index, piece] of pieces.entries()) {
        const { least, most } = gaps[index - 1] ?? { least: 0, most: Number.POSITIVE_INFINITY };
        const isNear = (start: number): boolean => {
          if (index === 0) return true;
          for (let gap = least; gap <= most; gap++) if (ends.has(start - gap)) return true;
          return false;
        };
        const starts = (places[index]?.get(record) ?? []).filter(isNear);
        ends = new Set(starts.map((start) => start + [...piece].length));
      }
      return ends.size > 0;
    });
    const issues = new Set(
      records.map((record) => items.table.at(record)).map(({ year, number }) => `${year}-${number.id}`),
    );
    return issues.size > MOST_ISSUES ? null : records;
  }

  async function text(term: string): Promise<Occurrences> {
    const [pattern, match] = [readPattern(term), matcherOf(term)];
    if (!pattern || !match) return lookup.text(term);
    const read = (await candidates(pattern))?.map(async (record): Promise<[number, number[]]> => {
      const { heading, text } = await items.hit(record);
      const starts = (written: string): number[] => match(normalize(written)).map(({ start }) => start);
      return [record, [...starts(heading), ...starts(text).map((start) => BODY_START + start)]];
    });
    return new Map((await Promise.all(read ?? [])).filter(([, places]) => places.length > 0));
  }

  return {
    ...lookup,
    text,
    title: async (term) =>
      readPattern(term)
        ? new Map([...(await text(term))].filter(([, [first = 0]]) => first < BODY_START))
        : lookup.title(term),
    places: (term) => (readPattern(term) ? text(term) : lookup.places(term)),
    isTooWide: async (term) => {
      const pattern = readPattern(term);
      return pattern !== null && (await candidates(pattern)) === null;
    },
  };
}
