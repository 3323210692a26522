import type { Hints } from "../hints.ts";
import type { Sounds } from "../sounds.ts";
import { MOST_PIECES, piecesOf } from "./cut.ts";
import type { Alternative } from "./forgive.ts";
import type { Items } from "./items.ts";
import type { Lookup } from "./lookup.ts";
import { look, nearest, type Piece } from "./nearest.ts";
import { withSynonyms } from "./replace.ts";
import { withLikeCharacter } from "./slips.ts";
import { spellingsOf } from "./spellings.ts";
import type { Term } from "./terms.ts";

/**
 * A query in pieces, where nothing holds it as it stands: its words without those that ask or say nothing, each in another spelling, as
 * another word or without its slip where the archive does not have it. First what holds all of them, then what holds most.
 */
export async function* inPieces(
  terms: readonly Term[],
  hints: Hints,
  sounds: () => Promise<Sounds>,
  lookup: Lookup,
  items: Items,
): AsyncGenerator<Alternative> {
  const texts = terms.filter(({ field, isExcluded }) => field === "text" && !isExcluded);
  const fixed = terms.filter((term) => !texts.includes(term));
  const cut = texts.map(({ text }) => piecesOf(text));
  const left = [...new Set(cut.flatMap((one) => one.left))];
  const typed = [...new Set(cut.flatMap(({ pieces }) => pieces))].slice(0, MOST_PIECES);
  const looked = await Promise.all(typed.map((text) => look(text, lookup)));
  const mended: Piece[] = [];
  let slips = looked.length > 1 ? MOST_SLIPS : 0;
  for (const piece of looked)
    mended.push(...(await mend(piece, piece.found.size === 0 && slips-- > 0, hints, sounds, lookup, items)));
  const omitted = left.length === 0 ? "" : `（略去了${quoted(left)}）`;

  const all = mended.filter(({ found }) => found.size > 0);
  if (all.length === 0) return;
  const said = all.map(({ text }) => text).join(" ");
  if (all.length === mended.length)
    yield {
      said: `“${said}”的结果${omitted}`,
      terms: [...fixed, ...all.map(({ text }): Term => ({ text, field: "text", isExcluded: false }))],
      within: [],
    };
  const near = nearest(mended, items.table.size);
  if (near)
    yield {
      said: `含${quoted(near.held)}${near.missing.length === 0 ? "" : `、没有${quoted(near.missing)}`}的结果${omitted}`,
      terms: fixed,
      within: [new Map(near.ranked.map((record) => [record, []]))],
      ranked: near.ranked,
      marks: all.map(({ text }) => text),
    };
}

/** Who typed more slips than this typed something else; each is looked for in dozens of ways. */
const MOST_SLIPS = 4;

const quoted = (words: readonly string[]): string =>
  `${words
    .slice(0, 6)
    .map((word) => `“${word}”`)
    .join("")}${words.length > 6 ? "等" : ""}`;

/** A piece that nothing holds, in the first other form that something holds; else its pairs of characters, else as it is. */
async function mend(
  piece: Piece,
  mayBeSlip: boolean,
  hints: Hints,
  sounds: () => Promise<Sounds>,
  lookup: Lookup,
  items: Items,
): Promise<Piece[]> {
  if (piece.found.size > 0) return [piece];
  const term: Term = { text: piece.text, field: "text", isExcluded: false };
  const synonyms = [...withSynonyms([term], [...hints.departments, ...hints.synonyms])].flat();
  for (const other of [...spellingsOf(piece.text), ...synonyms.map(({ text }) => text)]) {
    const found = await look(other, lookup);
    if (found.found.size > 0) return [found];
  }
  if (mayBeSlip) {
    const like = await withLikeCharacter(piece.text, await sounds(), lookup, items);
    if (like !== null) return [await look(like, lookup)];
  }
  const letters = [...piece.text];
  // Numbers and Latin words are whole.
  if (letters.length < 3 || !letters.every((letter) => /\p{Script=Han}/u.test(letter))) return [piece];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  const found = await Promise.all(pairs.map((pair) => look(pair, lookup)));
  return found.some(({ found: records }) => records.size > 0) ? found : [piece];
}
