import type { Archive } from "../bulletin/archive.ts";
import { type SearchRecord, searchRecord } from "./record.tsx";

/** So many items are a segment: enough to be worth a start of Pagefind, few enough for its memory. */
const ENOUGH = 300;

/**
 * Cuts the archive, oldest first, into runs of records that are indexed and kept each for itself: years, or some months of a year
 * that has many items. Where a run ends depends on nothing outside its year, so that one more issue, or a changed one, changes one
 * run, or at worst those of a year.
 */
export function cutIntoSegments({ issues }: Archive): SearchRecord[][] {
  const years = new Map<number, SearchRecord[]>();
  for (const issue of issues)
    for (const item of issue.items) {
      const record = searchRecord({ issue, item });
      const year = Number(record.order.slice(0, 4));
      const same = years.get(year);
      if (same) same.push(record);
      else years.set(year, [record]);
    }
  return [...years]
    .sort(([a], [b]) => a - b)
    .flatMap(([, records]) => cutYear(records.sort((a, b) => (a.order < b.order ? -1 : 1))));
}

function cutYear(records: readonly SearchRecord[]): SearchRecord[][] {
  const segments: SearchRecord[][] = [];
  let month = "";
  for (const record of records) {
    const last = segments.at(-1);
    const here = record.order.slice(0, "2016-10".length);
    if (last && (here === month || last.length < ENOUGH)) last.push(record);
    else segments.push([record]);
    month = here;
  }
  return segments;
}
