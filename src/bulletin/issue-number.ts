/**
 * The number of an issue within its year, as a value of its own: 6, 6-7 (合刊) or 增刊1 (a series that is numbered by itself).
 * Whatever follows from it is said here: id, file, label, order. No I/O or schema: the browser loads it too.
 */

/** Consecutive numbers; a single one is its own last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface IssueNumber extends Span {
  /** what addresses and data call it: `6`, `6-7`, `增刊1` */
  readonly id: string;
  /** 增刊; null in the row of ordinary numbers */
  readonly series: string | null;
}

/** Series that are numbered by themselves, unless site.yaml names others. */
export const SERIES: readonly string[] = ["增刊", "专刊", "特刊"];

/** A 合刊 of more than a year's worth of monthly numbers is a slip. */
const MOST_COMBINED = 12;

export const numbered = (first: number, last = first, series: string | null = null): IssueNumber => ({
  first,
  last,
  series,
  id: `${series ?? ""}${first}${last === first ? "" : `-${last}`}`,
});

export const sizeOf = ({ first, last }: Span): number => last - first + 1;

/** `46`, `046-047`; null for anything else, as well as for 6-5, 6-6 and 0-1. */
export function readSpan(text: string): Span | null {
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const first = Number(parts?.[1]);
  const last = parts?.[2] === undefined ? first : Number(parts[2]);
  const isSound = first > 0 && last < first + MOST_COMBINED && (parts?.[2] === undefined || last > first);
  return isSound ? { first, last } : null;
}

/** `6`, `06-07`, `增刊01`, whatever the series is called; null for anything else. Leading zeros mean nothing. */
export function readId(text: string): IssueNumber | null {
  const [, series = "", rest = ""] =
    /^((?!总)(?:(?![第年期])\p{Script=Han}){0,10})([\d-]+)$/u.exec(text) ?? [];
  const span = readSpan(rest);
  if (!span || (series !== "" && span.last > span.first)) return null;
  return numbered(span.first, span.last, series || null);
}

/** What names the file and the folder of attachments: `06`, `06-07`, `增刊01` */
export const fileStem = (number: IssueNumber): string => spelled(number, 2);

/** Orders an issue among others of its day: `00006` */
export const sortKey = (number: IssueNumber): string => spelled(number, 5);

const spelled = ({ series, first, last }: IssueNumber, digits: number): string => {
  const padded = (first === last ? [first] : [first, last]).map((one) => String(one).padStart(digits, "0"));
  return (series ?? "") + padded.join("-");
};

/** As data and YAML write it: a plain number stays a number. */
export const plainId = ({ id, series, first, last }: IssueNumber): number | string =>
  series === null && first === last ? first : id;

const spanLabel = ({ first, last }: Span): string => (first === last ? `${first}` : `${first}—${last}`);

/** 第6期, 第6—7期, 增刊第1期 */
export const numberLabel = (number: IssueNumber): string => `${number.series ?? ""}第${spanLabel(number)}期`;

interface Numbered {
  readonly number: IssueNumber;
  readonly total: Span | null;
}

/** 总第46期, 总第46—47期 */
export const totalLabel = (total: Span): string => `总第${spanLabel(total)}期`;

/** 第6期（总第46期）, or 第6期 where the running number is not known. */
export const issueLabel = ({ number, total }: Numbered): string =>
  numberLabel(number) + (total === null ? "" : `（${totalLabel(total)}）`);

/** 2016年第6期（总第46期） */
export const fullIssueLabel = (issue: Numbered & { readonly year: number }): string =>
  `${issue.year}年${issueLabel(issue)}`;

/** In a reference: 6, 6/7 for a 合刊 (GB/T 7714-2015), 增刊1 */
export const citedNumber = ({ id }: IssueNumber): string => id.replace("-", "/");

/** Ordinary numbers first, then each series. */
export const compareNumbers = (a: IssueNumber, b: IssueNumber): number => {
  if (a.series === b.series) return a.first - b.first || a.last - b.last;
  return (a.series ?? "") < (b.series ?? "") ? -1 : 1;
};

/** Whether one names (part of) what the other names. */
export const overlaps = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;
export const isSameRow = (a: IssueNumber, b: IssueNumber): boolean => a.series === b.series;

/** The numbers that a 合刊 unites; none for a single number. */
export const unitedBy = ({ series, first, last }: IssueNumber): readonly IssueNumber[] =>
  first === last
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => numbered(first + index, first + index, series));
