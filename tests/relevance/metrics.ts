import type { Grade } from "./queries.ts";

type Judged = Readonly<Record<string, Grade>>;

/** How far down the results are looked at: the first page. */
export const DEPTH = 10;

/** 1 where the answer is the first result, ½ where it is the second, …, 0 where it is not on the first page. */
export function reciprocalRank(ranked: readonly string[], judged: Judged): number {
  const index = ranked.slice(0, DEPTH).findIndex((path) => judged[path] === 3);
  return index < 0 ? 0 : 1 / (index + 1);
}

/** How near the first page comes to the best that could stand on it: 1 is the best, 0 has nothing that was judged. */
export function ndcg(ranked: readonly string[], judged: Judged): number {
  // An item that is listed twice is of use once.
  const gains = [...new Set(ranked.slice(0, DEPTH))].map((path) => gain(judged[path]));
  const ideal = Object.values(judged)
    .map(gain)
    .sort((a, b) => b - a)
    .slice(0, DEPTH);
  const best = discounted(ideal);
  return best === 0 ? 0 : discounted(gains) / best;
}

/** 1, 3 and 7: an answer is worth more than two items that are about it. */
const gain = (grade: Grade | undefined): number => 2 ** (grade ?? 0) - 1;

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0);

/** The mean; of nothing, 0. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
