import { type Character, RESERVED, SEPARATOR, splitCharacters, trimSeparators } from "./normalize.ts";

/**
 * Pagefind looks up words; Chinese has none to cut at. So the index is fed with overlapping pairs of characters: 楚雄州 becomes
 * `楚雄 雄州 州`, and a query becomes the same pairs, looked up as a phrase. Every place of the text starts exactly one token, so
 * the phrase stands in the index exactly where the query stands in the normalised text.
 */

/** What stands in a token's tail for signs that would cut the token or that Pagefind would index; no text needs these three. */
const LINE_BREAK = "¶";
const SPACE = "␣";
const LOW_LINE = "‗";

const toTail = (signs: string): string =>
  signs
    .replace(new RegExp(RESERVED, "gu"), "·")
    .replaceAll("\n", LINE_BREAK)
    .replace(/\s/g, SPACE)
    .replace(/\p{Pc}/gu, LOW_LINE);
const fromTail = (tail: string): string =>
  tail.replaceAll(LINE_BREAK, "\n").replaceAll(SPACE, " ").replaceAll(LOW_LINE, "_");

/** The tokens of a text as the index stores them, parted by spaces. `textOf` gives the text back. */
export function tokenize(text: string): string {
  const characters = splitCharacters(text);
  // Signs behind a pair are no letters: Pagefind leaves them out of the index, but keeps them in the stored text.
  return characters
    .map((character, index) => spell(character) + spell(characters[index + 1]) + toTail(character.tail))
    .join(" ");
}

const spell = (character: Character | undefined): string => (character ? character.shown || SEPARATOR : "");

const TOKEN = /^([\p{L}\p{N}]\p{M}*)(?:[\p{L}\p{N}]\p{M}*)?(.*)$/u;

/** The text that was tokenised, in its compatibility form. */
export function textOf(tokens: string): string {
  return tokens
    .split(" ")
    .map((token) => {
      const [, first = "", tail = ""] = TOKEN.exec(token) ?? [];
      return (first === SEPARATOR ? "" : first) + fromTail(tail);
    })
    .join("");
}

/** The Pagefind query that finds exactly the texts that hold `term`; null where nothing of it can be looked for. */
export function toPagefindQuery(term: string): string | null {
  const letters = trimSeparators(splitCharacters(term)).map(({ letter }) => letter);
  // One character is looked for as the beginning of a token: every place of the text starts one.
  if (letters.length < 2) return letters[0] ?? null;
  const pairs = letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? ""));
  return `"${pairs.join(" ")}"`;
}
