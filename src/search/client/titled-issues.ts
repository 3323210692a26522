import type { IssueNumbers } from "../../bulletin/issue-runs.ts";
import { normalize } from "../normalize.ts";
import { isQuestion } from "./fillers.ts";
import type { Items } from "./items.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import type { Term } from "./terms.ts";

/** More than a reader looks at; who typed a title meant one. */
const MOST = 5;
/** Where so many items answer, the reader is not looking for an issue. */
const FEW_HITS = 3;
/** A query of this length may be a title though an item answers it, too. To look for titles takes another part of the index for each pair. */
const LONG = 8;
/** No title is longer. */
const LONGEST = 80;

/** Whether a query may be the title of an issue rather than words of an item. */
export const mayBeTitle = (terms: readonly Term[], hits: number): boolean =>
  terms.length > 0 &&
  terms.every(({ text, field, isExcluded }) => field === "text" && !isExcluded && !isQuestion(text)) &&
  terms.reduce((length, { text }) => length + text.length, 0) <= LONGEST &&
  (hits === 0 || (hits <= FEW_HITS && terms.some(({ text }) => normalize(text).length >= LONG)));

/** The issues whose title holds every term, in the range that the query is narrowed to; newest first. */
export async function issuesTitled(
  terms: readonly Term[],
  narrowed: readonly Occurrences[],
  lookup: Lookup,
  items: Items,
): Promise<IssueNumbers[]> {
  const [found = new Map(), ...others] = await Promise.all(terms.map(({ text }) => lookup.issueTitle(text)));
  const all = [...found.keys()].filter((record) => [...others, ...narrowed].every((set) => set.has(record)));
  const newest = all.sort((a, b) => b - a).slice(0, MOST);
  return Promise.all(
    newest.map(async (record) => {
      const { year, number } = items.table.at(record);
      const { total, totalTo } = await items.issueOf(record);
      return { year, number, total: total === null ? null : { first: total, last: totalTo ?? total } };
    }),
  );
}
