import type { Hints } from "../hints.ts";
import { normalize, SEPARATOR, splitCharacters, trimSeparators } from "../normalize.ts";
import type { Lookup } from "./lookup.ts";
import type { Term } from "./terms.ts";

const CANDIDATES = 12;
const DIGIT = /^\p{N}/u;

/**
 * The text that differs from a term of four or more characters in one of them, if the archive has one; the first that is found. A
 * digit is no slip: another date is another date.
 */
export async function withOneOtherCharacter(
  { text, field }: Term,
  { names }: Hints,
  lookup: Lookup,
): Promise<string | null> {
  const characters = trimSeparators(splitCharacters(text));
  const letters = characters.map(({ letter }) => letter);
  if (letters.length < 4 || letters.length > 20) return null;
  for (let wrong = letters.length - 1; wrong >= 0; wrong--) {
    if (DIGIT.test(letters[wrong] ?? "")) continue;
    const [before, after] = [letters.slice(0, wrong).join(""), letters.slice(wrong + 1).join("")];
    const shape = new RegExp(`${before}([^${SEPARATOR}\\p{N}])${after}`, "u");
    const texts =
      field === "author" || field === "source"
        ? names.filter(({ kind }) => kind === field).map(({ name }) => normalize(name))
        : await textsWith([before, after], field, lookup);
    const [, other] = texts.map((candidate) => shape.exec(candidate)).find((found) => found !== null) ?? [];
    if (other === undefined) continue;
    // Signs stay as the reader typed them.
    return characters
      .map(({ letter, shown, tail }, index) =>
        index !== wrong ? shown + tail : other + (letter === SEPARATOR ? "" : tail),
      )
      .join("")
      .trim();
  }
  return null;
}

/** Normalised texts that hold both parts of a term. */
async function textsWith(parts: string[], field: Term["field"], lookup: Lookup): Promise<string[]> {
  const find = field === "title" ? lookup.title : lookup.text;
  const [first, second] = await Promise.all(parts.filter((part) => part !== "").map(find));
  const both = [...(first ?? [])].filter(([id]) => !second || second.has(id)).slice(0, CANDIDATES);
  return Promise.all(
    both.map(async ([, { result }]) => {
      const { meta, content } = await result.data();
      return normalize(meta.title) + (field === "title" ? "" : SEPARATOR + normalize(content));
    }),
  );
}
