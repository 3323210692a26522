import type { Hints } from "../hints.ts";
import { INITIALS, SYLLABLE } from "../layout.ts";
import { normalize, SEPARATOR } from "../normalize.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import type { Term } from "./terms.ts";

/** Another way to look for what was not found. */
export interface Alternative {
  /** what is shown instead, as the page says it: “众创空间”的结果 */
  readonly said: string;
  readonly terms: readonly Term[];
  /** what was found without terms: names that sound as the query does */
  readonly within: readonly Occurrences[];
}

/** Ways to forgive a query that finds nothing, the likeliest first; each is tried only if those before found nothing. */
export async function* alternatives(
  terms: readonly Term[],
  hints: Hints,
  lookup: Lookup,
): AsyncGenerator<Alternative> {
  const words = terms.filter(({ isExcluded }) => !isExcluded);
  const others = terms.filter(({ isExcluded }) => isExcluded);
  const instead = (texts: readonly string[]): Alternative => ({
    said: `“${texts.join(" ")}”的结果`,
    terms: [...texts.map((text): Term => ({ text, field: "text", isExcluded: false })), ...others],
    within: [],
  });
  const texts = words.map(({ text }) => text);

  const inUse = texts.map((text) => withVariants(text, hints.variants));
  if (inUse.join(" ") !== texts.join(" ")) yield instead(inUse);
  for (const synonyms of withSynonyms(inUse, hints.synonyms)) yield instead(synonyms);

  // 创新、大赛 stands nowhere side by side: look for 创新 and 大赛.
  const apart = texts.flatMap((text) => normalize(text).split(SEPARATOR));
  if (apart.length > texts.length) yield instead(apart);

  for (const text of words.length === 1 ? texts : []) {
    // A headline is remembered without its quotation marks: 四众平台 stands as “四众”平台.
    for (const parted of withSeparators(text))
      if ((await lookup.text(parted)).size > 0) yield { ...instead([parted]), said: "中间有标点的结果" };
    const sounded = await soundsLike(text, hints, lookup);
    if (sounded && sounded.size > 0) yield { said: "读音相同的结果", terms: others, within: [sounded] };
    const mended = await withOneOtherCharacter(text, lookup);
    if (mended !== null) yield instead([mended]);
    const cut = cutIntoWords(text);
    if (cut.length > 1) yield instead(cut);
  }
}

/** A term of Han characters with signs at one or two places inside. */
function* withSeparators(text: string): Generator<string> {
  const letters = [...normalize(text)];
  if (letters.length > 12 || letters.includes(SEPARATOR)) return;
  const part = (...cuts: number[]): string =>
    letters.map((letter, index) => (cuts.includes(index) ? SEPARATOR : "") + letter).join("");
  for (let cut = 1; cut < letters.length; cut++) yield part(cut);
  for (let first = 1; first < letters.length; first++)
    for (let second = first + 1; second < letters.length; second++) yield part(first, second);
}

/** A longer text is no phrase that somebody remembers. */
const LONGEST_CUT = 30;

/** 农民工返乡创业 → [农民工, 返乡, 创业], where the browser knows Chinese words. */
function cutIntoWords(text: string): string[] {
  if (typeof Intl.Segmenter === "undefined" || text.length > LONGEST_CUT) return [];
  const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return [...new Set([...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))];
}

/** 創新驅動 → 创新驱动, where the archive writes it so. */
function withVariants(text: string, variants: string): string {
  const characters = [...variants];
  return [...text]
    .map((character) => {
      const index = characters.indexOf(character);
      return index >= 0 && index % 2 === 0 ? (characters[index + 1] ?? character) : character;
    })
    .join("");
}

/** The query with one of its words replaced by each word that means the same. */
function* withSynonyms(texts: readonly string[], groups: Hints["synonyms"]): Generator<string[]> {
  for (const [index, text] of texts.entries()) {
    for (const group of groups) {
      const word = group.find((candidate) => normalize(text).includes(normalize(candidate)));
      if (word === undefined) continue;
      for (const other of group)
        if (other !== word)
          yield texts.map((kept, place) =>
            place === index ? normalize(kept).replace(normalize(word), other) : kept,
          );
    }
  }
}

/** Records with a headline, department or author that is read so: chuxiong in full, or wqr by its initials. */
async function soundsLike(text: string, { syllables }: Hints, lookup: Lookup): Promise<Occurrences | null> {
  const letters = text.toLowerCase().replace(/[\s'’]/g, "");
  if (!/^[a-z]{2,40}$/.test(letters)) return null;
  const read = splitSyllables(letters, new Set(syllables));
  if (read) {
    const found = await lookup.raw(`"${read.map((syllable) => SYLLABLE + syllable).join(" ")}"`);
    if (found.size > 0) return found;
  }
  const pairs = [...letters]
    .slice(0, -1)
    .map((letter, index) => INITIALS + letter + letters.charAt(index + 1));
  return lookup.raw(`"${pairs.join(" ")}"`);
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

const CANDIDATES = 12;

/** The text that differs from a term of four or more characters in one of them, if the archive has one; the first that is found. */
async function withOneOtherCharacter(text: string, lookup: Lookup): Promise<string | null> {
  const letters = [...normalize(text)];
  if (letters.length < 4 || letters.length > 20) return null;
  for (let wrong = letters.length - 1; wrong >= 0; wrong--) {
    const [before, after] = [letters.slice(0, wrong).join(""), letters.slice(wrong + 1).join("")];
    const parts = [before, after].filter((part) => part !== "");
    const [first, second] = await Promise.all(parts.map((part) => lookup.text(part)));
    const both = [...(first ?? [])].filter(([id]) => !second || second.has(id)).slice(0, CANDIDATES);
    for (const [, { result }] of both) {
      const { meta, content } = await result.data();
      const shape = new RegExp(`${before}[^${SEPARATOR}]${after}`, "u");
      const found = shape.exec(`${normalize(meta.title)}${SEPARATOR}${normalize(content)}`);
      if (found) return found[0];
    }
  }
  return null;
}
