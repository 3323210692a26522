import type { Archive } from "../../src/bulletin/archive.ts";
import { yearOf } from "../../src/bulletin/date.ts";
import { Succession } from "../../src/bulletin/succession.ts";
import { Edition } from "../../src/publish/edition.ts";
import { issueData } from "../../src/publish/formats/data-schema.ts";
import { issueJson } from "../../src/publish/formats/json.ts";
import { createEngine, type Engine } from "../../src/search/client/engine.ts";
import type { PagefindInstance } from "../../src/search/client/pagefind.ts";
import { hintFacts } from "../../src/search/hint-facts.ts";
import { makeHints } from "../../src/search/hints.ts";
import { cutIntoParts } from "../../src/search/parts.ts";
import { type IndexRecord, recordsOf } from "../../src/search/record.ts";
import { RecordTable, recordRuns } from "../../src/search/record-table.ts";
import { soundsOf } from "../../src/search/sounds.ts";
import { vocabularyOf } from "../../src/search/vocabulary.ts";
import { ASSETS } from "../publish/edition.ts";

/**
 * The search engine of an archive without an index or a built site: Pagefind's place is taken by a scan of the records' tokens, which
 * answers the queries that the engine asks as Pagefind does.
 */
export function scanningEngine(archive: Archive): Engine {
  const issues = cutIntoParts(archive.issues).flatMap((part) => part.issues);
  const records = recordsOf(issues, new Succession(archive.site).lines());
  const vocabulary = vocabularyOf(records);
  const hints = makeHints(hintFacts(archive), vocabulary);
  const sounds = soundsOf(vocabulary.letters);
  const edition = new Edition(archive, ASSETS);
  return createEngine(
    {
      pagefind: scan(records),
      numbers: new Map(records.map((_, number) => [String(number), number])),
      table: new RecordTable(recordRuns(issues)),
    },
    {
      years: [...new Set(issues.map(({ date }) => yearOf(date)))].sort(),
      hints: async () => hints,
      letters: async () => vocabulary.letters,
      sounds: async () => sounds,
      issue: async ({ year, number }) => {
        const issue = issues.find((one) => one.year === year && one.number.id === number.id);
        if (!issue) throw new RangeError(`no issue ${year}/${number.id}`);
        return issueData.parse(JSON.parse(issueJson(edition, issue)));
      },
    },
  );
}

function scan(records: readonly IndexRecord[]): PagefindInstance {
  const positions = records.map(({ content }) => {
    const byToken = new Map<string, number[]>();
    for (const [position, token] of content.split(" ").entries()) {
      const known = byToken.get(token);
      if (known) known.push(position);
      else byToken.set(token, [position]);
    }
    return byToken;
  });
  const wordsOf = (term: string, record: number): readonly number[] => {
    const at = positions[record] ?? new Map<string, number[]>();
    const tokens = term.replaceAll('"', "").split(" ");
    if (term.startsWith('"')) {
      const [first = "", ...others] = tokens;
      const places = others.map((token) => new Set(at.get(token)));
      const starts = (at.get(first) ?? []).filter((start) =>
        places.every((place, index) => place.has(start + index + 1)),
      );
      return starts.slice(0, 1);
    }
    const found = tokens.map((token) =>
      token.length > 1
        ? (at.get(token) ?? [])
        : [...at].flatMap(([known, places]) => (known.startsWith(token) ? places : [])),
    );
    return found.every(({ length }) => length > 0) ? found.flat().sort((a, b) => a - b) : [];
  };
  return {
    mergeIndex: async () => {},
    preload: async () => {},
    search: async (term, { filters = {} }) => ({
      results: records.flatMap((record, number) => {
        const isLet = Object.entries(filters).every(([name, { any }]) =>
          record.filters[name]?.some((value) => any.includes(value)),
        );
        const words = term === null ? [] : wordsOf(term, number);
        return isLet && (term === null || words.length > 0) ? [{ id: String(number), words }] : [];
      }),
    }),
  };
}
