import { type Archive, type Contribution, countItems, type Issue } from "./archive.ts";
import type { Group } from "./group.ts";

export interface Tally {
  readonly issues: number;
  readonly items: number;
}

/** A tally with a name: 2016年, 10月, 州科技局. */
export interface NamedTally extends Tally {
  readonly name: string;
}

/** A volume's tally, in total and by month. */
export interface YearTally extends Tally {
  readonly year: number;
  /** January first */
  readonly months: readonly Tally[];
  /** published in another year than the volume's */
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

/** Tallies by month over all years; January first. */
export const monthTallies = ({ issues }: Archive): Tally[] =>
  MONTHS.map((month) => tally(issues.filter(({ date }) => date.day.slice(5, 7) === month)));

/** A name's issues and contributions; a whole issue counts as one. */
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
