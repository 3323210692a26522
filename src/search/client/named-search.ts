import type { Named } from "../hint-facts.ts";
import type { Hints } from "../hints.ts";
import { readDate, spanNamed } from "./dates.ts";
import { departmentsOfPlaces, namesMeant } from "./known-names.ts";
import type { Query } from "./query.ts";
import { spellingsOf } from "./spellings.ts";
import type { Term } from "./terms.ts";
import { withoutTitle } from "./titles.ts";

/** All of an author, of a department, of a day or of a month: the search that is narrowed to it, without words. */
export interface NamedSearch {
  readonly kind: "source" | "author" | "date";
  readonly name: string;
  readonly query: Query;
}

/** The searches that a query names by its only term: 吴启荣, 楚雄州科技局, 2016-10-19. What narrows it otherwise stays. */
export function searchesNamed(query: Query, [term, ...others]: readonly Term[], hints: Hints): NamedSearch[] {
  if (term?.field !== "text" || term.isExcluded || others.length > 0) return [];
  const all: Query = { ...query, q: "", page: 1 };
  const named = whoIsMeant(term.text, hints).map(
    ({ kind, name }): NamedSearch => ({ kind, name, query: { ...all, [kind]: name } }),
  );
  const span = spanNamed(term.text);
  if (span) return [...named, { kind: "date", name: term.text, query: { ...all, ...span } }];
  const date = [term.text, ...spellingsOf(term.text)].map(readDate).find((read) => read !== null) ?? null;
  // A year alone is rather a number, and has a page of its own.
  if (date === null || date.length === "2016".length) return named;
  return [...named, { kind: "date", name: chinese(date), query: { ...all, from: date, to: date } }];
}

/** Who is called so, who has a title besides (吴启荣主任), or departments by their name without the place (卫健委). */
function whoIsMeant(text: string, hints: Hints): readonly Named[] {
  const named = namesMeant(text, hints);
  if (named.length > 0) return named;
  const person = namesMeant(withoutTitle(text) ?? "", hints).filter(({ kind }) => kind === "author");
  return person.length > 0 ? person : departmentsOfPlaces(text, hints);
}

/** 2016-10-19 → 2016年10月19日; 2016-10 → 2016年10月 */
function chinese(date: string): string {
  const [year, ...rest] = date.split("-").map(Number);
  return `${year}年${rest.map((part, index) => `${part}${["月", "日"][index]}`).join("")}`;
}
