import type { Byline, Issue } from "../../bulletin/archive.ts";
import { type IssueNumber, isSameRow, overlaps, type Span, sizeOf } from "../../bulletin/issue-number.ts";
import { splitNames } from "../../bulletin/names.ts";
import { loadArchive } from "../../content/load.ts";
import { contextOf, type ReadingContext } from "../../content/reading.ts";
import { type IssueFile, numberOf, scanContent } from "../../content/scan.ts";

/** What the archive suggests for its next issue. */
export interface Known {
  /** all issue files, including those with errors */
  readonly files: readonly IssueFile[];
  /** readable issues, including drafts, newest first */
  readonly issues: readonly Issue[];
  /** short names of today's departments in site.yaml, in its order */
  readonly listed: readonly string[];
  /** what reading an issue needs of the site */
  readonly context: ReadingContext;
  /** false if site.yaml has errors: then neither departments nor issues are known */
  readonly isSiteSound: boolean;
}

export function readKnown(content: string): Known {
  const { archive } = loadArchive(content, { drafts: true });
  return {
    files: scanContent(content).issues,
    issues: archive?.issues.toReversed() ?? [],
    listed: archive?.site.departments?.flatMap(({ short, until }) => (until ? [] : [short])) ?? [],
    context: contextOf(archive?.site),
    isSiteSound: archive !== undefined,
  };
}

const highestOf = (files: readonly IssueFile[], year: number): number =>
  Math.max(
    0,
    ...files
      .filter((file) => file.year === year && numberOf(file).series === null)
      .map((file) => numberOf(file).last),
  );

export const nextNumber = ({ files }: Known, year: number): number => highestOf(files, year) + 1;

/** The file of an issue, whether 6.md, 06.md or 06-07.md. */
export const fileOf = (
  { files }: Pick<Known, "files">,
  year: number,
  number: IssueNumber,
): string | undefined =>
  files.find(
    (file) => file.year === year && isSameRow(numberOf(file), number) && overlaps(numberOf(file), number),
  )?.file;

/**
 * The running number of an issue, counted from the nearest earlier issue that has one: after 2016年第7期（总第11期）, 第9期 is 总第13期.
 * Null if no earlier issue has one, or if it would clash with a later issue.
 */
export function nextTotal({ files, issues }: Known, year: number, number: IssueNumber): Span | null {
  if (number.series !== null) return null;
  const row = issues.filter((issue) => issue.number.series === null);
  const before = (issue: Issue) =>
    issue.year < year || (issue.year === year && issue.number.first < number.first);
  const last = row.find((issue) => issue.total !== null && before(issue));
  if (last?.total == null) return null;
  const years = [...new Set(files.map((file) => file.year))].filter(
    (between) => between >= last.year && between < year,
  );
  const steps =
    years.reduce((sum, between) => sum + highestOf(files, between), number.first) - last.number.last;
  const first = last.total.last + steps;
  const total = { first, last: first + sizeOf(number) - 1 };
  const isTaken = issues.some(
    (issue) =>
      issue.total !== null && (before(issue) ? issue.total.last >= first : issue.total.first <= total.last),
  );
  return isTaken ? null : total;
}

/** Departments, most recently used first, then unused ones in the order of site.yaml. */
export const departments = ({ issues, listed }: Known): string[] => [
  ...new Set([...issues.flatMap(({ byline }) => byline.sources), ...listed]),
];

/** Authors of these departments, most recent first, and all other authors. */
export function authors(known: Known, source: string): { own: string[]; others: string[] } {
  const wanted = new Set(splitNames(source).map((name) => known.context.departments.get(name) ?? name));
  const bylines = known.issues.flatMap((issue): Byline[] => [
    issue.byline,
    ...issue.items.map(({ byline }) => byline),
  ]);
  const isOwn = ({ sources }: Byline) => sources.some((name) => wanted.has(name));
  const own = new Set(bylines.filter(isOwn).flatMap((byline) => byline.authors));
  const others = new Set(bylines.flatMap((byline) => byline.authors));
  return { own: [...own], others: [...others].filter((name) => !own.has(name)) };
}
