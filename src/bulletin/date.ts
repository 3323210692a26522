import { DateTime } from "luxon";

/** The zone of all dates (not a fixed +08:00: July 1988 was +09:00). */
export const ZONE = "Asia/Shanghai";

/** A publication date, with or without a time. */
export interface PublicationDate {
  /** `2016-10-19` */
  readonly day: string;
  /** `11:07`, or null if only the day is given */
  readonly time: string | null;
  /** RFC 3339 with the zone's offset at that moment, midnight without a time: `2016-10-19T11:07:16+08:00` */
  readonly instant: string;
}

/** The form of a date, existing or not. */
export const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/;

/** Parses `2016-10-19`, `2016-10-19 11:07` or `2016-10-19 11:07:16`; null for anything else, including 2016-02-30. */
export function parsePublicationDate(text: string): PublicationDate | null {
  if (!DATE_SHAPE.test(text)) return null;
  const written = text.replace(" ", "T");
  const instant = text < LAST_CLOCK_CHANGE ? earlyInstant(written) : lateInstant(written);
  // Times skipped by daylight saving come back shifted: refuse them like 2016-02-30.
  if (!instant?.startsWith(written)) return null;
  return { day: text.slice(0, 10), time: text.length > 10 ? text.slice(11, 16) : null, instant };
}

/** Since 1992 the offset is always +08:00; no lookup needed. */
const LAST_CLOCK_CHANGE = "1992";

const earlyInstant = (written: string): string | null =>
  DateTime.fromISO(written, { zone: ZONE }).toISO({ suppressMilliseconds: true });

function lateInstant(written: string): string | null {
  const [day = "", time = "00:00"] = written.split("T");
  const clock = time.length === 5 ? `${time}:00` : time;
  const moment = new Date(`${day}T${clock}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace(".000Z", "+08:00");
}

/** Earlier years are typos, such as 0016. */
export const EARLIEST_YEAR = 1900;

/** The year of a date: 2016. */
export const yearOf = (date: PublicationDate): number => Number(date.day.slice(0, 4));
