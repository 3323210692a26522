import { countItems, type Issue } from "../bulletin/archive.ts";
import { groupsBy } from "../bulletin/group.ts";
import { compare } from "../compare.ts";
import { orderOf } from "./record.ts";

/** So many items are a segment: a changed one has as many indexed anew, and every segment costs a little when all are joined. */
const ENOUGH = 300;

/** An issue, and what `orderOf` says of it. */
interface Ordered {
  readonly issue: Issue;
  readonly order: string;
}

/**
 * Puts issues in the order of their records, and cuts them into runs that are indexed and kept each for itself: years, or some months
 * of a year that has many items. Where a run ends depends on nothing outside its year, so that one more issue, or a changed one,
 * changes one run, or at worst those of a year.
 */
export function cutIntoSegments(issues: readonly Issue[]): Issue[][] {
  const inOrder = issues
    .map((issue): Ordered => ({ issue, order: orderOf(issue) }))
    .sort((a, b) => compare(a.order, b.order));
  return groupsBy(inOrder, ({ order }) => [order.slice(0, "2016".length)]).flatMap(({ members }) =>
    cutYear(members),
  );
}

/** What is left of a year goes with the run before, unless it is a good half of one. */
function cutYear(issues: readonly Ordered[]): Issue[][] {
  const segments: Issue[][] = [];
  let month = "";
  for (const { issue, order } of issues) {
    const last = segments.at(-1);
    const here = order.slice(0, "201610".length);
    if (last && (here === month || countItems(last) < ENOUGH)) last.push(issue);
    else segments.push([issue]);
    month = here;
  }
  const [before, rest] = segments.slice(-2);
  if (!before || !rest || countItems(rest) >= ENOUGH / 2) return segments;
  return [...segments.slice(0, -2), [...before, ...rest]];
}
