import type { Hints } from "../hints.ts";
import type { Sounds } from "../sounds.ts";
import { MOST_PIECES, piecesOf } from "./cut.ts";
import type { Alternative } from "./forgive.ts";
import type { Items } from "./items.ts";
import { namesIn } from "./known-names.ts";
import { isLong } from "./long-texts.ts";
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
  const cut = isLong(texts)
    ? [piecesOf(texts.map(({ text }) => text).join("，"))]
    : texts.map(({ text }) => piecesOf(text, namesIn(text, hints)));
  const left = [...new Set(cut.flatMap((one) => one.left))];
  const typed = [...new Set(cut.flatMap(({ pieces }) => pieces))].slice(0, MOST_PIECES);
  const looked = await Promise.all(typed.map((text) => look(text, lookup)));
  const lacking = looked.filter(({ found }) => found.size === 0);
  const slips = looked.length > 1 ? lacking.slice(0, MOST_SLIPS) : [];
  const written = (
    await Promise.all(looked.map((piece) => mend(piece, slips.includes(piece), hints, sounds, lookup, items)))
  ).flat();
  const mended = await Promise.all(written.map((piece) => withPublished(piece, written, lookup)));
  const omitted = left.length === 0 ? [] : [`略去了${quoted(left)}`];
  const years = mended.filter((piece) => !written.includes(piece)).map(({ text }) => text);
  const published = years.length === 0 ? omitted : [`${quoted(years)}也包括当年发布的`, ...omitted];

  const all = mended.filter(({ found }) => found.size > 0);
  if (all.length === 0) return;
  const said = all.map(({ text }) => text).join(" ");
  const near = nearest(mended, items.table.size);
  const marks = all.map(({ text }) => text);
  if (all.length === mended.length) {
    const holders = holdersOfAll(all);
    // Words that one or two items hold somewhere are not yet what was meant.
    if (isFew(holders) && near && near.ranked.length > holders.length)
      yield {
        said: `“${said}”的结果，以及只含其中一部分的${inBrackets(published)}`,
        terms: fixed,
        within: [new Map(near.ranked.map((record) => [record, []]))],
        ranked: near.ranked,
        marks,
      };
    yield {
      said: `“${said}”的结果${inBrackets(omitted)}`,
      terms: [...fixed, ...all.map(({ text }): Term => ({ text, field: "text", isExcluded: false }))],
      within: [],
    };
  }
  if (near)
    yield {
      said: `含${quoted(near.held)}${near.missing.length === 0 ? "" : `、没有${quoted(near.missing)}`}的结果${inBrackets(published)}`,
      terms: fixed,
      within: [new Map(near.ranked.map((record) => [record, []]))],
      ranked: near.ranked,
      marks,
    };
}

const inBrackets = (remarks: readonly string[]): string =>
  remarks.length === 0 ? "" : `（${remarks.join("；")}）`;

const YEAR = /^(?:19|20)\d{2}年?$/;

/** A year, and what of the other pieces stands in what it published: that seldom says the year. */
async function withPublished(piece: Piece, pieces: readonly Piece[], lookup: Lookup): Promise<Piece> {
  if (!YEAR.test(piece.text)) return piece;
  const published = await lookup.filter("year", [piece.text.slice(0, 4)]);
  const besides = pieces.filter((other) => other !== piece).flatMap(({ found }) => [...found.keys()]);
  const meant = besides.filter((record) => published.has(record) && !piece.found.has(record));
  if (meant.length === 0) return piece;
  return { ...piece, found: new Map([...meant.map((record) => [record, []] as const), ...piece.found]) };
}

/** So many items that hold all of the words may hold them by chance. */
const FEW = 2;

export const isFew = (holders: readonly number[]): boolean => holders.length > 0 && holders.length <= FEW;

export function holdersOfAll([first, ...others]: readonly Piece[]): number[] {
  return [...(first?.found.keys() ?? [])].filter((record) => others.every(({ found }) => found.has(record)));
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
  const others = [...spellingsOf(piece.text), ...synonyms.map(({ text }) => text)];
  const written = await Promise.all(others.map((other) => look(other, lookup)));
  const [held] = written.filter(({ found }) => found.size > 0);
  if (held) return [{ ...held, typed: piece.text }];
  if (mayBeSlip) {
    const like = await withLikeCharacter(piece.text, await sounds(), lookup, items);
    if (like !== null) return [{ ...(await look(like, lookup)), typed: piece.text }];
  }
  const letters = [...piece.text];
  // Numbers and Latin words are whole.
  if (letters.length < 3 || !letters.every((letter) => /\p{Script=Han}/u.test(letter))) return [piece];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  return Promise.all(
    pairs.map(async (pair, index) => ({ ...(await look(pair, lookup)), goesOn: index > 0 })),
  );
}
