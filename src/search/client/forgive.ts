import type { Hints } from "../hints.ts";
import { normalize, SEPARATOR } from "../normalize.ts";
import type { RecordTable } from "../record-table.ts";
import type { Sounds } from "../sounds.ts";
import { partsOf, wordsOf } from "./cut.ts";
import { spanNamed } from "./dates.ts";
import { isQuestion } from "./fillers.ts";
import { filterAsync } from "./filter-async.ts";
import { publishedIn, type Surroundings } from "./find.ts";
import { isIssueNumber, issuesNamed } from "./issue-number.ts";
import type { Items } from "./items.ts";
import { isKnownName } from "./known-names.ts";
import type { Lookup, Occurrences } from "./lookup.ts";
import { withOneOtherCharacter } from "./mend.ts";
import { look } from "./nearest.ts";
import { goesOn } from "./numbers.ts";
import { holdersOfAll, inPieces, isFew } from "./pieces.ts";
import { rewordings, variantsOf } from "./replace.ts";
import { withLikeCharacter } from "./slips.ts";
import { soundsLike } from "./sound.ts";
import { yearAndDay } from "./spellings.ts";
import { spell, type Term } from "./terms.ts";

/** Another way to look for what was not found. */
export interface Alternative {
  /** what is shown instead, as the page says it: “众创空间”的结果 */
  readonly said: string;
  readonly terms: readonly Term[];
  /** what was found without terms: names that sound as the query does */
  readonly within: readonly Occurrences[];
  /** the records in the order in which they answer, where the terms do not tell */
  readonly ranked?: readonly number[];
  /** what is marked in them, where it is not the terms */
  readonly marks?: readonly string[];
}

/** The first so many rewordings are asked for at once. */
const MOST_AHEAD = 6;

/**
 * Asks for what the first ways below will ask for, where nothing holds a query: on a slow line each that waits for the one before takes
 * seconds more. What fails is asked for again.
 */
export async function askAhead(
  terms: readonly Term[],
  { hints, sounds }: Pick<Surroundings, "hints" | "sounds">,
  lookup: Lookup,
): Promise<void> {
  const typed = terms.filter(({ isExcluded }) => !isExcluded);
  const reworded = [...rewordings(typed, await hints())].slice(0, MOST_AHEAD).flat();
  const texts = reworded.filter(({ field }) => field === "text").map(({ text }) => lookup.text(text));
  const [word, ...others] = typed;
  const parted =
    word && others.length === 0 && !isQuestion(word.text) ? heldWithSeparators(word, lookup) : null;
  await Promise.allSettled([...texts, parted, sounds(), lookup.letters()]);
}

/**
 * Ways to forgive a query that finds nothing, the likeliest first; each is tried only if those before found nothing. A term is
 * looked for where the reader wanted it: in headlines, among authors or departments, or anywhere.
 */
export async function* alternatives(
  terms: readonly Term[],
  hints: Hints,
  sounds: () => Promise<Sounds>,
  lookup: Lookup,
  items: Items,
  years: readonly number[],
): AsyncGenerator<Alternative> {
  const { table } = items;
  const typed = terms.filter(({ isExcluded }) => !isExcluded);
  const others = terms.filter(({ isExcluded }) => isExcluded);
  const instead = (changed: readonly Term[]): Alternative => ({
    said: `“${changed.map(spell).join(" ")}”的结果`,
    terms: [...changed, ...others],
    within: [],
  });
  const split = (word: Term, texts: readonly string[]): Term[] => texts.map((text) => ({ ...word, text }));

  const { asUsed: words } = variantsOf(typed, hints.variants);
  const pieces = (): AsyncGenerator<Alternative> =>
    inPieces([...words, ...others], hints, sounds, lookup, items);
  for (const changed of rewordings(typed, hints)) yield instead(changed);
  // 2016年8月31日 stands as 8月31日 in what was published that year.
  for (const word of words) {
    const dated = word.field === "text" ? yearAndDay(word.text) : null;
    if (!dated) continue;
    const ofYear = await lookup.filter("year", [dated.year]);
    const rest = words.filter((other) => other !== word);
    yield {
      said: `${dated.year}年各期里“${dated.day}”的结果`,
      terms: [...rest, { ...word, text: dated.day }, ...others],
      within: [ofYear],
    };
  }
  // 2016年第三季度 stands nowhere: what was published in these months.
  for (const word of words) {
    const span = word.field === "text" ? spanNamed(word.text) : null;
    if (!span) continue;
    const rest = words.filter((other) => other !== word);
    yield {
      said:
        rest.length === 0 ? `${word.text}的新闻` : `${word.text}的新闻里“${rest.map(spell).join(" ")}”的结果`,
      terms: [...rest, ...others],
      within: [await publishedIn(span, lookup, years)],
    };
  }

  const inIssue = await withinIssue(words, hints, lookup, table);
  if (inIssue) yield { ...inIssue, terms: [...inIssue.terms, ...others] };

  const isName = ({ text }: Term): boolean => isKnownName(text, hints);
  // 创新、大赛 stands nowhere side by side: look for 创新 and 大赛.
  const apart = words.flatMap((word) => (isName(word) ? [word] : split(word, partsOf(word.text))));
  if (apart.length > words.length) yield instead(apart);

  // Who asks is answered by what else is in the question.
  if (typed.some(({ text }) => isQuestion(text))) yield* pieces();

  // Pinyin may be typed as it is spelled in books: Wu Qirong.
  if (words.length > 1 && words.every(({ field }) => field === "text")) {
    const spoken: Term = { text: words.map(({ text }) => text).join(""), field: "text", isExcluded: false };
    const sounded = await soundsLike(spoken, hints, lookup);
    if (sounded) yield { said: "读音相同的结果", terms: others, within: [sounded] };
  }
  for (const word of words.length === 1 ? words.filter((word) => !isName(word)) : []) {
    // A headline is remembered without its quotation marks: 四众平台 stands as “四众”平台.
    const parted = split(word, await heldWithSeparators(word, lookup));
    for (const other of parted) yield { ...instead([other]), said: "中间有标点的结果" };
    const sounded = await soundsLike(word, hints, lookup);
    if (sounded) yield { said: "读音相同的结果", terms: others, within: [sounded] };

    // 墨子好: what sounds or looks alike is the likeliest slip. Longer words are mended in pieces: each try loads index files.
    const like =
      word.field === "text" && /^.{3,4}$/u.test(word.text)
        ? await withLikeCharacter(word.text, await sounds(), lookup, items)
        : null;
    if (like !== null) yield instead(split(word, [like]));

    // A slip in the middle of a word shows itself by what stands around it; at its end, any other word would do.
    const cut = split(word, wordsOf(word.text));
    const isOfWords = cut.every(({ text }) => [...text].length > 1);
    if (cut.length > 1 && isOfWords) {
      const found = await Promise.all(cut.map(({ text }) => look(text, lookup)));
      if (isFew(holdersOfAll(found))) yield* pieces();
      yield instead(cut);
    }
    const mended = await withOneOtherCharacter(word, "inside", hints, lookup, items);
    if (mended !== null) yield instead(split(word, [mended]));
    if (cut.length > 1 && !isOfWords) yield instead(cut);
    const otherEnd = await withOneOtherCharacter(word, "at an end", hints, lookup, items);
    if (otherEnd !== null) yield instead(split(word, [otherEnd]));
  }
  yield* pieces();
}

/** 2016年第5期 墨子号: the other words, in the issues that one of them names. */
async function withinIssue(
  words: readonly Term[],
  { issues }: Hints,
  lookup: Lookup,
  table: RecordTable,
): Promise<Alternative | null> {
  const named = words.find(({ text, field }) => field === "text" && isIssueNumber(text, issues));
  const terms = words.filter((word) => word !== named);
  if (!named || terms.length === 0) return null;
  const meant = issuesNamed(named.text, issues);
  const ofYears = await lookup.filter("year", [...new Set(meant.map(({ year }) => String(year)))]);
  const isMeant = (record: number): boolean => {
    const { year, number } = table.at(record);
    return meant.some((issue) => issue.year === year && issue.number.id === number.id);
  };
  const within = new Map([...ofYears].filter(([record]) => isMeant(record)));
  return { said: `“${named.text}”里“${terms.map(spell).join(" ")}”的结果`, terms, within: [within] };
}

/** A term with signs at one or two places inside, as the archive has it. */
async function heldWithSeparators({ text, field }: Term, lookup: Lookup): Promise<string[]> {
  const letters = [...normalize(text)];
  if ((field !== "text" && field !== "title") || letters.length > 12 || letters.includes(SEPARATOR))
    return [];
  const inNumber = goesOn(letters);
  const places = letters.map((_, index) => index).filter((index) => index > 0 && !inNumber[index]);
  const cuts = [
    ...places.map((place) => [place]),
    ...places.flatMap((first) => places.filter((place) => place > first).map((second) => [first, second])),
  ];
  const parts = cuts.map((places) =>
    [0, ...places].map((start, index) => letters.slice(start, places[index]).join("")),
  );
  const held = await filterAsync(parts, async (sides) => {
    // What stands before and behind a sign is in files of the index that the term itself has loaded; single letters are not.
    const looked = await Promise.all(
      sides.filter((side) => [...side].length > 1).map((side) => lookup.text(side)),
    );
    const [first, ...others] = looked;
    return !first || [...first.keys()].some((record) => others.every((other) => other.has(record)));
  });
  const joined = held.map((sides) => sides.join(SEPARATOR));
  return filterAsync(joined, async (other) => (await lookup.text(other)).size > 0);
}
