import { plainText } from "../markdown/plain-text.ts";
import { parseMarkdown } from "../markdown/renderer.ts";
import { isBreak } from "../markdown/tokens.ts";
import { tidyLine } from "./tidy.ts";

/**
 * The law of the import: every character of the original is in the draft, or the report names it.
 *
 * Each line of the original is looked for in the draft, as the archive reads it, and then in what the report names. What was found is used
 * up, so that a sentence that stood twice must come twice. A line that is nowhere as a whole is looked for clause by clause.
 * Returns what was not found, in the original's order.
 */
export function lostText(original: readonly string[], draft: string, named: readonly string[]): string[] {
  const pools = [new Pool(draft), new Pool(named.join("\n"))];
  const find = (piece: string): boolean => piece === "" || pools.some((pool) => pool.take(piece));
  // Long lines first: the headline in a table of contents must not take the beginning of a sentence.
  const lines = original.map((line, index) => ({ index, signs: signsOf(line) }));
  lines.sort((a, b) => b.signs.length - a.signs.length || a.index - b.index);
  const whole = new Set(lines.flatMap(({ index, signs }) => (find(signs) ? [index] : [])));
  const lost: string[] = [];
  for (const [index, line] of original.entries()) {
    if (whole.has(index)) continue;
    let missing: string[] = [];
    const close = (): void => {
      if (missing.length > 0) lost.push(missing.join("").trim());
      missing = [];
    };
    for (const clause of line.split(CLAUSE_END)) {
      if (find(signsOf(clause))) close();
      else missing.push(clause);
    }
    close();
  }
  return lost;
}

/** The text of a draft: the values of its front matter, and the body as the archive's own Markdown reads it. */
export function textOfDraft(draft: string): string {
  const end = draft.indexOf("\n---\n", 4);
  const tokens = parseMarkdown(draft.slice(end + 5));
  for (const { children } of tokens)
    for (const token of children ?? []) if (isBreak(token)) token.content = "\n";
  return `${plainText(tokens)}\n${draft.slice(4, end)}`;
}

const CLAUSE_END = /(?<=[，。；：！？、,;:!?）)】\]」』”|·\s\p{Z}])/u;

/** Letters, figures and signs without spaces and punctuation: 2 and ² are one, since a raised figure is written as a sign. */
const signsOf = (text: string): string =>
  tidyLine(text)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}\p{S}\p{M}]/gu, "")
    .replace(LIST_SIGNS, "");

/** Signs that begin an entry of a list, and those of numbered lists that Markdown counts itself. */
const LIST_SIGNS = /[•●◆■▪◇○★☆▲△※►❖|]/gu;

/** A text in which each place is found once, a whole line before a part of one, or of two. */
class Pool {
  readonly #text: string;
  /** where each line stands, by what it says */
  readonly #lines = new Map<string, number[]>();
  readonly #isTaken: Uint8Array;
  readonly #grams = new Set<string>();
  #cursor = 0;

  constructor(text: string) {
    const lines = text.split("\n").map(signsOf);
    this.#text = lines.join("");
    let start = 0;
    for (const line of lines) {
      const places = this.#lines.get(line) ?? [];
      places.push(start);
      this.#lines.set(line, places);
      start += line.length;
    }
    this.#isTaken = new Uint8Array(this.#text.length);
    for (let at = 0; at + GRAM <= this.#text.length; at++) this.#grams.add(this.#text.slice(at, at + GRAM));
  }

  take(piece: string): boolean {
    for (let at = 0; at + GRAM <= piece.length; at++)
      if (!this.#grams.has(piece.slice(at, at + GRAM))) return false;
    const at = this.#line(piece) ?? this.#find(piece, this.#cursor) ?? this.#find(piece, 0);
    if (at === null) return false;
    this.#isTaken.fill(1, at, at + piece.length);
    this.#cursor = at + piece.length;
    return true;
  }

  #isFree = (piece: string, at: number): boolean =>
    this.#isTaken[at] === 0 && this.#isTaken[at + piece.length - 1] === 0;

  #line(piece: string): number | null {
    const places = this.#lines.get(piece) ?? [];
    for (let at = places.shift(); at !== undefined; at = places.shift())
      if (this.#isFree(piece, at)) return at;
    return null;
  }

  #find(piece: string, from: number): number | null {
    let at = this.#text.indexOf(piece, from);
    for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
      if (this.#isFree(piece, at)) return at;
      at = this.#text.indexOf(piece, at + 1);
    }
    return null;
  }
}

const GRAM = 3;
/** A text that stands this often in a draft is not lost. */
const MOST_TRIES = 200;
