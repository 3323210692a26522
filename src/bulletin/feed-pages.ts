import { feedArchive } from "./address.ts";
import type { Issue } from "./archive.ts";
import { type Group, groupsBy } from "./group.ts";

/** Numbers per archive page of the feed. */
const PAGE = 20;

/** The feed's issues, oldest first: runs that have an archive page, by address, and the newest run, which has none yet. */
interface FeedPages {
  readonly pages: readonly Group<string, Issue>[];
  readonly open: readonly Issue[];
}

/** An issue's page depends only on its year and number, so adding issues never moves others. */
export function feedPages(oldestFirst: readonly Issue[]): FeedPages {
  const runs = groupsBy(oldestFirst, ({ year, number }) => {
    const from = Math.floor((number - 1) / PAGE) * PAGE + 1;
    return [feedArchive({ year, from, to: from + PAGE - 1 })];
  });
  return { pages: runs.slice(0, -1), open: runs.at(-1)?.members ?? [] };
}
