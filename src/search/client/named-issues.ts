import { itemPath } from "../../bulletin/address.ts";
import type { IssueNumbers } from "../../bulletin/issue-runs.ts";
import type { Surroundings } from "./find.ts";

/** An issue that a query leads to, and what is in it; of many, only the first are read. */
export interface NamedIssue extends IssueNumbers {
  readonly facts: {
    readonly title: string;
    /** `2016-10-19` */
    readonly day: string;
    readonly items: readonly { readonly path: string; readonly heading: string }[];
  } | null;
}

/** 第六期 names an issue of every year; nobody reads the contents of all. */
const MOST_READ = 5;

export const readIssues = (
  issues: readonly IssueNumbers[],
  { issue }: Pick<Surroundings, "issue">,
): Promise<NamedIssue[]> =>
  Promise.all(
    issues.map(async (numbers, index) => {
      if (index >= MOST_READ) return { ...numbers, facts: null };
      const { title, date, items } = await issue(numbers);
      const day = date.slice(0, "2016-10-19".length);
      return {
        ...numbers,
        facts: {
          title,
          day,
          items: items.map(({ heading }, at) => ({ path: itemPath(numbers, at + 1), heading })),
        },
      };
    }),
  );
