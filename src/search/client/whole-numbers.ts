import { normalize } from "../normalize.ts";
import type { Items } from "./items.ts";
import type { Lookup, Occurrences } from "./lookup.ts";

/* A number is whole: who asks for 50% does not mean 500 or 1.50%. That changes the order of the hits, not what is one. */

/** Of so many hits in front the texts are read: what sign stands behind a number, the index does not know. */
const READ = 15;
/** Above this number of hits the order is as it is: to look around all of them would take too long. */
const MOST = 500;

const SIGN = /[%％‰℃°]$/u;
const DIGITS = [..."0123456789"];

/** Whether a text begins or ends with a number, so that more digits beside it would make it another. */
export const isNumeric = (text: string): boolean => /^\d|\d[%％‰℃°]?$/u.test(text.normalize("NFKC"));

/** Hits in their order, but those that hold a number as it is before those that hold a part of another. */
export async function wholeFirst(
  ranked: readonly number[],
  text: string,
  lookup: Lookup,
  items: Pick<Items, "hit">,
): Promise<number[]> {
  if (ranked.length < 2 || ranked.length > MOST) return [...ranked];
  const letters = [...normalize(text)];
  const [first = "", last = ""] = [letters[0], letters[letters.length - 1]];
  const [places, before, after, signs] = await Promise.all([
    lookup.places(text),
    /\d/.test(first)
      ? around(
          DIGITS.map((digit) => digit + first),
          lookup,
        )
      : [],
    /\d/.test(last)
      ? around(
          DIGITS.map((digit) => last + digit),
          lookup,
        )
      : [],
    SIGN.test(text) ? lookup.beforeSign(last) : null,
  ]);
  const rankOf = (record: number): number => {
    const starts = places.get(record) ?? [];
    const whole = starts.filter((start) => {
      const end = start + letters.length - 1;
      return !stands(before, record, start - 1) && !stands(after, record, end);
    });
    if (whole.length === 0) return 2;
    return signs && !whole.some((start) => signs.get(record)?.includes(start + letters.length - 1)) ? 1 : 0;
  };
  const inOrder = stableSort(ranked, rankOf);
  const front = inOrder.slice(0, READ);
  const written = asWritten(text);
  const read = new Map<number, number>();
  for (const { record, isWritten } of await Promise.all(
    front.map(async (record) => {
      const { heading, text: body } = await items.hit(record);
      return { record, isWritten: written.test(`${heading}\n${body}`.normalize("NFKC")) };
    }),
  ))
    read.set(record, isWritten ? 0 : 1);
  return [...stableSort(front, (record) => read.get(record) ?? 1), ...inOrder.slice(READ)];
}

const around = (pairs: readonly string[], lookup: Lookup): Promise<Occurrences[]> =>
  Promise.all(pairs.map((pair) => lookup.places(pair)));

const stands = (pairs: readonly Occurrences[], record: number, place: number): boolean =>
  pairs.some((found) => found.get(record)?.includes(place));

/** The number with its sign, and no digit, point or comma that would make it another. */
const asWritten = (text: string): RegExp => {
  const plain = text.normalize("NFKC");
  const escaped = plain.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return new RegExp(
    `${/^\d/.test(plain) ? "(?:^|[^\\d.,]|(?:^|\\D),)" : ""}${escaped}${/\d$/.test(plain) ? "(?!\\d|[.,]\\d)" : ""}`,
    "iu",
  );
};

function stableSort(records: readonly number[], rankOf: (record: number) => number): number[] {
  const ranks = new Map(records.map((record) => [record, rankOf(record)]));
  return [...records].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
