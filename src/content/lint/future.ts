import type { Problem } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";

/** Issues dated later than `now`. */
export const futureDates = (readings: readonly IssueReading[], now: Date): Problem[] =>
  readings.flatMap((reading) => {
    const date = reading.issue?.date;
    if (!date || Date.parse(date.instant) <= now.getTime()) return [];
    return problemOf(reading, ["date"], {
      code: "issue/future",
      message: `日期${date.day}还没有到。`,
      remedy: "请核对年、月、日；如果是提前录入，可以不改。",
      severity: "warning",
    });
  });
