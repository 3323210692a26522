import { normalize } from "../normalize.ts";
import type { Sounds } from "../sounds.ts";
import { filterAsync } from "./filter-async.ts";
import type { Items } from "./items.ts";
import { likeTo } from "./likeness.ts";
import type { Lookup } from "./lookup.ts";
import { isOfNumber } from "./numbers.ts";

/** Longer terms are cut into words before. */
const LONGEST = 8;
/** So many texts are read of those that hold the rest of a term, and so many characters tried at the beginning of a word of two. */
const READ = 12;
const MOST_FIRST = 12;

type Look = Pick<Lookup, "text" | "letters">;

/**
 * The text that the archive holds and that differs from another in one character (written twice, in both: 屠幼幼), which sounds or looks like
 * the one that was typed: 墨子好 → 墨子号, 天建国 → 夭建国. Of several, the one that most items hold.
 *
 * Each thing that is looked up may load a file of the index, on a slow line in seconds. So where two other characters stand together,
 * the texts that hold these are read, and only in words of three or fewer the characters are tried.
 */
export async function withLikeCharacter(
  text: string,
  sounds: Sounds,
  lookup: Look,
  items: Pick<Items, "hit">,
): Promise<string | null> {
  const letters = [...normalize(text)];
  if (letters.length < 2 || letters.length > LONGEST) return null;
  const numbers = isOfNumber(letters);
  const used = new Set(await lookup.letters());
  const slips = letters.flatMap((letter, place) => {
    const others = numbers[place] ? [] : likeTo(letter, sounds).filter((other) => used.has(other));
    return others.length === 0 ? [] : [{ place, others, ...restOf(letters, place) }];
  });
  const beside = slips.filter(({ rest, isTwice }) => rest.length > 1 && !isTwice);
  const read = await Promise.all(beside.map((slip) => fromTexts(letters, slip, lookup, items)));
  const tried = async (): Promise<string[][]> =>
    Promise.all(
      slips.filter((slip) => !beside.includes(slip)).map((slip) => byTrying(letters, slip, lookup)),
    );
  const candidates = read.flat().length > 0 ? read : await tried();
  return mostHeld([...new Set(candidates.flat())], lookup);
}

interface Slip {
  readonly place: number;
  /** what may have been meant there */
  readonly others: readonly string[];
  /** the longer stretch of characters beside it */
  readonly rest: readonly string[];
  /** whether the character stands elsewhere in the term as well */
  readonly isTwice: boolean;
}

function restOf(letters: readonly string[], place: number): Pick<Slip, "rest" | "isTwice"> {
  const [before, after] = [letters.slice(0, place), letters.slice(place + 1)];
  return {
    rest: before.length > after.length ? before : after,
    isTwice: [...before, ...after].includes(letters[place] ?? ""),
  };
}

/** What texts that hold the rest of the term have in the place of the slip. */
async function fromTexts(
  letters: readonly string[],
  { place, others, rest }: Slip,
  lookup: Look,
  items: Pick<Items, "hit">,
): Promise<string[]> {
  const holders = [...(await lookup.text(rest.join(""))).keys()].sort((a, b) => b - a).slice(0, READ);
  const shape = new RegExp(
    `${letters.slice(0, place).join("")}[${others.join("")}]${letters.slice(place + 1).join("")}`,
    "gu",
  );
  const found = await Promise.all(
    holders.map(async (record) => {
      const { heading, text } = await items.hit(record);
      return [heading, text].flatMap((written) => normalize(written).match(shape) ?? []);
    }),
  );
  return found.flat();
}

/** The term with each character that may have been meant, as far as it goes with the one before: all pairs that begin alike are in one file. */
async function byTrying(
  letters: readonly string[],
  { place, others }: Slip,
  lookup: Look,
): Promise<string[]> {
  const before = letters[place - 1];
  const wrong = letters[place];
  const going =
    before === undefined || before === wrong
      ? others.slice(0, MOST_FIRST)
      : await filterAsync(others, async (other) => (await lookup.text(before + other)).size > 0);
  return going.map((other) => letters.map((kept) => (kept === wrong ? other : kept)).join(""));
}

async function mostHeld(candidates: readonly string[], lookup: Look): Promise<string | null> {
  const sizes = await Promise.all(candidates.map(async (candidate) => (await lookup.text(candidate)).size));
  const most = Math.max(0, ...sizes);
  return most === 0 ? null : (candidates[sizes.indexOf(most)] ?? null);
}
