import { readNumber } from "../read-numbering.ts";
import type { Shelf, Standing } from "./shelf.ts";

/** What is meant, and where a text names it. */
export interface Found<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** How an office calls its bulletin, an issue and an item. */
export interface OwnWords {
  /** 楚雄州创新驱动专项行动简报, 创新驱动简报 */
  readonly names: readonly string[];
  /** 增刊 */
  readonly series: readonly string[];
  /** 期 */
  readonly issue: string;
  /** 条 */
  readonly item: string;
  /** 简报 */
  readonly bulletin: string;
}

interface IssueFinder {
  /** what every text has that names an issue or an item, whatever stands around it */
  readonly mark: RegExp;
  /** The issues and items that a text names. Full-width digits are plain digits in it already. */
  readonly find: (text: string, at: Standing, shelf: Shelf) => readonly Found<Standing>[];
}

const NUMERAL = "[0-9〇○零一二三四五六七八九十百]{1,4}";
const YEAR = "(?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}";

/** 据本刊, 我们在, 与…相比: what may stand before a number that names an issue by what follows it. */
const BEFORE =
  /(?:^|[^\p{L}\p{N}》〉”’」』]|[在对与和自从以按把将为于是如由据即到同比因给而]|今年|去年|前年)$/u;
/** 见, 刊于: what says that an issue is named now. */
const CUE =
  /(?:(?<![意可看预会接听少罕常想偏成主再])见于?|参看|参阅|参考|参照|对照|请看|可看|查看|查阅|(?:刊|刊登|刊载|登载|发表|载|登)[于在]|(?<!\p{L})[接续]|本刊|我刊|本报)(?:今年|去年|前年)?$/u;
/** Verbs of what an issue does. */
const VERB =
  "(?:简报|合刊|[本我]刊|(?:[曾已又还也均都]|[作做][过了]?|专题|连续|分别|先后|陆续|全文|摘要|追踪|跟踪)*(?:刊登|刊发|刊载|登载|转载|摘登|选登|报道|介绍|发表|公布))";
/** What follows an issue that is named by a verb, or by the headline of a text in it. */
const TELLS = new RegExp(`^(?:${VERB}|《)`, "u");
/** What may follow behind a cue. */
const AFTER = new RegExp(
  `^(?:$|[^\\p{L}\\p{N}]|${VERB}|[曾已又还有的中里上]|所[说列载述]|提[到及]|头条|一文|和|及|与|以及|同|相比)`,
  "u",
);
/** So far back a text is looked at: expressions that end where a text ends are tried at each of its signs. */
const AROUND = 200;
const ENDS = ["。", "！", "？", "；", "\n"] as const;
/** Another journal earlier in the sentence: the number may be of that. */
const OTHER_JOURNAL = /》(?:杂志|月刊|周刊|[刊登]?载文?)|杂志|学报|公报|[日晚周]报|月刊|周刊/u;

/** Precision goes before recall: what could be another journal, a course or a lottery is left alone. */
export function issueFinder(words: OwnWords): IssueFinder {
  const names = words.names.map(escaped).join("|");
  const own = new RegExp(
    `(?:《(?:${names})》|(?<!(?![见看阅照据在对与和由于载])\\p{L})(?:${names})|本刊|我刊|本${escaped(words.bulletin)})(?:今年|去年|前年)?$`,
    "u",
  );
  const { mark, pattern, next } = patternsOf(words);

  const find: IssueFinder["find"] = (text, at, shelf) => {
    const found: Found<Standing>[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const chain = [match];
      let end = pattern.lastIndex;
      for (let following = nextAt(next, text, end); following; following = nextAt(next, text, end)) {
        chain.push(following);
        end = next.lastIndex;
      }
      pattern.lastIndex = end;
      if (isMeant(text.slice(Math.max(0, match.index - AROUND), match.index), text.slice(end), chain, own))
        found.push(...resolved(chain, text, at, shelf));
    }
    return found;
  };
  return { mark, find };
}

function patternsOf({ series, issue, item }: OwnWords): Record<"mark" | "pattern" | "next", RegExp> {
  const total = `(?:\\s*[（(]总第\\s*${NUMERAL}(?:\\s*[-—－–~～]\\s*${NUMERAL})?\\s*${issue}[）)])?`;
  const row = `第\\s*(?<first>${NUMERAL})(?:\\s*[-—－–~～、至]\\s*(?:第\\s*)?(?<last>${NUMERAL}))?\\s*${issue}`;
  const ofSeries = `(?<series>${series.map(escaped).join("|") || "(?!)"})\\s*(?:第\\s*)?(?<own>${NUMERAL})(?!\\s*[年月日\\d])\\s*${issue}?`;
  const named = `(?:(?:(?<year>${YEAR})\\s*年\\s*)?(?:${row}|${ofSeries})|总第\\s*(?<total>${NUMERAL})\\s*${issue}|(?<before>上一?${issue})|(?<here>本${issue}(?=\\s*第)))${total}`;
  const part = `第\\s*(?<item>${NUMERAL})\\s*${item}`;
  return {
    // The rest of `named` holds one of these as well, and takes twice as long to look for.
    mark: new RegExp(`${row}|${ofSeries}|上一?${issue}|${part}`, "u"),
    pattern: new RegExp(`${named}(?:\\s*的?\\s*${part})?`, "gu"),
    next: new RegExp(
      `\\s*(?:[、，,；;]|和|及|以及|与|或)\\s*(?:${named}(?:\\s*的?\\s*${part})?|(?<and>${part.replace("<item>", "<again>")}))`,
      "uy",
    ),
  };
}

function nextAt(next: RegExp, text: string, index: number): RegExpExecArray | null {
  next.lastIndex = index;
  return next.exec(text);
}

function isMeant(before: string, after: string, chain: readonly RegExpExecArray[], own: RegExp): boolean {
  const left = before.trimEnd();
  const isOwn = own.test(left);
  const sentence = left.slice(Math.max(...ENDS.map((end) => left.lastIndexOf(end))) + 1);
  if (!isOwn && OTHER_JOURNAL.test(sentence)) return false;
  const groups = chain[0]?.groups ?? {};
  if (isOwn || CUE.test(left)) return AFTER.test(after);
  if (!BEFORE.test(left) && !(groups.before ?? groups.here)) return false;
  const hasItem = chain.some(({ groups: { item, again } = {} }) => item ?? again);
  return TELLS.test(after) || hasItem;
}

function resolved(
  chain: readonly RegExpExecArray[],
  text: string,
  at: Standing,
  shelf: Shelf,
): Found<Standing>[] {
  const start = chain[0]?.index ?? 0;
  const said = /(今年|去年|前年)\s*$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[1];
  let year = said === undefined ? null : at.issue.year - ["今年", "去年", "前年"].indexOf(said);
  let issue: Standing["issue"] | undefined;
  return chain.flatMap((match): Found<Standing>[] => {
    const { groups = {} } = match;
    const { here, again } = groups;
    if (again === undefined) {
      year = (groups.year === undefined ? null : readNumber(groups.year)) ?? year;
      issue = issueOf(groups, year, at, shelf);
    }
    const numeral = groups.item ?? again;
    const item = numeral === undefined ? null : readNumber(numeral);
    if (!issue || (item !== null && !issue.items[item - 1])) return [];
    const isHere = issue === at.issue && (item === null || item === at.item);
    if (isHere || (here !== undefined && item === null)) return [];
    const whole = match[0];
    const link = /^\s*(?:[、，,；;]|和|及|以及|与|或)?\s*/u.exec(whole)?.[0].length ?? 0;
    const skipped = here === undefined ? link : whole.indexOf("第", whole.indexOf(here));
    return [{ start: match.index + skipped, end: match.index + whole.length, meaning: { issue, item } }];
  });
}

/** A number without a year is of the year of the text, and no later one. */
function issueOf(
  groups: Readonly<Record<string, string | undefined>>,
  year: number | null,
  { issue }: Standing,
  shelf: Shelf,
): Standing["issue"] | undefined {
  const { first, last, series, own, total, before, here } = groups;
  if (here !== undefined) return issue;
  if (before !== undefined) return shelf.before(issue);
  if (total !== undefined) return shelf.ofTotal(readNumber(total) ?? 0);
  const start = readNumber(first ?? own ?? "") ?? 0;
  const end = last === undefined ? start : (readNumber(last) ?? 0);
  const found = shelf.numbered({ year: year ?? issue.year, series: series ?? null, first: start, last: end });
  return found && year === null && !shelf.isBefore(found, issue) ? undefined : found;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
