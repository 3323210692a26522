import { itemId } from "../../bulletin/address.ts";
import type { IssueData } from "../../publish/formats/data-schema.ts";
import type { Hints } from "../hints.ts";
import { type RecordRun, RecordTable } from "../record-table.ts";
import type { Sounds } from "../sounds.ts";
import { createEngine, type Engine } from "./engine.ts";
import { type ScanRecord, scanLookup } from "./scan-lookup.ts";

/** All that a search without an index reads of some issues, oldest first. */
export interface ScanTexts {
  readonly issues: readonly IssueData[];
  /** what only the build knows of their items, in the order of the records */
  readonly items: readonly Pick<ScanRecord, "filters" | "sounds">[];
}

/** What it knows of the archive besides. */
export interface ScanTables {
  /** the years of publication, oldest first; the texts are in a file for each */
  readonly years: readonly number[];
  readonly records: readonly RecordRun[];
  readonly hints: Hints;
  /** the letters that the archive is written with */
  readonly letters: readonly string[];
  readonly sounds: Sounds;
}

/** The search engine without an index: it reads every text. */
export function scanEngine(
  { years, records, hints, letters, sounds }: ScanTables,
  texts: readonly ScanTexts[],
): Engine {
  const table = new RecordTable(records);
  const issues = new Map(
    texts.flatMap((part) => part.issues.map((issue) => [`${issue.year}/${issue.id}`, issue])),
  );
  const issueOf = (place: { year: number; number: { id: string } }): IssueData => {
    const issue = issues.get(`${place.year}/${place.number.id}`);
    if (!issue) throw new RangeError(`There is no issue ${place.year}/${place.number.id}`);
    return issue;
  };
  const scanned = texts
    .flatMap((part) => part.items)
    .map((known, record): ScanRecord => {
      const place = table.at(record);
      const issue = issueOf(place);
      const item = issue.items.find(({ id }) => id === itemId(place.position));
      if (!item) throw new RangeError(`${place.year}/${place.number.id} has no item ${place.position}`);
      const { heading, text } = item;
      return { ...known, heading, text, issueTitle: place.position === 1 ? issue.title : null };
    });
  if (scanned.length !== table.size) throw new Error("The texts of the search do not go together");
  return createEngine(
    scanLookup(scanned, async () => letters),
    table,
    {
      years,
      hints: async () => hints,
      sounds: async () => sounds,
      issue: async (place) => issueOf(place),
    },
  );
}
