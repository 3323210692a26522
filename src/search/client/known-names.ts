import type { Named } from "../hint-facts.ts";
import type { Hints } from "../hints.ts";
import { normalize } from "../normalize.ts";

type Known = Pick<Hints, "names" | "departments">;

/** The author or the department that a text names in full, by an alias too. */
export function namesMeant(text: string, { names, departments }: Known): Named[] {
  const wanted = normalize(text);
  const shorts = departments.filter((group) => holds(group, wanted)).map(([short]) => short);
  return names.filter(
    ({ kind, name }) => normalize(name) === wanted || (kind === "source" && shorts.includes(name)),
  );
}

/** Whether a text names somebody, be there items of theirs or not: it is no slip for another name, and no words in a row. */
export const isKnownName = (text: string, known: Known): boolean =>
  namesMeant(text, known).length > 0 || known.departments.some((group) => holds(group, normalize(text)));

const holds = (group: readonly string[], wanted: string): boolean =>
  group.some((name) => normalize(name) === wanted);
