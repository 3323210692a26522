import { type Archive, type Contribution, countItems, type Issue } from "./archive.ts";
import type { Group } from "./group.ts";

/** So many issues with so many items. */
export interface Tally {
  readonly issues: number;
  readonly items: number;
}

/** A tally of something that has a name: 2016年, 10月, 州科技局. */
export interface NamedTally extends Tally {
  readonly name: string;
}

/** A volume, and the parts of it that came out in each month of its year. */
export interface YearTally extends Tally {
  readonly year: number;
  /** January first */
  readonly months: readonly Tally[];
  /** what came out in another year than the volume's */
  readonly elsewhere: Tally;
}

/** The volumes of an archive, newest first. */
export const yearTallies = ({ years }: Archive): YearTally[] =>
  years.map(({ key: year, members }) => ({
    year,
    ...tally(members),
    months: MONTHS.map((month) =>
      tally(members.filter(({ date }) => date.day.startsWith(`${year}-${month}`))),
    ),
    elsewhere: tally(members.filter(({ date }) => !date.day.startsWith(`${year}-`))),
  }));

/** What came out in each month of the year, all years together; January first. */
export const monthTallies = ({ issues }: Archive): Tally[] =>
  MONTHS.map((month) => tally(issues.filter(({ date }) => date.day.slice(5, 7) === month)));

/** The issues to which a department or a person contributed, and the contributions; a whole issue counts as one. */
export const contributionTally = ({ key, members }: Group<string, Contribution>): NamedTally => ({
  name: key,
  issues: new Set(members.map(({ issue }) => issue)).size,
  items: members.length,
});

export const tally = (issues: readonly Issue[]): Tally => ({
  issues: issues.length,
  items: countItems(issues),
});

export const sumOf = (tallies: readonly (Tally | undefined)[]): Tally => ({
  issues: tallies.reduce((sum, each) => sum + (each?.issues ?? 0), 0),
  items: tallies.reduce((sum, each) => sum + (each?.items ?? 0), 0),
});

/** `01` to `12` */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
