import type { HintFacts, Named } from "../hint-facts.ts";
import { normalize } from "../normalize.ts";

export type Known = Pick<HintFacts, "names" | "departments">;

/** The authors and departments that a text names in full, a department by any of its names. */
export const namesMeant = (text: string, known: Known): readonly Named[] =>
  spellings(known).get(normalize(text)) ?? [];

/** Whether a text names somebody, be there items of theirs or not: it is no slip for another name, and no words in a row. */
export const isKnownName = (text: string, known: Known): boolean => spellings(known).has(normalize(text));

/** Two characters may be a part of some other word. */
const SHORTEST = 3;

/** More departments than these are not meant one by one. */
const FEW = 3;
const PLACE = /[省州盟市县旗区镇乡]$/u;

/** The departments that a text names without the place before: 卫健委, 人社局; none where that is too many. */
export function departmentsOfPlaces(text: string, known: Known): readonly Named[] {
  const wanted = normalize(text);
  const ending = [...spellings(known)].filter(
    ([name]) =>
      wanted.length >= SHORTEST && name.endsWith(wanted) && PLACE.test(name.slice(0, -wanted.length)),
  );
  const meant = new Set(ending.flatMap(([, names]) => names).filter(({ kind }) => kind === "source"));
  return meant.size > FEW ? [] : [...meant];
}

/** The names of authors and departments that stand in a text, the longest first. */
export const namesIn = (text: string, known: Known): string[] =>
  [...spellings(known).keys()]
    .filter((name) => name.length >= SHORTEST && text.includes(name))
    .sort((a, b) => b.length - a.length);

/** The names among which a text is looked for by its field: those that hold it, and of departments those that have another name that does. */
export function namesHolding(
  text: string,
  kind: Named["kind"],
  { names, departments }: Known,
): readonly string[] {
  const wanted = normalize(text);
  const holds = (name: string): boolean => normalize(name).includes(wanted);
  const byAlias = departments.filter((group) => group.some(holds)).map(([short]) => short);
  return names
    .filter(
      (named) =>
        named.kind === kind && (holds(named.name) || (kind === "source" && byAlias.includes(named.name))),
    )
    .map(({ name }) => name);
}

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
