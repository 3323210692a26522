import { DateTime } from "luxon";

/** Every date in the archive is read and shown in this zone (not a fixed +08:00: July 1988 was +09:00). */
export const ZONE = "Asia/Shanghai";

/** When an issue was published, as precisely as its editor said. */
export interface PublicationDate {
  /** `2016-10-19` */
  readonly day: string;
  /** `11:07`, or null where the editor gave the day alone */
  readonly time: string | null;
  /** RFC 3339 with the zone's offset at that moment; midnight where there is no time: `2016-10-19T11:07:16+08:00` */
  readonly instant: string;
}

const SHAPES = [
  { shape: /^\d{4}-\d{2}-\d{2}$/, format: "yyyy-MM-dd", timed: false },
  { shape: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, format: "yyyy-MM-dd HH:mm", timed: true },
  { shape: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, format: "yyyy-MM-dd HH:mm:ss", timed: true },
] as const;

/** Parses `2016-10-19`, `2016-10-19 11:07` or `2016-10-19 11:07:16`; null for anything else, roll-overs included. */
export function parsePublicationDate(text: string): PublicationDate | null {
  const known = SHAPES.find(({ shape }) => shape.test(text));
  if (!known) return null;
  const moment = DateTime.fromFormat(text, known.format, { zone: ZONE, locale: "en-US" });
  // A clock time that a daylight-saving change skipped comes back shifted: refuse it like 2016-02-30.
  if (!moment.isValid || moment.toFormat(known.format) !== text) return null;
  return {
    day: moment.toFormat("yyyy-MM-dd"),
    time: known.timed ? moment.toFormat("HH:mm") : null,
    instant: moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
  };
}

/** The year of a date: 2016. */
export const yearOf = (date: PublicationDate): number => Number(date.day.slice(0, 4));
