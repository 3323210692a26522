import { execFileSync } from "node:child_process";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { parsePublicationDate, yearOf } from "../../src/bulletin/date.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";

test("a date is a day, a day with hours and minutes, or one with seconds", () => {
  expect(parsePublicationDate("2016-10-19")).toEqual({
    day: "2016-10-19",
    time: null,
    instant: "2016-10-19T00:00:00+08:00",
  });
  expect(parsePublicationDate("2016-10-19 11:07")).toEqual({
    day: "2016-10-19",
    time: "11:07",
    instant: "2016-10-19T11:07:00+08:00",
  });
  expect(parsePublicationDate("2016-10-19 11:07:16")).toEqual({
    day: "2016-10-19",
    time: "11:07",
    instant: "2016-10-19T11:07:16+08:00",
  });
});

test.each([
  "2016-1-9",
  "2016/10/19",
  "2016年10月19日",
  "２０１６-10-19",
  "16-10-19",
  "2016-10-19T11:07",
  "2016-10-19 11:07Z",
  "2016-10-19  11:07",
  "2016-10-19 9:07",
  "2016-10-19 11",
  "2016-10-19 11:07:16.5",
  " 2016-10-19",
  "",
])("no other way to write a date is read: %j", (text) => {
  expect(parsePublicationDate(text)).toBeNull();
});

test.each([
  "2016-02-30",
  "2015-02-29",
  "2016-13-45",
  "2016-00-10",
  "2016-10-00",
  "2016-10-19 25:00",
  "2016-10-19 24:00",
  "2016-10-19 11:60",
  "2016-10-19 11:07:60",
])("a time that is not in the calendar does not roll over: %s", (text) => {
  expect(parsePublicationDate(text)).toBeNull();
});

test("29 February is a day in leap years", () => {
  expect(parsePublicationDate("2016-02-29")?.day).toBe("2016-02-29");
});

test("a clock time that daylight saving skipped did not exist", () => {
  expect(parsePublicationDate("1988-04-17 02:30")).toBeNull();
  expect(parsePublicationDate("1988-04-17 03:30")?.instant).toBe("1988-04-17T03:30:00+09:00");
});

test("in the summer of 1988 the offset was nine hours, in winter eight", () => {
  expect(parsePublicationDate("1988-07-01 08:00")?.instant).toBe("1988-07-01T08:00:00+09:00");
  expect(parsePublicationDate("1988-12-01 08:00")?.instant).toBe("1988-12-01T08:00:00+08:00");
});

test("the machine's time zone changes nothing", () => {
  const script = `
    import { parsePublicationDate } from "./src/bulletin/date.ts";
    const texts = ["2016-10-19", "2016-10-19 11:07:16", "1988-07-01 08:00", "2016-03-13 02:30", "1988-04-17 02:30"];
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), ...texts.map(parsePublicationDate)]));`;
  const read = (TZ: string): unknown[] =>
    JSON.parse(
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        encoding: "utf8",
        env: { ...process.env, TZ },
      }),
    );
  const [offsetThere, ...there] = read("America/New_York");
  const [offsetHere, ...here] = read("Asia/Shanghai");
  expect([offsetThere, offsetHere]).toEqual([300, -480]);
  expect(there).toEqual(here);
  expect(here[1]).toMatchObject({ instant: "2016-10-19T11:07:16+08:00" });
});

test("a date is shown as its editor gave it, to the minute", () => {
  expect(plainDate({ day: "2016-10-09", time: "11:07" })).toBe("2016-10-09 11:07");
  expect(plainDate({ day: "2016-10-09", time: null })).toBe("2016-10-09");
  expect(chineseDate({ day: "2016-10-09", time: "09:05" })).toBe("2016年10月9日 09:05");
  expect(chineseDate({ day: "2016-10-09", time: null })).toBe("2016年10月9日");
});

test("the year of a date is the year in China", () => {
  expect(yearOf({ day: "2016-01-01", time: "00:00", instant: "2016-01-01T00:00:00+08:00" })).toBe(2016);
});

test("every day and time is what the time zone's own history says", () => {
  const pad = (part: number): string => String(part).padStart(2, "0");
  for (let year = 1985; year < 2000; year++)
    for (let month = 0; month <= 13; month++)
      for (const day of [0, 1, 12, 28, 29, 30, 31, 32])
        for (const time of ["", " 00:30", " 02:30", " 11:60", " 23:59:59", " 24:00"]) {
          const text = `${year}-${pad(month)}-${pad(day)}${time}`;
          const written = text.replace(" ", "T");
          const moment = DateTime.fromISO(written, { zone: "Asia/Shanghai" });
          const instant = moment.toISO({ suppressMilliseconds: true });
          const expected = instant?.startsWith(written) ? instant : undefined;
          expect(parsePublicationDate(text)?.instant, text).toBe(expected);
        }
});
