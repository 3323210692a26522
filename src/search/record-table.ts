import type { Issue } from "../bulletin/archive.ts";
import { type IssueNumber, numbered, plainId, readId } from "../bulletin/issue-number.ts";

/** Issues whose records follow each other and whose numbers do too; plain data, written into the index's manifest. */
export interface RecordRun {
  readonly year: number;
  /** the number of the first issue; of a 合刊 or 增刊, which is a run by itself, its id */
  readonly first: number | string;
  /** how many items each issue of the run has */
  readonly items: readonly number[];
}

/** A news item by its issue and its place in it, from 1. */
export interface ItemPlace {
  readonly year: number;
  readonly number: IssueNumber;
  readonly position: number;
}

/** @param issues in the order of their records */
export function recordRuns(issues: readonly Issue[]): RecordRun[] {
  const runs: { year: number; first: number | string; items: number[] }[] = [];
  for (const { year, number, items } of issues) {
    const run = runs.at(-1);
    const first = plainId(number);
    const follows =
      run?.year === year && typeof run.first === "number" && run.first + run.items.length === first;
    if (run && follows) run.items.push(items.length);
    else runs.push({ year, first, items: [items.length] });
  }
  return runs;
}

/**
 * Tells which item a record is. Pagefind names records by hashes, but gives all of them in the order in which they were added; so
 * a record is known by its number in that order, from 0.
 */
export class RecordTable {
  readonly #places: readonly ItemPlace[];

  constructor(runs: readonly RecordRun[]) {
    this.#places = runs.flatMap(({ year, first, items }) =>
      items.flatMap((count, index) => {
        const number = typeof first === "number" ? numbered(first + index) : readId(first);
        if (!number) throw new RangeError(`There is no issue ${first}`);
        // An issue's items are added from the last to the first: see `recordsOf`.
        return Array.from({ length: count }, (_, item) => ({ year, number, position: count - item }));
      }),
    );
  }

  get size(): number {
    return this.#places.length;
  }

  /** @throws RangeError where there is no such record */
  at(record: number): ItemPlace {
    const place = this.#places[record];
    if (!place) throw new RangeError(`There is no record ${record}`);
    return place;
  }
}
