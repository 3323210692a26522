import type { Hints } from "../hints.ts";
import { rewordings } from "./replace.ts";
import { spell, type Term } from "./terms.ts";

/** Other words for a query, and how many items they find. */
export interface Offer {
  readonly q: string;
  readonly total: number;
}

/** More than so many hits are answer enough, and more offers than so many are noise. */
const ENOUGH = 100;
const MOST = 3;

/** Variants, other spellings, synonyms and names that find at least twice as much as the words as typed, and two items more. */
export async function offers(
  terms: readonly Term[],
  total: number,
  hints: Hints,
  countOf: (terms: readonly Term[]) => Promise<number>,
): Promise<Offer[]> {
  const typed = terms.filter(({ isExcluded }) => !isExcluded);
  if (typed.length < terms.length || total === 0 || total > ENOUGH) return [];
  const words = [...rewordings(typed, hints)].slice(0, 4 * MOST);
  const counted = await Promise.all(
    words.map(async (changed) => ({ q: changed.map(spell).join(" "), total: await countOf(changed) })),
  );
  return counted
    .filter((offer) => offer.total >= Math.max(2 * total, total + 2))
    .filter(({ q }, index, all) => all.findIndex((other) => other.q === q) === index)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST);
}
