import type { Hints } from "../hints.ts";
import { INITIALS, SYLLABLE } from "../token-layout.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import type { Term } from "./terms.ts";

/** Records with a headline, department or author that is read so: chuxiong in full, or wqr by its initials. */
export async function soundsLike(
  { text, field }: Term,
  { syllables, names }: Hints,
  lookup: Lookup,
): Promise<Occurrences | null> {
  const runs = text.toLowerCase().split(/[\s'’]/);
  const letters = runs.join("");
  if (!/^[a-z]{2,40}$/.test(letters)) return null;
  if (field === "author" || field === "source") {
    const read = names.filter(
      (name) => name.kind === field && [name.pinyin, name.initials].includes(letters),
    );
    if (read.length === 0) return null;
    return lookup.filter(
      field,
      read.map(({ name }) => name),
    );
  }
  // The index has the sounds of headlines and names together: which of them it was can't be told.
  if (field === "title") return null;
  const known = new Set(syllables);
  // An apostrophe says where a syllable begins: xi'an is not xian.
  const read = runs.flatMap((run) => splitSyllables(run, known) ?? [null]);
  if (read.every((syllable) => syllable !== null)) {
    const found = await lookup.sound(read.map((syllable) => SYLLABLE + syllable));
    if (found.size > 0) return found;
  }
  const pairs = [...letters]
    .slice(0, -1)
    .map((letter, index) => INITIALS + letter + letters.charAt(index + 1));
  return lookup.sound(pairs);
}

/** chuxiong → [chu, xiong]; the longest syllables first, going back where the rest can't be read; null where it can't at all. */
function splitSyllables(letters: string, known: ReadonlySet<string>): string[] | null {
  if (letters === "") return [];
  for (let length = Math.min(6, letters.length); length > 0; length--) {
    const syllable = letters.slice(0, length);
    const rest = known.has(syllable) ? splitSyllables(letters.slice(length), known) : null;
    if (rest) return [syllable, ...rest];
  }
  return null;
}
