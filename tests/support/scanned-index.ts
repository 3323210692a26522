import { itemId } from "../../src/bulletin/address.ts";
import type { Archive } from "../../src/bulletin/archive.ts";
import { Edition } from "../../src/publish/edition.ts";
import { scanData } from "../../src/publish/portable/scan-data.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import type { Surroundings } from "../../src/search/client/find.ts";
import type { Lookup } from "../../src/search/client/lookup.ts";
import { scanEngine } from "../../src/search/client/scan-engine.ts";
import { scanLookup } from "../../src/search/client/scan-lookup.ts";
import { RecordTable } from "../../src/search/record-table.ts";
import { ASSETS } from "../publish/edition.ts";

/** The search engine of an archive without an index or a built site, as the portable edition has it. */
export function scanningEngine(archive: Archive): Engine {
  const { tables, texts } = scanData(archive, new Edition(archive, ASSETS));
  return scanEngine(tables, [...texts.values()]);
}

/** What such an engine is made of. */
export function scanningParts(archive: Archive): {
  readonly lookup: Lookup;
  readonly table: RecordTable;
  readonly surroundings: Surroundings;
} {
  const { tables, texts } = scanData(archive, new Edition(archive, ASSETS));
  const parts = [...texts.values()];
  const table = new RecordTable(tables.records);
  const issue: Surroundings["issue"] = async ({ year, number }) => {
    const [found] = parts
      .flatMap(({ issues }) => issues)
      .filter((one) => one.year === year && one.id === number.id);
    if (!found) throw new RangeError(`There is no issue ${year}/${number.id}`);
    return found;
  };
  const known = parts.flatMap(({ items }) => items);
  const written = parts.flatMap(({ issues }) => issues.flatMap(({ items }) => [...items].reverse()));
  const titles = parts.flatMap(({ issues }) =>
    issues.flatMap(({ title, items }) =>
      [...items].reverse().map(({ id }) => (id === itemId(1) ? title : null)),
    ),
  );
  const records = known.map((facts, record) => {
    const { heading, text } = written[record] ?? { heading: "", text: "" };
    return { ...facts, heading, text, issueTitle: titles[record] ?? null };
  });
  return {
    lookup: scanLookup(records, async () => tables.letters),
    table,
    surroundings: {
      years: tables.years,
      hints: async () => tables.hints,
      sounds: async () => tables.sounds,
      issue,
    },
  };
}
