import { BODY_START } from "../token-layout.ts";
import type { Lookup, Occurrences } from "./lookup.ts";

/** A piece of what was typed, and the records that hold it. */
export interface Piece {
  readonly text: string;
  /** what was typed, where the text is another spelling or word for it */
  readonly typed?: string;
  /** whether it is a pair of characters out of a stretch, and overlaps the one before by a character */
  readonly goesOn?: boolean;
  readonly found: Occurrences;
}

/** What holds most of the pieces of a query. */
interface Nearest {
  /** the records, best first */
  readonly ranked: readonly number[];
  /** the pieces that the first of them holds, and those that it lacks */
  readonly held: readonly string[];
  readonly missing: readonly string[];
}

/** More than this nobody looks through. */
const MOST = 50;
/** What holds less of the rare pieces than this share of the best is of another matter. */
const SHARE = 0.5;

export const look = async (text: string, lookup: Lookup): Promise<Piece> => ({
  text,
  found: await lookup.text(text),
});

/**
 * The records that hold the most of some pieces: a rare piece counts more (its inverse document frequency), a piece in the headline half as
 * much again, and pieces that stand close together break ties.
 */
export function nearest(pieces: readonly Piece[], documents: number): Nearest | null {
  const scores = new Map<number, number>();
  const weightOf = ({ found }: Piece): number => Math.log(1 + documents / Math.max(1, found.size));
  for (const piece of pieces)
    for (const [record, [first = Number.POSITIVE_INFINITY]] of piece.found)
      scores.set(record, (scores.get(record) ?? 0) + weightOf(piece) * (first < BODY_START ? 1.5 : 1));
  const ranked = [...scores].sort(([a, score], [b, other]) => other - score || b - a);
  const [best] = ranked;
  if (!best) return null;
  const [first, most] = best;
  const holds = ({ found }: Piece): boolean => found.has(first);
  return {
    ranked: ranked
      .filter(([, score]) => score >= most * SHARE)
      .slice(0, MOST)
      .map(([record]) => record),
    held: joined(pieces, holds, ({ text }) => text),
    missing: joined(
      pieces,
      (piece) => !holds(piece),
      ({ text, typed = text }) => typed,
    ),
  };
}

/** Some of the pieces as they are said: pairs that overlap as the stretch that they are of. */
function joined(
  pieces: readonly Piece[],
  isSaid: (piece: Piece) => boolean,
  say: (piece: Piece) => string,
): string[] {
  const all: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!isSaid(piece)) continue;
    const before = pieces[index - 1];
    const last = all.length - 1;
    if (piece.goesOn && before && isSaid(before)) all[last] += [...say(piece)].slice(1).join("");
    else all.push(say(piece));
  }
  return all;
}
