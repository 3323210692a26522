import { normalize, SEPARATOR } from "../normalize.ts";
import { BODY_START } from "../token-layout.ts";
import type { Items } from "./items.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import type { Term } from "./terms.ts";
import { hasWildcards } from "./wildcards.ts";

/** A longer query is copied from somewhere, and opens a file of each part of the index for every pair of its characters. */
const LONGEST = 40;
/** So many stretches of it, of so many characters, tell which records may hold all of it. */
const STRETCHES = 4;
const STRETCH = 6;
/** Where more may hold it, it is looked up as it stands. */
const MOST = 30;

/** What a query wants as it stands anywhere in the text. */
const plainTexts = (terms: readonly Term[]): string[] =>
  terms
    .filter(({ text, field, isExcluded, others = [] }) => {
      return field === "text" && !isExcluded && others.length === 0 && !hasWildcards(text);
    })
    .map(({ text }) => text);

export const isLong = (terms: readonly Term[]): boolean =>
  plainTexts(terms).reduce((length, text) => length + [...normalize(text)].length, 0) > LONGEST;

/**
 * A lookup for the terms of a query. Of a long one the index is asked for some stretches, and the texts that hold these are read: as exact
 * as a scan, with a tenth of the index's files. Each text is found in the records that hold all of them.
 */
export async function forTerms(
  terms: readonly Term[],
  lookup: Lookup,
  items: Pick<Items, "hit">,
): Promise<Lookup> {
  if (!isLong(terms)) return lookup;
  const texts = plainTexts(terms);
  const [first = new Map(), ...others] = await Promise.all(stretchesOf(texts).map(lookup.text));
  const candidates = [...first.keys()].filter((record) => others.every((other) => other.has(record)));
  if (candidates.length > MOST) return lookup;
  const read = await Promise.all(
    candidates.map(async (record) => {
      const { heading, text } = await items.hit(record);
      return { record, heading: normalize(heading), text: normalize(text) };
    }),
  );
  const find = (wanted: string): Occurrences =>
    new Map(
      read
        .map(({ record, heading, text }): [number, number[]] => {
          const [inHeading, inText] = [heading.indexOf(wanted), text.indexOf(wanted)];
          return [
            record,
            [...(inHeading < 0 ? [] : [inHeading]), ...(inText < 0 ? [] : [BODY_START + inText])],
          ];
        })
        .filter(([, starts]) => starts.length > 0),
    );
  const text: Lookup["text"] = async (term) =>
    texts.includes(term) ? find(normalize(term)) : lookup.text(term);
  return { ...lookup, text, places: (term) => (texts.includes(term) ? text(term) : lookup.places(term)) };
}

/** Some stretches of texts between their signs, spread over them. */
function stretchesOf(texts: readonly string[]): string[] {
  const all = texts
    .flatMap((text) => normalize(text).split(SEPARATOR))
    .flatMap((run) => run.match(new RegExp(`.{2,${STRETCH}}`, "gu")) ?? []);
  const step = Math.max(1, Math.floor(all.length / STRETCHES));
  return all.filter((_, index) => index % step === 0).slice(0, STRETCHES);
}
