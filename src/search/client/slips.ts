import { normalize } from "../normalize.ts";
import type { Sounds } from "../sounds.ts";
import { likeTo } from "./likeness.ts";
import type { Lookup } from "./lookup.ts";
import { isOfNumber } from "./numbers.ts";

/** Longer terms have enough around a slip to find it by: see `mend.ts`. */
const LONGEST = 8;

/**
 * The text that the archive holds and that differs from another in one character (written twice, in both: 屠幼幼), which sounds or looks like the one that was typed:
 * 墨子好 → 墨子号, 天建国 → 夭建国. Of several, the one that most items hold.
 */
export async function withLikeCharacter(
  text: string,
  sounds: Sounds,
  lookup: Pick<Lookup, "text">,
): Promise<string | null> {
  const letters = [...normalize(text)];
  if (letters.length < 2 || letters.length > LONGEST) return null;
  const numbers = isOfNumber(letters);
  const candidates = letters.flatMap((letter, place) =>
    numbers[place]
      ? []
      : likeTo(letter, sounds).map((other) =>
          letters.map((kept) => (kept === letter ? other : kept)).join(""),
        ),
  );
  const found = await Promise.all(
    candidates.map(async (candidate) => ({ candidate, size: (await lookup.text(candidate)).size })),
  );
  let best = { candidate: "", size: 0 };
  for (const one of found) if (one.size > best.size) best = one;
  return best.size > 0 ? best.candidate : null;
}
