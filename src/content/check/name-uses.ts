import type { Item } from "../../bulletin/archive.ts";
import { type Complaint, type Problem, problemAt } from "../problem.ts";
import type { IssueReading } from "../reading.ts";
import { type Place, wholeLine } from "../source-file.ts";

/** The names in one byline. */
export interface Use {
  readonly reading: IssueReading;
  /** null where the front matter names them */
  readonly item: Item | null;
  readonly sources: readonly string[];
  readonly authors: readonly string[];
}

export function usesIn(reading: IssueReading): Use[] {
  const { issue } = reading;
  if (!issue) return [];
  const items = issue.items.flatMap((item): Use[] =>
    item.bylineText === null ? [] : [{ reading, item, ...item.byline }],
  );
  return [{ reading, item: null, ...issue.byline }, ...items];
}

/** A problem where the name is used. */
export const problemOfUse = (use: Use, name: string, complaint: Complaint): Problem[] =>
  use.reading.file ? [problemAt(use.reading.file, placeOfName(use, name), complaint)] : [];

/** Searches backwards, as an item's byline is at its end. */
function placeOfName({ reading, item, sources }: Use, name: string): Place {
  const { file, placeOf, itemLines } = reading;
  const front = placeOf(sources.includes(name) ? "source" : "author");
  if (!file) return front;
  const first = item ? (itemLines[item.position - 1] ?? 1) : 1;
  const last = item ? (itemLines[item.position] ?? file.lines.length + 1) - 1 : (itemLines[0] ?? 2) - 1;
  for (let line = last; line >= first; line--) {
    const index = (file.lines[line - 1] ?? "").lastIndexOf(name);
    if (index >= 0) return { line, column: index + 1, length: name.length };
  }
  return item ? wholeLine(file, first) : front;
}
