import { atOnce, type Steps } from "../base/steps.ts";
import type { Archive, Item } from "./archive.ts";
import { type Brief, briefOf } from "./brief.ts";

/** At most so many are told. */
const MOST = 3;
/** What stands in a larger part of the older items, or in more of them, tells nothing of any one. */
const MOST_SPREAD = 0.2;
const FEW = 4;
const MOST_PLACES = 24;
/** A pair in a headline says more than one in a text. */
const HEADLINE = 4;
/** Less alike than this is chance: see `tests/bulletin/related`. */
const LEAST_ALIKE = 0.1;

const known = new WeakMap<Archive, ReadonlyMap<Item, readonly Brief[]>>();

/** Older news of other issues that an item has rare pairs of characters in common with, most alike first; none where that is chance. */
export function relatedTo(archive: Archive, item: Item): readonly Brief[] {
  return atOnce(relatedInSteps(archive)).get(item) ?? [];
}

/** The same of all items, one issue a step. */
export function* relatedInSteps(archive: Archive): Steps<ReadonlyMap<Item, readonly Brief[]>> {
  const before = known.get(archive);
  if (before) return before;
  const related = yield* relate(archive);
  known.set(archive, related);
  return related;
}

/** An item's pairs of characters and its words, each once, with what they weigh. */
interface Profile {
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
}

/**
 * Goes through the issues from the oldest: how rare a pair is, is counted over those before. So what an item is told with is settled
 * when its issue comes out, and a new issue changes no page of an old one.
 */
function* relate({ issues }: Archive): Steps<ReadonlyMap<Item, readonly Brief[]>> {
  const readWords = wordReader();
  const older: { readonly brief: Brief; readonly total: number }[] = [];
  /** the older items that a pair stands in, as far as it is rare */
  const places = new Map<number, number[]>();
  const alike = new Float64Array(issues.reduce((sum, { items }) => sum + items.length, 0));
  const related = new Map<Item, readonly Brief[]>();
  for (const issue of issues) {
    if (issue.status === "withdrawn") continue;
    const own = issue.items
      .filter(({ withdrawn }) => withdrawn === null)
      .map((item) => ({ item, profile: profileOf(item, readWords) }));
    for (const { item, profile } of own) {
      const found = mostAlike(profile, older, places, alike);
      if (found.length > 0) related.set(item, found);
    }
    for (const { item, profile } of own) {
      for (const pair of profile.weights.keys()) {
        const list = places.get(pair);
        if (!list) places.set(pair, [older.length]);
        else if (list.length <= MOST_PLACES) list.push(older.length);
      }
      older.push({ brief: briefOf(issue, item), total: profile.total });
    }
    yield;
  }
  return related;
}

/** @param alike zero for every item, and left so */
function mostAlike(
  { weights, total }: Profile,
  older: readonly { readonly brief: Brief; readonly total: number }[],
  places: ReadonlyMap<number, readonly number[]>,
  alike: Float64Array,
): readonly Brief[] {
  const most = Math.min(MOST_PLACES, Math.max(FEW, older.length * MOST_SPREAD));
  const rarest = Math.log(older.length + 1);
  const touched: number[] = [];
  for (const [pair, weight] of weights) {
    const list = places.get(pair);
    if (!list || list.length > most) continue;
    const worth = (weight * Math.log((older.length + 1) / list.length)) / rarest;
    for (const index of list) {
      const before = alike[index] ?? 0;
      if (before === 0) touched.push(index);
      alike[index] = before + worth;
    }
  }
  const found: { readonly index: number; readonly brief: Brief; readonly score: number }[] = [];
  for (const index of touched) {
    const entry = older[index];
    const score = (alike[index] ?? 0) / Math.sqrt(total * (entry?.total ?? 1));
    if (entry && score >= LEAST_ALIKE) found.push({ index, brief: entry.brief, score });
    alike[index] = 0;
  }
  return found
    .sort((a, b) => b.score - a.score || b.index - a.index)
    .slice(0, MOST)
    .map(({ brief }) => brief);
}

type ReadWords = (text: string) => readonly number[];

function profileOf({ heading, text }: Item, readWords: ReadWords): Profile {
  const weights = new Map<number, number>();
  let total = 0;
  const weigh = (signs: readonly number[], weight: number): void => {
    for (const sign of signs)
      if (!weights.has(sign)) {
        weights.set(sign, weight);
        total += weight;
      }
  };
  for (const read of [pairsIn, readWords]) weigh(read(heading), HEADLINE);
  for (const read of [pairsIn, readWords]) weigh(read(text), 1);
  return { weights, total };
}

/** Han characters of the basic blocks. Two of them make a number below 2³⁰, which maps look up much faster than larger ones. */
const HAN = { first: 0x3400, count: 0x9fff - 0x3400 + 1 } as const;

/** Each pair of Han characters that stand side by side, as a number. */
function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  let before = -1;
  for (let index = 0; index < text.length; index++) {
    const place = text.charCodeAt(index) - HAN.first;
    const now = place >= 0 && place < HAN.count ? place : -1;
    if (before >= 0 && now >= 0) pairs.push(before * HAN.count + now);
    before = now;
  }
  return pairs;
}

/** Words in Latin letters (C919, FAST), each with a number of its own below zero. */
function wordReader(): ReadWords {
  const numbers = new Map<string, number>();
  return (text) =>
    (text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).map((word) => {
      const number = numbers.get(word) ?? -1 - numbers.size;
      numbers.set(word, number);
      return number;
    });
}
