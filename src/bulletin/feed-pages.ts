import { feedArchive } from "./address.ts";
import type { Issue } from "./archive.ts";
import { type Group, groupsBy } from "./group.ts";

/** How many numbers of a year have an archive page of the feed together. */
const PAGE = 20;

/** The feed's issues, oldest first: the runs of numbers that have an archive page, by its address, and the newest run, which has none yet. */
interface FeedPages {
  readonly pages: readonly Group<string, Issue>[];
  readonly open: readonly Issue[];
}

/**
 * Which page an issue is on follows from its year and number alone, so neither a new issue nor an old one that is added later
 * moves another.
 */
export function feedPages(oldestFirst: readonly Issue[]): FeedPages {
  const runs = groupsBy(oldestFirst, ({ year, number }) => {
    const from = Math.floor((number - 1) / PAGE) * PAGE + 1;
    return [feedArchive({ year, from, to: from + PAGE - 1 })];
  });
  return { pages: runs.slice(0, -1), open: runs.at(-1)?.members ?? [] };
}
