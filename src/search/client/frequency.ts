import type { RecordTable } from "../record-table.ts";
import { spell, type Term } from "./terms.ts";

/** How many items hold each of some words, year by year. */
export interface Frequency {
  /** oldest first, without gaps between the first and the last that has anything */
  readonly years: readonly number[];
  readonly series: readonly {
    /** the query of this series */
    readonly q: string;
    /** for each of `years` */
    readonly items: readonly number[];
  }[];
  /** how many items each of `years` has at all, under the same filters */
  readonly all: readonly number[];
}

const MOST_SERIES = 4;

/** What is counted beside each other: each of up to four words that OR joins, else the query as a whole. */
export function seriesOf(q: string, terms: readonly Term[]): { q: string; terms: readonly Term[] }[] {
  const [{ text, field, others = [] } = { text: "", field: "text" as const }, ...further] = terms;
  if (others.length === 0 || others.length >= MOST_SERIES || further.length > 0) return [{ q, terms }];
  return [...new Set([text, ...others])].map((word) => {
    const term: Term = { text: word, field, isExcluded: false };
    return { q: spell(term), terms: [term] };
  });
}

/**
 * @param series the records that answer each query
 * @param all the records that the filters let through
 */
export function countByYear(
  series: readonly { readonly q: string; readonly hits: readonly number[] }[],
  all: readonly number[],
  table: RecordTable,
): Frequency {
  const count = (hits: readonly number[]): Map<number, number> => {
    const byYear = new Map<number, number>();
    for (const { year } of hits.map((record) => table.at(record)))
      byYear.set(year, (byYear.get(year) ?? 0) + 1);
    return byYear;
  };
  const counted = series.map(({ q, hits }) => ({ q, byYear: count(hits) }));
  const held = counted.flatMap(({ byYear }) => [...byYear.keys()]).sort((a, b) => a - b);
  const [first = 0, last = -1] = [held[0], held[held.length - 1]];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const inYears = (byYear: ReadonlyMap<number, number>): number[] =>
    years.map((year) => byYear.get(year) ?? 0);
  return {
    years,
    series: counted.map(({ q, byYear }) => ({ q, items: inYears(byYear) })),
    all: inYears(count(all)),
  };
}
