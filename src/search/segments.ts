import type { Archive } from "../bulletin/archive.ts";
import { type SearchRecord, searchRecord } from "./record.tsx";

/** Items of one segment at the least; large enough to be worth a start of Pagefind, small enough for its memory. */
const SMALLEST = 400;
/** Issues of a year that stay together. */
const BLOCK = 150;

/**
 * Cuts the archive, oldest first, into runs of records that are indexed and cached each for itself. A run ends only where a year or
 * a block of a year's numbers ends, so that one more issue, or a changed one, changes one segment.
 */
export function cutIntoSegments(archive: Archive): SearchRecord[][] {
  const segments: SearchRecord[][] = [];
  let segment: SearchRecord[] = [];
  let block = "";
  for (const issue of archive.issues) {
    const here = `${issue.year} ${Math.floor((issue.number - 1) / BLOCK)}`;
    if (here !== block && segment.length >= SMALLEST) {
      segments.push(segment);
      segment = [];
    }
    block = here;
    for (const item of issue.items) segment.push(searchRecord({ issue, item }));
  }
  return segment.length > 0 ? [...segments, segment] : segments;
}
