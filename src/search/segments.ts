import type { Archive } from "../bulletin/archive.ts";
import { groupsBy } from "../bulletin/group.ts";
import { compare } from "../compare.ts";
import { type SearchRecord, searchRecord } from "./record.ts";

/** So many items are a segment: a changed one has as many indexed anew, and every segment costs a little when all are joined. */
const ENOUGH = 300;

/**
 * Cuts the archive, oldest first, into runs of records that are indexed and kept each for itself: years, or some months of a year
 * that has many items. Where a run ends depends on nothing outside its year, so that one more issue, or a changed one, changes one
 * run, or at worst those of a year.
 */
export function cutIntoSegments({ issues }: Archive): SearchRecord[][] {
  const records = issues.flatMap((issue) => issue.items.map((item) => searchRecord({ issue, item })));
  const inOrder = records.sort((a, b) => compare(a.id, b.id));
  return groupsBy(inOrder, ({ id }) => [id.slice(0, "2016".length)]).flatMap(({ members }) =>
    cutYear(members),
  );
}

/** What is left of a year goes with the run before, unless it is a good half of one. */
function cutYear(records: readonly SearchRecord[]): SearchRecord[][] {
  const segments: SearchRecord[][] = [];
  let month = "";
  for (const record of records) {
    const last = segments.at(-1);
    const here = record.id.slice(0, "201610".length);
    if (last && (here === month || last.length < ENOUGH)) last.push(record);
    else segments.push([record]);
    month = here;
  }
  const [before, rest] = segments.slice(-2);
  if (!before || !rest || rest.length >= ENOUGH / 2) return segments;
  return [...segments.slice(0, -2), [...before, ...rest]];
}
