import { type Character, SEPARATOR, splitCharacters, trimSeparators } from "./normalize.ts";
import { ISSUE_TITLE } from "./token-layout.ts";

/**
 * Pagefind looks up words; Chinese has none to cut at. So the index holds overlapping pairs of characters: 楚雄州 becomes
 * `楚雄 雄州 州`, and a query becomes the same pairs, looked up as a phrase. Every place of the text starts exactly one token, so
 * the phrase stands in the index exactly where the query stands in the normalised text.
 */
export function tokenize(text: string): string[] {
  return tokensOf(splitCharacters(text));
}

/** The Pagefind query that finds exactly the texts that hold `term`; null where nothing of it can be looked for. */
export function toPagefindQuery(term: string): string | null {
  return queryOf(trimSeparators(splitCharacters(term)));
}

/** The title of an issue as tokens that no query for a text meets. Who types a title leaves signs out: here they part nothing. */
export const tokenizeIssueTitle = (title: string): string[] => tokensOf(withoutSigns(title), ISSUE_TITLE);

/** The Pagefind query for such titles that hold `words`. */
export const toIssueTitleQuery = (words: string): string | null => queryOf(withoutSigns(words), ISSUE_TITLE);

const withoutSigns = (text: string): Character[] =>
  splitCharacters(text).filter(({ letter }) => letter !== SEPARATOR);

function tokensOf(characters: readonly Character[], kind = ""): string[] {
  const letters = characters.map(({ letter }) => armour(letter));
  return letters.map((letter, index) => kind + letter + (letters[index + 1] ?? ""));
}

function queryOf(characters: readonly Character[], kind = ""): string | null {
  const tokens = tokensOf(characters, kind);
  // One character is looked for as the beginning of a token: every place of the text starts one.
  if (tokens.length < 2) return tokens[0] ?? null;
  return `"${tokens.slice(0, -1).join(" ")}"`;
}

/**
 * The tokens that begin with a query of one character, whatever letter comes next. Pagefind loads one piece of the index for a
 * beginning of words; asked to preload these, it loads all that have such words.
 */
export const extensionsOf = (query: string, letters: readonly string[]): string =>
  [query, ...letters.map((letter) => query + armour(letter))].join(" ");

/** Stands before the number of a character that Pagefind would change: a letter that no Chinese text needs. */
const ESCAPE = "\uA75B";

/**
 * Pagefind takes é and が for e and か with something added, and looks both up together. Here they are letters of their own, so
 * they are spelled by their numbers, all of the same length: no spelling is the beginning of another.
 */
function armour(letter: string): string {
  const known = armoured.get(letter);
  if (known !== undefined) return known;
  const isChanged = letter.normalize("NFD") !== letter || /\p{M}/u.test(letter);
  const spelled = isChanged ? ESCAPE + (letter.codePointAt(0) ?? 0).toString(16).padStart(5, "0") : letter;
  armoured.set(letter, spelled);
  return spelled;
}

/** Letters that are spelled by their numbers, in tokens; the group is for `letterOf`. */
export const ARMOURED = new RegExp(`${ESCAPE}([0-9a-f]{5})`, "g");
export const letterOf = (code: string): string => String.fromCodePoint(Number.parseInt(code, 16));

/** Every letter that came up so far: an archive has a few thousand of them, and millions of places. */
const armoured = new Map<string, string>();
