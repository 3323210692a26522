import { DateTime } from "luxon";
import type { Issue } from "./archive.ts";
import { type Group, groupBy, groupsBy } from "./group.ts";
import type { YearInOrder } from "./order.ts";

/** A day with the issues that came out on it. */
export interface CalendarDay {
  /** `2016-10-19` */
  readonly day: string;
  readonly issues: readonly Issue[];
}

/** A month, all of its days. */
export interface CalendarMonth {
  /** `2016-10` */
  readonly month: string;
  /** the weekday of its first day: 1 is Monday, with which weeks begin (GB/T 7408) */
  readonly startsOn: number;
  readonly days: readonly CalendarDay[];
}

/**
 * The twelve months of a year, with every issue published in it, of whatever volume; then other months in which an issue of
 * the year's own volume came out.
 */
export function calendarOf({ year, published }: Pick<YearInOrder, "year" | "published">): CalendarMonth[] {
  const byDay = groupBy([...new Set([...year.members, ...published])], ({ date }) => [date.day]);
  const own = Array.from({ length: 12 }, (_, index) => `${year.key}-${String(index + 1).padStart(2, "0")}`);
  const others = [...byDay.keys()].map(monthOf).filter((month) => !own.includes(month));
  return [...own, ...[...new Set(others)].sort()].map((month) => monthWith(month, byDay));
}

function monthWith(month: string, byDay: ReadonlyMap<string, readonly Issue[]>): CalendarMonth {
  const first = DateTime.fromISO(`${month}-01`, { zone: "utc" });
  const days = Array.from({ length: first.daysInMonth ?? 0 }, (_, index): CalendarDay => {
    const day = `${month}-${String(index + 1).padStart(2, "0")}`;
    return { day, issues: byDay.get(day) ?? [] };
  });
  return { month, startsOn: first.weekday, days };
}

/** The members of a volume by the month in which they came out, newest first. */
export function byMonth(members: readonly Issue[]): Group<string, Issue>[] {
  return groupsBy(members.toReversed(), ({ date }) => [monthOf(date.day)]).sort((a, b) =>
    a.key < b.key ? 1 : -1,
  );
}

const monthOf = (day: string): string => day.slice(0, 7);
