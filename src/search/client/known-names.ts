import type { Named } from "../hint-facts.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";

type Known = Pick<Hints, "names" | "departments">;

/** The authors and departments that a text names in full, a department by any of its names. */
export const namesMeant = (text: string, known: Known): readonly Named[] =>
  spellings(known).get(normalize(text)) ?? [];

/** Whether a text names somebody, be there items of theirs or not: it is no slip for another name, and no words in a row. */
export const isKnownName = (text: string, known: Known): boolean => spellings(known).has(normalize(text));

/** By each normalised name those that have it; made once, for every query asks. */
function spellings(known: Known): ReadonlyMap<string, readonly Named[]> {
  const made = bySpelling.get(known);
  if (made) return made;
  const all = new Map<string, Named[]>();
  const add = (spelling: string, meant: readonly Named[]): void => {
    const others = all.get(normalize(spelling)) ?? [];
    all.set(normalize(spelling), [...others, ...meant.filter((name) => !others.includes(name))]);
  };
  for (const name of known.names) add(name.name, [name]);
  for (const group of known.departments) {
    const [short = ""] = group;
    const meant = known.names.filter(({ kind, name }) => kind === "source" && name === short);
    for (const spelling of group) add(spelling, meant);
  }
  bySpelling.set(known, all);
  return all;
}
const bySpelling = new WeakMap<Known, ReadonlyMap<string, readonly Named[]>>();
