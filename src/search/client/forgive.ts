import type { Hints } from "../hints.ts";
import { normalize, SEPARATOR } from "../normalize.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import { withOneOtherCharacter } from "./mend.ts";
import { soundsLike } from "./sound.ts";
import { spell, type Term } from "./terms.ts";

/** Another way to look for what was not found. */
export interface Alternative {
  /** what is shown instead, as the page says it: “众创空间”的结果 */
  readonly said: string;
  readonly terms: readonly Term[];
  /** what was found without terms: names that sound as the query does */
  readonly within: readonly Occurrences[];
}

/**
 * Ways to forgive a query that finds nothing, the likeliest first; each is tried only if those before found nothing. A term is
 * looked for where the reader wanted it: in headlines, among authors or departments, or anywhere.
 */
export async function* alternatives(
  terms: readonly Term[],
  hints: Hints,
  lookup: Lookup,
): AsyncGenerator<Alternative> {
  const words = terms.filter(({ isExcluded }) => !isExcluded);
  const others = terms.filter(({ isExcluded }) => isExcluded);
  const instead = (changed: readonly Term[]): Alternative => ({
    said: `“${changed.map(spell).join(" ")}”的结果`,
    terms: [...changed, ...others],
    within: [],
  });
  const split = (word: Term, texts: readonly string[]): Term[] => texts.map((text) => ({ ...word, text }));

  const inUse = words.map((word) => ({ ...word, text: withVariants(word.text, hints.variants) }));
  if (inUse.some(({ text }, index) => text !== words[index]?.text)) yield instead(inUse);
  for (const synonyms of withSynonyms(inUse, hints.synonyms)) yield instead(synonyms);

  // 创新、大赛 stands nowhere side by side: look for 创新 and 大赛.
  const apart = words.flatMap((word) => split(word, normalize(word.text).split(SEPARATOR)));
  if (apart.length > words.length) yield instead(apart);

  for (const word of words.length === 1 ? words : []) {
    // A headline is remembered without its quotation marks: 四众平台 stands as “四众”平台.
    for (const parted of split(word, [...withSeparators(word)]))
      if ((await lookup.text(parted.text)).size > 0) yield { ...instead([parted]), said: "中间有标点的结果" };
    const sounded = await soundsLike(word, hints, lookup);
    if (sounded && sounded.size > 0) yield { said: "读音相同的结果", terms: others, within: [sounded] };
    const mended = await withOneOtherCharacter(word, hints, lookup);
    if (mended !== null) yield instead(split(word, [mended]));
    const cut = cutIntoWords(word.text);
    if (cut.length > 1) yield instead(split(word, cut));
  }
}

/** A term of Han characters with signs at one or two places inside. */
function* withSeparators({ text, field }: Term): Generator<string> {
  if (field !== "text" && field !== "title") return;
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
function* withSynonyms(words: readonly Term[], groups: Hints["synonyms"]): Generator<Term[]> {
  for (const [index, { text }] of words.entries()) {
    for (const group of groups) {
      const word = group.find((candidate) => normalize(text).includes(normalize(candidate)));
      if (word === undefined) continue;
      for (const other of group)
        if (other !== word)
          yield words.map((kept, place) =>
            place === index ? { ...kept, text: normalize(text).replace(normalize(word), other) } : kept,
          );
    }
  }
}
