import type { Archive } from "../bulletin/archive.ts";
import { type SearchRecord, searchRecord } from "./record.tsx";

/** About so many items make a segment: enough to be worth a start of Pagefind, few enough for its memory. */
const USUAL = 300;
const MONTHS = 12;

/**
 * Cuts the archive, oldest first, into runs of records that are indexed and kept each for itself: years, or equal parts of a year
 * that has many items. Where a run ends depends on nothing but its year's own number of items, so that one more issue, or a changed
 * one, changes one run.
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
  const parts = Math.min(MONTHS, Math.max(1, Math.round(records.length / USUAL)));
  const segments: SearchRecord[][] = Array.from({ length: parts }, () => []);
  for (const record of records) {
    const month = Number(record.order.slice(5, 7)) - 1;
    segments[Math.floor((month * parts) / MONTHS)]?.push(record);
  }
  return segments.filter((segment) => segment.length > 0);
}
