import { normalize, SEPARATOR } from "../normalize.ts";
import { bodyStart } from "../token-layout.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import { type Plain, plainAs, plainOf, ScannedText } from "./scanned-text.ts";

/** An item as a scan reads it. */
export interface ScanRecord {
  readonly heading: string;
  readonly text: string;
  /** of the issue's first item: the issue's title */
  readonly issueTitle: string | null;
  /** how its headline, departments and authors are read: `pinyinTokens` */
  readonly sounds: readonly string[];
  /** what results are narrowed by, as the index has it */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Looks things up by reading every text: exact by definition, and it takes no index. Answers and places are those of `createLookup`.
 *
 * @param records in the order of the record table
 * @param letters those that the archive is written with
 */
export function scanLookup(
  records: readonly ScanRecord[],
  letters: () => Promise<readonly string[]>,
): Lookup {
  const read = records.map((record) => ({
    heading: new ScannedText(record.heading),
    text: new ScannedText(record.text),
    issueTitle: record.issueTitle === null ? null : withoutSigns(record.issueTitle),
    sounds: ` ${record.sounds.join(" ")} `,
  }));
  const kept = new Map<string, Occurrences>();
  /** The records of which something is known. */
  const scan = (
    key: string,
    placesIn: (record: (typeof read)[number], number: number) => readonly number[] | null,
  ): Occurrences => {
    const known = kept.get(key);
    if (known) return known;
    const found = new Map<number, readonly number[]>();
    for (const [number, record] of read.entries()) {
      const places = placesIn(record, number);
      if (places !== null) found.set(number, places);
    }
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };
  const placesOf = (plain: Plain): Occurrences =>
    scan(`places ${plain.text}`, ({ heading, text }) => {
      const inText = text.placesOf(plain);
      const start = inText.length === 0 ? 0 : bodyStart([...heading.normal].length);
      const all = [...heading.placesOf(plain), ...inText.map((place) => start + place)];
      return all.length === 0 ? null : all;
    });
  const places = async (term: string): Promise<Occurrences> => placesOf(plainOf(term));
  const holdsAny = (number: number, name: string, values: readonly string[]): boolean =>
    records[number]?.filters[name]?.some((value) => values.includes(value)) ?? false;
  return {
    text: places,
    title: async (term) => {
      const plain = plainOf(term);
      return scan(`title ${plain.text}`, ({ heading }) => {
        const found = heading.placesOf(plain);
        return found.length === 0 ? null : found;
      });
    },
    places,
    issueTitle: async (term) => {
      const words = withoutSigns(term);
      return scan(`issue ${words}`, ({ issueTitle }) =>
        words !== "" && issueTitle?.includes(words) ? [] : null,
      );
    },
    sound: async (tokens) => {
      const row = ` ${tokens.join(" ")} `;
      return scan(`sound${row}`, ({ sounds }) => (sounds.includes(row) ? [] : null));
    },
    beforeSign: async (letter) => placesOf(plainAs(letter + SEPARATOR)),
    filter: async (name, values) =>
      scan(`filter ${JSON.stringify([name, values])}`, (_, number) =>
        holdsAny(number, name, values) ? [] : null,
      ),
    all: async () => scan("all", () => []),
    letters,
    isTooWide: async () => false,
  };
}

/** So many answers are kept; a search asks for some of them several times. */
const MOST_KEPT = 500;

const withoutSigns = (text: string): string => normalize(text).replaceAll(SEPARATOR, "");
