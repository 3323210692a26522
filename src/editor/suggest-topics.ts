import { compare } from "../base/text.ts";
import type { Archive, Issue, Item, ItemInIssue } from "../bulletin/archive.ts";
import { fileStem } from "../bulletin/issue-number.ts";
import { keywordsOf } from "../bulletin/topics.ts";

/** What an item could be about: terms that are frequent in it and rare elsewhere. */
interface TopicSuggestion extends ItemInIssue {
  readonly terms: readonly string[];
}

/** Signs of a term. */
const SHORTEST = 3;
const LONGEST = 8;
/** A term stands in an item at least so often. */
const LEAST_OFTEN = 3;
/** In more of the items than this it is a word of the office's trade. */
const MOST_ITEMS = 0.1;
const MOST_TERMS = 3;
/** Signs of a text that are looked at: what it is about shows early. */
const LONGEST_TEXT = 10_000;
/** Where no term begins or ends, and what none has in it: 的, 和; measures, comparisons and dates. */
const NO_TERM =
  /^[的了在和是等与及为对把被将从向到以于由并或而之其各个年月日条项户家名亿万元第不比中取国内]|[的了在和是等与及为对把被将从向到以于由并或而之其各年月日第上下中增]$|百分|不低|以上|以下|等人|等新/u;

/** For every item without keywords of its own; none where nothing stands out. */
export function suggestTopics({ issues }: Pick<Archive, "issues">): TopicSuggestion[] {
  const items = issues.flatMap((issue) => issue.items.map((item) => ({ issue, item, runs: runsOf(item) })));
  const frequent = items.map(({ runs }) => frequentTerms(runs));
  const wanted = new Set(frequent.flatMap((terms) => [...terms.keys()]));
  const spread = new Map<string, number>();
  for (const { runs } of items)
    for (const term of new Set(termsIn(runs, wanted))) spread.set(term, (spread.get(term) ?? 0) + 1);
  return items.flatMap(({ issue, item }, index) => {
    if (item.keywords !== null) return [];
    const known = new Set(keywordsOf(issue, item));
    const most = Math.max(1, Math.floor(items.length * MOST_ITEMS));
    const terms = [...(frequent[index] ?? [])]
      .filter(([term]) => !known.has(term) && (spread.get(term) ?? 0) <= most)
      .map(([term, count]) => ({
        term,
        worth: count * Math.log(items.length / (spread.get(term) ?? 1)) * term.length,
      }))
      .sort((a, b) => b.worth - a.worth || compare(a.term, b.term))
      .map(({ term }) => term)
      .filter((term, place, all) => !all.slice(0, place).some((better) => isAlike(better, term)))
      .slice(0, MOST_TERMS);
    return terms.length > 0 ? [{ issue, item, terms }] : [];
  });
}

/** 创新创业教育 and 创新创业教育改革 say the same. */
const isAlike = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** As a list for an editor, who writes down what fits. */
export function formatSuggestions(suggestions: readonly TopicSuggestion[]): string {
  const lines = suggestions.map(
    ({ issue, item, terms }) =>
      `${fileOf(issue)} 第${item.position}条《${item.heading}》：${terms.join("、")}`,
  );
  return lines.length === 0
    ? "没有可以建议的关键词。\n"
    : `${lines.join("\n")}\n\n这些词在这一条里常见、在别的新闻里少见，只是建议，没有写进文件。合适的，请写进说明栏，例如：\nitems:\n  - item: ${suggestions[0]?.item.position}\n    keywords:\n      - ${suggestions[0]?.terms[0]}\n`;
}

const fileOf = ({ year, number }: Issue): string => `${year}/${fileStem(number)}.md`;

/** Runs of Han characters; punctuation, digits and line ends part terms. */
const runsOf = ({ heading, text }: Item): readonly string[] =>
  `${heading}\n${text.slice(0, LONGEST_TEXT)}`.match(new RegExp(`\\p{Script=Han}{${SHORTEST},}`, "gu")) ?? [];

function* termsIn(runs: readonly string[], wanted?: ReadonlySet<string>): Generator<string> {
  for (const run of runs)
    for (let start = 0; start + SHORTEST <= run.length; start++)
      for (let length = SHORTEST; length <= LONGEST && start + length <= run.length; length++) {
        const term = run.slice(start, start + length);
        if (!wanted || wanted.has(term)) yield term;
      }
}

/**
 * What stands often enough, with different neighbours on either side, as words do; without the parts of a longer term that stands
 * as often.
 */
function frequentTerms(runs: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsIn(runs)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const often = new Map([...counts].filter(([term, count]) => count >= LEAST_OFTEN && !NO_TERM.test(term)));
  const neighbours = neighboursOf(runs, often);
  const byLength = [...often].sort(([a], [b]) => b.length - a.length);
  const kept = new Map<string, number>();
  for (const [term, count] of byLength) {
    const isWord = (neighbours.get(term) ?? []).every((side) => side.size > 1);
    const isPart = [...kept].some(([longer, times]) => longer.includes(term) && times >= count - 1);
    if (isWord && !isPart) kept.set(term, count);
  }
  return kept;
}

type Sides = readonly [before: Set<string>, after: Set<string>];

/** The characters before and after terms; the ends of runs are as good as any. */
function neighboursOf(
  runs: readonly string[],
  terms: ReadonlyMap<string, number>,
): ReadonlyMap<string, Sides> {
  const found = new Map<string, Sides>();
  for (const [index, run] of runs.entries())
    for (const term of terms.keys())
      for (let start = run.indexOf(term); start >= 0; start = run.indexOf(term, start + 1)) {
        const [before, after] = found.get(term) ?? [new Set<string>(), new Set<string>()];
        before.add(run[start - 1] ?? `end ${index}`);
        after.add(run[start + term.length] ?? `end ${index}`);
        found.set(term, [before, after]);
      }
  return found;
}
