/** Filter values that together cover a span of days: whole months where possible, single days at its ends. */
export interface DateSpan {
  /** `2016-10` */
  readonly months: readonly string[];
  /** `2016-10-19` */
  readonly days: readonly string[];
}

const pad = (number: number): string => String(number).padStart(2, "0");

/**
 * The span from a day, month or year to another (both inclusive; "" is open). A span that ends before it begins is empty.
 * Days that no calendar has (2016-02-30) are listed too: no record has them.
 */
export function dateSpan(from: string, to: string, years: readonly number[]): DateSpan {
  const first = fill(from === "" ? String(Math.min(...years)) : from, "01");
  const last = fill(to === "" ? String(Math.max(...years)) : to, "99");
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
