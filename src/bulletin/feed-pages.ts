import { feedArchive } from "./address.ts";
import type { Issue } from "./archive.ts";
import { type Group, groupsBy } from "./group.ts";
import { compareNumbers, type IssueNumber, isSameRow, numbered } from "./issue-number.ts";

/** Numbers per archive page of the feed. */
const PAGE = 20;

/** The feed's issues, oldest first: runs that have an archive page, by address, and the newest run, which has none yet. */
interface FeedPages {
  readonly pages: readonly Group<string, Issue>[];
  readonly open: readonly Issue[];
}

/**
 * An issue's page depends only on its year and (first) number, so adding issues never moves others. 增刊 have pages of their own, behind
 * those of their year. In the newest year each row of numbers has an open run.
 */
export function feedPages(oldestFirst: readonly Issue[]): FeedPages {
  const inRows = [...oldestFirst].sort((a, b) => a.year - b.year || compareNumbers(a.number, b.number));
  const runs = groupsBy(inRows, ({ year, number }) => [feedArchive(year, runOf(number))]);
  const newestYear = inRows.at(-1)?.year;
  const isOpen = ({ members: [first] }: Group<string, Issue>, index: number): boolean => {
    const next = runs[index + 1]?.members[0];
    const isLastOfRow = !first || next?.year !== first.year || !isSameRow(next.number, first.number);
    return first?.year === newestYear && isLastOfRow;
  };
  return {
    pages: runs.filter((run, index) => !isOpen(run, index)),
    open: runs.filter(isOpen).flatMap(({ members }) => members),
  };
}

/** The numbers of a page: 1-20, 增刊1-20 */
function runOf({ series, first }: IssueNumber): IssueNumber {
  const from = Math.floor((first - 1) / PAGE) * PAGE + 1;
  return numbered(from, from + PAGE - 1, series);
}
