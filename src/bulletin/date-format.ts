/** A date for readers. The browser formats dates too, so no date library here. */
interface ShownDate {
  readonly day: string;
  readonly time: string | null;
}

/** For `<time datetime>` and PubDate: `2016-10-19 11:07` or `2016-10-19`. */
export const plainDate = ({ day, time }: ShownDate): string => (time ? `${day} ${time}` : day);

/** For readers: `2016年10月19日 11:07`. */
export function chineseDate({ day, time }: ShownDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日${time ? ` ${time}` : ""}`;
}
