import { dateId, datePath, issuePath } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import type { CalendarDay, CalendarMonth } from "../../src/bulletin/calendar.ts";
import { chineseDate } from "../../src/bulletin/date-format.ts";
import type { Group } from "../../src/bulletin/group.ts";
import { fullIssueLabel } from "../../src/bulletin/issue-number.ts";
import { STATUS_LABELS, statusOfIssue } from "../../src/bulletin/status.ts";
import type { Edition } from "../../src/publish/edition.ts";

interface CalendarProps {
  edition: Edition;
  year: Group<number, Issue>;
  months: readonly CalendarMonth[];
}

/**
 * A year's calendar. Every day has an anchor: `#10-19` is that day's issue in the list below, or the day in the calendar if it has none.
 * Days without an issue are hidden from screen readers and without CSS; the style sheet shows them where there is room.
 */
export function Calendar({ edition, year, months }: CalendarProps) {
  const listed = new Set(year.members.flatMap(({ date: { day } }) => [day, day.slice(0, 7)]));
  return (
    <section class="year-calendar" aria-labelledby="calendar">
      <h2 id="calendar">日历</h2>
      <p class="help on-screen">{edition.say`点日期打开当天的简报。`}</p>
      <ul class="calendar">
        {months.map((month) => (
          <Month key={month.month} edition={edition} year={year.key} month={month} listed={listed} />
        ))}
      </ul>
    </section>
  );
}

/** 10月; 2017年1月 on the page of 2016 */
export function monthLabel(page: number, month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year === page ? "" : `${year}年`}${number}月`;
}

interface MonthProps {
  edition: Edition;
  year: number;
  month: CalendarMonth;
  /** days and months whose anchor is in the list of issues */
  listed: ReadonlySet<string>;
}

function Month({ edition, year, month: { month, startsOn, days }, listed }: MonthProps) {
  const isEmpty = days.every(({ issues }) => issues.length === 0);
  const label = monthLabel(year, month);
  return (
    <li>
      {listed.has(month) ? (
        <p class="month">
          <a href={`#${dateId(year, month)}`}>{label}</a>
        </p>
      ) : (
        <p class="month" id={dateId(year, month)}>
          {label}
          {isEmpty && <span>{edition.say`没有简报`}</span>}
        </p>
      )}
      <p class="weekdays" aria-hidden="true" hidden>
        {[..."一二三四五六日"].map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </p>
      <ul class={`days starts-${startsOn}`} aria-hidden={isEmpty ? "true" : undefined}>
        {days.map((day) => (
          <Day key={day.day} edition={edition} year={year} day={day} isListed={listed.has(day.day)} />
        ))}
      </ul>
    </li>
  );
}

interface DayProps {
  edition: Edition;
  year: number;
  day: CalendarDay;
  isListed: boolean;
}

function Day({ edition, year, day: { day, issues }, isListed }: DayProps) {
  const id = isListed ? undefined : dateId(year, day);
  const number = Number(day.slice(8));
  const [issue, ...others] = issues;
  if (!issue)
    return (
      <li id={id} aria-hidden="true" hidden>
        {number}
      </li>
    );
  const isAlone = others.length === 0;
  const status = STATUS_LABELS[statusOfIssue(issue)];
  const label = isAlone
    ? `${edition.inWords(fullIssueLabel(issue))} ${issue.title}${status ? `（${status}）` : ""}`
    : edition.say`${issues.length}期`;
  return (
    <li id={id}>
      <a
        href={edition.link(isAlone ? issuePath(issue) : datePath(issue.year, day))}
        aria-label={`${chineseDate({ day, time: null })}：${label}`}
      >
        {number}
      </a>
    </li>
  );
}
