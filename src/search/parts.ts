import { compare } from "../base/text.ts";
import type { Issue } from "../bulletin/archive.ts";
import { orderOf } from "./record.ts";

/** A part of the index: an index of Pagefind's, which the browser merges with the others. */
export interface Part {
  /** What Pagefind calls it: undetermined, so that it leaves words as they are; unique, so that its ids are. */
  readonly language: string;
  /** in the order of their records */
  readonly issues: readonly Issue[];
}

const SIZES = {
  /** Items of a finished part. Pagefind takes some 4 ms and 0.65 MB for each; a part costs readers its metadata, each query some requests. */
  finished: 1600,
  /** Items of the newest part, the only one that a new issue changes. */
  newest: 250,
  /** Above this number of parts the oldest neighbours are joined, two by two. */
  parts: 5,
};

/**
 * Cuts an archive into finished parts, what came since, and the newest issues, oldest first. Where a part ends depends on nothing that
 * comes after it, so that a new issue leaves the parts before it as they are.
 */
export function cutIntoParts(archive: readonly Issue[], sizes = SIZES): readonly Part[] {
  const { full: blocks, rest } = cut(inOrder(archive), sizes.finished);
  const { full: grown, rest: newest } = cut(rest, sizes.newest);
  const recent = [
    { language: "und-x-recent", issues: grown.flat() },
    { language: "und-x-newest", issues: newest },
  ].filter(({ issues }) => issues.length > 0);

  const finished = blocks.map((issues, index): Part => ({ language: `und-x-${index}`, issues }));
  for (let at = 0; finished.length + recent.length > sizes.parts && at + 1 < finished.length; at++) {
    const [first, second] = finished.slice(at, at + 2);
    if (first && second)
      finished.splice(at, 2, { language: first.language, issues: [...first.issues, ...second.issues] });
  }
  return [...finished, ...recent];
}

/** Issues in the order of their records. */
export const inOrder = (archive: readonly Issue[]): Issue[] =>
  archive
    .map((issue) => ({ issue, order: orderOf(issue) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ issue }) => issue);

/** Cuts issues into runs of at least so many items each; `rest` is what does not fill one. */
function cut(
  issues: readonly Issue[],
  size: number,
): { readonly full: readonly (readonly Issue[])[]; readonly rest: readonly Issue[] } {
  const full: Issue[][] = [];
  let rest: Issue[] = [];
  let items = 0;
  for (const issue of issues) {
    rest.push(issue);
    items += issue.items.length;
    if (items < size) continue;
    full.push(rest);
    rest = [];
    items = 0;
  }
  return { full, rest };
}
