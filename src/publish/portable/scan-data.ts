import { atOnce } from "../../base/steps.ts";
import type { Archive } from "../../bulletin/archive.ts";
import { yearOf } from "../../bulletin/date.ts";
import { Succession } from "../../bulletin/succession.ts";
import type { ScanTables, ScanTexts } from "../../search/client/scan-engine.ts";
import { hintFacts } from "../../search/hint-facts.ts";
import { makeHints } from "../../search/hints.ts";
import { inOrder } from "../../search/parts.ts";
import { filtersOf, recordsOf, soundsOfItem } from "../../search/record.ts";
import { recordRuns } from "../../search/record-table.ts";
import { soundsOf } from "../../search/sounds.ts";
import { unite, vocabularyOf } from "../../search/vocabulary.ts";
import type { Edition } from "../edition.ts";
import { wholeIssue } from "../formats/json.ts";

/** What a search without an index is given: tables, and the texts of each year of publication. */
export function scanData(
  archive: Archive,
  edition: Edition,
): { readonly tables: ScanTables; readonly texts: ReadonlyMap<number, ScanTexts> } {
  const issues = inOrder(archive.issues);
  const lines = new Succession(archive.site).lines();
  const years = [...new Set(issues.map(({ date }) => yearOf(date)))];
  const vocabulary = unite(issues.map((issue) => atOnce(vocabularyOf(atOnce(recordsOf([issue], lines))))));
  const textsOf = (year: number): ScanTexts => {
    const ofYear = issues.filter(({ date }) => yearOf(date) === year);
    return {
      issues: ofYear.map((issue) => wholeIssue(edition, issue)),
      items: ofYear.flatMap((issue) =>
        // An issue's items from the last to the first: see `recordsOf`.
        issue.items.toReversed().map((item) => ({
          filters: filtersOf({ issue, item }, lines),
          sounds: soundsOfItem(item),
        })),
      ),
    };
  };
  return {
    tables: {
      years,
      records: recordRuns(issues),
      hints: makeHints(hintFacts(archive), vocabulary),
      letters: vocabulary.letters,
      sounds: soundsOf(vocabulary.letters),
    },
    texts: new Map(years.map((year) => [year, textsOf(year)])),
  };
}
