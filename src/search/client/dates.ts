import { readNumber } from "../../bulletin/read-numbering.ts";
import { spellingsOf } from "./spellings.ts";

/**
 * `2016`, `2016-1`, `2016-01-05`, `20160105` or `2016年1月5日` as typed, zeros filled in; null for what is no date, or one that no
 * calendar has (2016-02-30).
 */
export function readDate(text: string): string | null {
  const match = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(
    text
      .normalize("NFKC")
      .replace(/\s/g, "")
      .replace(/[/.年月]/g, "-")
      .replace(/日$|-$/g, ""),
  );
  if (!match) return null;
  const [, year = "", ...rest] = match;
  const [month, day] = rest.filter((part) => part !== undefined).map(Number);
  if (month === undefined) return year;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > days))) return null;
  return [year, ...[month, day].filter((part) => part !== undefined).map(pad)].join("-");
}

/** Whether a text is a date as `readDate` writes it. */
export const isDate = (text: string): boolean => readDate(text) === text;

/** Whether a span of two dates ends before it begins. */
export const isReversed = (from: string, to: string): boolean =>
  isDate(from) && isDate(to) && fill(from, "01") > fill(to, "99");

/** Filter values that together cover a span of days: whole months where possible, single days at its ends. */
interface DateSpan {
  /** `2016-10` */
  readonly months: readonly string[];
  /** `2016-10-19` */
  readonly days: readonly string[];
}

const pad = (number: number): string => String(number).padStart(2, "0");

/**
 * The span from a day, month or year to another (both inclusive; what is no date is open). A span that ends before it begins is empty.
 * Days that no calendar has (2016-02-30) are listed too: no record has them.
 */
export function dateSpan(from: string, to: string, years: readonly number[]): DateSpan {
  const first = fill(isDate(from) ? from : String(Math.min(...years)), "01");
  const last = fill(isDate(to) ? to : String(Math.max(...years)), "99");
  const months: string[] = [];
  const days: string[] = [];
  for (const year of years) {
    for (let month = 1; month <= 12; month++) {
      const name = `${year}-${pad(month)}`;
      if (`${name}-01` >= first && `${name}-31` <= last) months.push(name);
      else
        for (let day = 1; day <= 31; day++) {
          const date = `${name}-${pad(day)}`;
          if (date >= first && date <= last) days.push(date);
        }
    }
  }
  return { months, days };
}

/** 2016 → 2016-01-01 as a beginning, 2016-99-99 as an end. */
const fill = (date: string, part: "01" | "99"): string => {
  const [year = "", month = part, day = part] = date.split("-");
  return [year, month, day].join("-");
};

/**
 * The days of the calendar that a text may name: 2016年10月19日 that one, 10月19日 and 十月十九日 that of every year; none where it names no
 * day, or one that no calendar has.
 */
export function daysNamed(text: string, years: readonly number[]): string[] {
  const spelled = [text, ...spellingsOf(text)].map((written) => written.normalize("NFKC").replace(/\s/g, ""));
  for (const written of spelled) {
    const [, month, day] = /^(\d{1,2})月(\d{1,2})[日号]$/u.exec(written) ?? [];
    const all = month === undefined ? [written] : years.map((year) => `${year}-${month}-${day}`);
    const dates = all.flatMap((date) => readDate(date) ?? []).filter(({ length }) => length === 10);
    if (dates.length > 0) return dates;
  }
  return [];
}

/** Spans that people name: 2016年第三季度, 2016年下半年, 2016年5月到7月, 2015年至2016年. */
export function spanNamed(text: string): { readonly from: string; readonly to: string } | null {
  for (const written of [text.normalize("NFKC").replace(/\s/gu, ""), ...spellingsOf(text)]) {
    const ends = fromTo(written);
    if (ends) return ends;
    const [, year, name = "", quarter] =
      /^(\d{4})年?(上半年|下半年|年初|年底|年末|(?:第?([一二三四1-4])季度))$/u.exec(written) ?? [];
    if (year === undefined) continue;
    const number = quarter === undefined ? 0 : (readNumber(quarter) ?? 0);
    const [first, last] = SPANS[name] ?? [number * 3 - 2, number * 3];
    return { from: `${year}-${pad(first)}`, to: `${year}-${pad(last)}` };
  }
  return null;
}

/** A span by its two ends, the second without its year where that is the same. */
function fromTo(text: string): { readonly from: string; readonly to: string } | null {
  const [, first = "", last = ""] =
    /^从?(\d{4}年.*?)(?:到|至|[-—~～]+)(\d.*?)(?:间|之间|期间)?$/u.exec(text) ?? [];
  const [year] = /^\d{4}年/.exec(first) ?? [];
  if (year === undefined) return null;
  const whole = /月|年$/.test(first) ? first : `${first}月`; // 2016年5-7月
  const [from, to] = [whole, /^\d{4}年/.test(last) ? last : year + last].map(readDate);
  return from && to && !isReversed(from, to) ? { from, to } : null;
}

const SPANS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  年初: [1, 2],
  年底: [12, 12],
  年末: [12, 12],
};
