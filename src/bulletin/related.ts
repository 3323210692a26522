import { atOnce, type Steps } from "../base/steps.ts";
import type { Archive, Item } from "./archive.ts";
import { type Brief, briefOf } from "./brief.ts";
import { Signs } from "./signs.ts";

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

/** An item's signs, each once, those of its headline first, and what all of them weigh. */
interface Profile {
  readonly item: Item;
  readonly brief: Brief;
  readonly signs: Int32Array;
  readonly inHeading: number;
  readonly total: number;
}

/**
 * Goes through the issues from the oldest: how rare a sign is, is counted over those before. So what an item is told with is settled
 * when its issue comes out, and a new issue changes no page of an old one.
 */
function* relate({ issues }: Archive): Steps<ReadonlyMap<Item, readonly Brief[]>> {
  const signs = new Signs();
  const profiles: Profile[][] = [];
  for (const issue of issues) {
    if (issue.status === "withdrawn") continue;
    const items = issue.items.filter(({ withdrawn }) => withdrawn === null);
    profiles.push(items.map((item) => profileOf(item, briefOf(issue, item), signs)));
    yield;
  }
  const older: Profile[] = [];
  const places = new Places(signs.uses);
  const alike = new Float64Array(signs.items);
  const related = new Map<Item, readonly Brief[]>();
  for (const own of profiles) {
    for (const profile of own) related.set(profile.item, mostAlike(profile, older, places, alike));
    for (const profile of own) {
      places.add(older.length, profile.signs);
      older.push(profile);
    }
    yield;
  }
  return related;
}

function profileOf(item: Item, brief: Brief, reader: Signs): Profile {
  const { signs, inHeading } = reader.read(item.heading, item.text);
  return { item, brief, signs, inHeading, total: inHeading * HEADLINE + signs.length - inHeading };
}

/** The older items that each sign stands in, as far as it is rare. In flat arrays, since there are millions. */
class Places {
  /** by sign: in how many older items it stands, but not more than are kept, and one */
  readonly spread: Uint8Array;
  /** by sign: where its items begin in `items` */
  readonly starts: Int32Array;
  readonly items: Int32Array;

  /** @param uses by sign: how many items it stands in, newer ones included */
  constructor(uses: readonly number[]) {
    this.spread = new Uint8Array(uses.length);
    this.starts = new Int32Array(uses.length);
    let end = 0;
    for (let sign = 0; sign < uses.length; sign++) {
      this.starts[sign] = end;
      end += Math.min(uses[sign] ?? 0, MOST_PLACES);
    }
    this.items = new Int32Array(end);
  }

  add(item: number, signs: Int32Array): void {
    for (const sign of signs) {
      const spread = this.spread[sign] ?? 0;
      if (spread > MOST_PLACES) continue;
      if (spread < MOST_PLACES) this.items[(this.starts[sign] ?? 0) + spread] = item;
      this.spread[sign] = spread + 1;
    }
  }
}

/** @param alike zero for every item, and left so */
function mostAlike(
  { signs, inHeading, total }: Profile,
  older: readonly Profile[],
  { spread: spreads, starts, items }: Places,
  alike: Float64Array,
): readonly Brief[] {
  const most = Math.min(MOST_PLACES, Math.max(FEW, older.length * MOST_SPREAD));
  const rarest = Math.log(older.length + 1);
  /** what a sign of a text is worth that stands in so many older items */
  const worths = Array.from(
    { length: most + 1 },
    (_, spread) => Math.log((older.length + 1) / spread) / rarest,
  );
  const touched: number[] = [];
  for (let order = 0; order < signs.length; order++) {
    const sign = signs[order] ?? 0;
    const spread = spreads[sign] ?? 0;
    if (spread === 0 || spread > most) continue;
    const worth = (worths[spread] ?? 0) * (order < inHeading ? HEADLINE : 1);
    const start = starts[sign] ?? 0;
    for (let place = start; place < start + spread; place++) {
      const index = items[place] ?? 0;
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
