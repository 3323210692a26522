import { DateTime } from "luxon";
import type { Issue } from "./archive.ts";
import { type Group, groupBy, groupsBy } from "./group.ts";
import type { YearInOrder } from "./order.ts";

export interface CalendarDay {
  /** `2016-10-19` */
  readonly day: string;
  readonly issues: readonly Issue[];
}

/** A month, all of its days. */
export interface CalendarMonth {
  /** `2016-10` */
  readonly month: string;
  /** weekday of the first day; 1 is Monday (GB/T 7408) */
  readonly startsOn: number;
  readonly days: readonly CalendarDay[];
}

/** The twelve months of a year with every issue published in it, then other months in which the year's own volume has issues. */
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

/** A volume's issues by month of publication, newest first. */
export function byMonth(members: readonly Issue[]): Group<string, Issue>[] {
  return groupsBy(members.toReversed(), ({ date }) => [monthOf(date.day)]).sort((a, b) =>
    a.key < b.key ? 1 : -1,
  );
}

const monthOf = (day: string): string => day.slice(0, 7);
