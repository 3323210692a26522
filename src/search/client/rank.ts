import { BODY_START } from "../token-layout.ts";
import type { Occurrences } from "./lookup.ts";

/**
 * Orders hits as a reader would: terms in the headline before terms in the body, often and early before seldom and late, rare
 * terms count more, several terms close together before far apart. Ties stay in the order that the hits come in.
 *
 * @param hits the records' numbers
 * @param terms where each term occurs, for every hit among others
 * @param documents how many records there are
 */
export function rank(hits: readonly number[], terms: readonly Occurrences[], documents: number): number[] {
  const weights = terms.map((places) => Math.log(1 + documents / Math.max(1, places.size)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const scored = hits.map((hit) => {
    const places = terms.map((term) => term.get(hit) ?? []);
    const parts = places.map((starts, index) => (weights[index] ?? 0) * relevance(starts));
    return { hit, score: parts.reduce((sum, part) => sum + part, 0) / whole + closeness(places) };
  });
  return scored.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/** From 0 to 3: the headline is worth twice what any number of places in the body is, and a little more where it begins with the term. */
function relevance(starts: readonly number[]): number {
  let inHeadline = BODY_START;
  let inBody = 0;
  for (const start of starts) {
    if (start < BODY_START) inHeadline = Math.min(inHeadline, start);
    else inBody += earliness(start);
  }
  const headline = inHeadline < BODY_START ? 2 - inHeadline / BODY_START : 0;
  return headline + inBody / (inBody + 1);
}

/** From 1 down: what an item is about stands in its first sentences; its last line is the byline. */
const earliness = (start: number): number => 1 / (1 + (start - BODY_START) / 200);

/** From 0 to 1: how near to each other all terms stand at the narrowest place. */
function closeness(places: readonly (readonly number[])[]): number {
  const [first = [], ...others] = places;
  if (others.length === 0) return 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const start of first) {
    const distances = others.map((starts) =>
      starts.reduce((least, other) => Math.min(least, Math.abs(other - start)), Number.POSITIVE_INFINITY),
    );
    narrowest = Math.min(narrowest, Math.max(...distances));
  }
  return 1 / (1 + narrowest / 12);
}
