import type { Issue } from "../archive.ts";
import { isSameRow } from "../issue-number.ts";

/** Where a text stands, or what it means: an issue, and the position of one of its items; null for none of them. */
export interface Standing {
  readonly issue: Issue;
  readonly item: number | null;
}

/** A number of the bulletin as a text names it. */
interface NamedNumber {
  readonly year: number;
  readonly series: string | null;
  readonly first: number;
  readonly last: number;
}

/** The issues of an archive, by all that a text can call them. */
export class Shelf {
  readonly #issues: readonly Issue[];
  readonly #places: ReadonlyMap<Issue, number>;
  readonly #byNumber = new Map<string, Issue>();
  readonly #byTotal = new Map<number, Issue>();

  /** @param issues oldest first */
  constructor(issues: readonly Issue[]) {
    this.#issues = issues;
    this.#places = new Map(issues.map((issue, index) => [issue, index]));
    for (const issue of issues) {
      const { first, last, series } = issue.number;
      for (let number = first; number <= last; number++)
        this.#byNumber.set(keyOf(issue.year, series, number), issue);
      for (let total = issue.total?.first ?? 1; total <= (issue.total?.last ?? 0); total++)
        this.#byTotal.set(total, issue);
    }
  }

  /** Numbers 6 and 7 are one issue only where a 合刊 unites them. */
  numbered({ year, series, first, last }: NamedNumber): Issue | undefined {
    const issue = this.#byNumber.get(keyOf(year, series, first));
    const isWhole = first === last || (issue?.number.first === first && issue.number.last === last);
    return isWhole ? issue : undefined;
  }

  ofTotal(total: number): Issue | undefined {
    return this.#byTotal.get(total);
  }

  isBefore(one: Issue, other: Issue): boolean {
    return (this.#places.get(one) ?? 0) < (this.#places.get(other) ?? 0);
  }

  /** The issue before, where the archive has it: none where a number in between is missing. */
  before(issue: Issue): Issue | undefined {
    if (issue.number.series !== null) return undefined;
    const place = this.#places.get(issue) ?? 0;
    const previous = this.#issues.slice(0, place).findLast(({ number }) => isSameRow(number, issue.number));
    if (!previous) return undefined;
    const { first } = issue.number;
    const isNext = previous.year === issue.year && previous.number.last + 1 === first;
    const isFirstOfYear = previous.year === issue.year - 1 && first === 1 && isFollowing(previous, issue);
    return isNext || isFirstOfYear ? previous : undefined;
  }
}

/** Where running numbers are known, they tell that none is missing at the turn of the year. */
const isFollowing = (previous: Issue, { total }: Issue): boolean =>
  previous.total === null || total === null || previous.total.last + 1 === total.first;

const keyOf = (year: number, series: string | null, number: number): string =>
  `${year}/${series ?? ""}${number}`;
