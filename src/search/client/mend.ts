import type { Hints } from "../hints.ts";
import { normalize, SEPARATOR, splitCharacters, trimSeparators } from "../normalize.ts";
import { BODY_START } from "../token-layout.ts";
import type { Items } from "./items.ts";
import type { Lookup } from "./lookup.ts";
import { isOfNumber } from "./numbers.ts";
import type { Term } from "./terms.ts";

/** How many texts are read, of those that hold what stands around a slip where it stands. */
const CANDIDATES = 12;

/** One ideograph is typed instead of another: Ⅲ is no slip for 三. */
const HAN = /\p{Script=Han}/u;

/**
 * The text that differs from a term of four or more characters in one of them, if the archive has one; the first that is found. A
 * number is no slip: another date is another date.
 */
export async function withOneOtherCharacter(
  { text, field }: Term,
  where: "inside" | "at an end",
  { names }: Hints,
  lookup: Lookup,
  items: Pick<Items, "hit">,
): Promise<string | null> {
  const characters = trimSeparators(splitCharacters(text));
  const letters = characters.map(({ letter }) => letter);
  if (letters.length < 4 || letters.length > 20) return null;
  const numbers = isOfNumber(letters);
  for (let wrong = letters.length - 1; wrong >= 0; wrong--) {
    const isInside = wrong > 0 && wrong < letters.length - 1;
    if (numbers[wrong] || isInside !== (where === "inside")) continue;
    // What counts something else is another number: 1200人 is no slip for 1200户.
    if (numbers.every((isNumber, index) => isNumber || index === wrong)) continue;
    const [before, after] = [letters.slice(0, wrong).join(""), letters.slice(wrong + 1).join("")];
    const other = HAN.test(letters[wrong] ?? "") ? "\\p{Script=Han}" : `[^${SEPARATOR}\\p{N}]`;
    const shape = new RegExp(`${before}(${other})${after}`, "u");
    const texts =
      field === "author" || field === "source"
        ? names.filter(({ kind }) => kind === field).map(({ name }) => normalize(name))
        : await textsAround(before, after, field, lookup, items);
    const [, meant] = texts.map((candidate) => shape.exec(candidate)).find((found) => found !== null) ?? [];
    if (meant === undefined) continue;
    // Signs stay as the reader typed them.
    return characters
      .map(({ letter, shown, tail }, index) =>
        index !== wrong ? shown + tail : meant + (letter === SEPARATOR ? "" : tail),
      )
      .join("")
      .trim();
  }
  return null;
}

/** Normalised texts that hold both parts of a term, one character apart. */
async function textsAround(
  before: string,
  after: string,
  field: Term["field"],
  lookup: Lookup,
  items: Pick<Items, "hit">,
): Promise<string[]> {
  const around = await holdersOf(before, after, field, lookup);
  return Promise.all(
    around.slice(0, CANDIDATES).map(async (record) => {
      const { heading, text } = await items.hit(record);
      return normalize(heading) + (field === "title" ? "" : SEPARATOR + normalize(text));
    }),
  );
}

async function holdersOf(
  before: string,
  after: string,
  field: Term["field"],
  lookup: Lookup,
): Promise<number[]> {
  const find = field === "title" ? lookup.title : lookup.text;
  const [first, second] = await Promise.all([before, after].filter((part) => part !== "").map(find));
  const held = [...(first?.keys() ?? [])].filter((record) => !second || second.has(record));
  if (!second || held.length === 0) return held;
  const [starts, ends] = await Promise.all([lookup.places(before), lookup.places(after)]);
  // A lookup leaves out signs at the ends.
  const step = [...before].length + (after.startsWith(SEPARATOR) ? 2 : 1);
  return held.filter((record) => {
    const wanted = new Set(ends.get(record));
    return starts
      .get(record)
      ?.some((start) => wanted.has(start + step) && (field !== "title" || start < BODY_START));
  });
}
