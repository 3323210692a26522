import { BODY_START } from "../token-layout.ts";
import type { Lookup, Occurrences } from "./lookup.ts";

/** A piece of what was typed, and the records that hold it. */
export interface Piece {
  readonly text: string;
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
    held: pieces.filter(holds).map(({ text }) => text),
    missing: pieces.filter((piece) => !holds(piece)).map(({ text }) => text),
  };
}
