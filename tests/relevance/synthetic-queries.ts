import { createRandom, type Random } from "../bench/random.ts";
import type { Item } from "./items.ts";
import type { Grade, JudgedQuery } from "./queries.ts";

/**
 * Known-item queries over an archive of any size, half of them 4 to 8 characters of a headline, half two words of one. Whatever
 * else has the words in its headline is as good an answer; what has them in its text alone mentions them.
 */
export function syntheticQueries(items: readonly Item[], count: number, seed = 1): JudgedQuery[] {
  const random = createRandom(seed);
  const queries = new Map<string, JudgedQuery>();
  for (let tries = 0; queries.size < count && tries < 50 * count; tries++) {
    const item = items[random.between(0, items.length - 1)];
    if (!item) break;
    const terms = queries.size % 2 === 0 ? sliceOf(random, item.heading) : wordsOf(random, item.heading);
    if (terms === null) continue;
    const query = terms.join(" ");
    queries.set(query, { query, kind: "known-item", judged: judge(items, terms) });
  }
  return [...queries.values()];
}

/** Nobody remembers half a number: a slice neither begins nor ends within one. */
function sliceOf(random: Random, heading: string): string[] | null {
  const characters = [...heading];
  const length = random.between(4, 8);
  const start = random.between(0, characters.length - length);
  const slice = characters.slice(start, start + length).join("");
  const isCut = [start, start + length].some((at) =>
    /^\d\d$/.test(characters.slice(at - 1, at + 1).join("")),
  );
  return slice.length < length || isCut ? null : [slice];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(random: Random, heading: string): string[] | null {
  const words = [...segmenter.segment(heading)]
    .map(({ segment }) => segment)
    .filter((word) => word.length > 1);
  const first = random.between(0, words.length - 2);
  const second = random.between(first + 1, words.length - 1);
  const terms = words.filter((_, index) => index === first || index === second);
  return new Set(terms).size === 2 ? terms : null;
}

function judge(items: readonly Item[], terms: readonly string[]): Record<string, Grade> {
  const judged: Record<string, Grade> = {};
  for (const { path, heading, text } of items) {
    if (terms.every((term) => heading.includes(term))) judged[path] = 3;
    else if (terms.every((term) => heading.includes(term) || text.includes(term))) judged[path] = 1;
  }
  return judged;
}
