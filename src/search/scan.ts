import type { Steps } from "../base/steps.ts";
import type { Archive, Item, ItemInIssue } from "../bulletin/archive.ts";
import { type Lines, Succession } from "../bulletin/succession.ts";
import { type Known, namesHolding } from "./client/known-names.ts";
import { plainOf, ScannedText } from "./client/scanned-text.ts";
import { parseTerms, type Term } from "./client/terms.ts";
import { matcherOf } from "./client/wildcards.ts";
import { hintFacts } from "./hint-facts.ts";

/** Whether an item answers a query exactly. */
type Test = (item: ReadItem) => boolean;

/** An item as the search sees it. */
interface ReadItem {
  readonly heading: ScannedText;
  readonly text: ScannedText;
  readonly source: readonly string[];
  readonly author: readonly string[];
}

/** For each query the items that it finds exactly, newest first: all texts are read, so it takes no index. */
export function scanFor(archive: Archive, queries: readonly string[]): ItemInIssue[][] {
  if (queries.length === 0) return [];
  const tests = testsOf(archive, queries);
  const found = queries.map((): ItemInIssue[] => []);
  for (const { read, ...place } of readItems(archive))
    for (const [index, test] of tests.entries()) if (test(read)) found[index]?.push(place);
  return found;
}

/** Whether each query finds anything: newest first, no further than it must be read; one item a step. */
export function* findsAny(archive: Archive, queries: readonly string[]): Steps<boolean[]> {
  const tests = testsOf(archive, queries);
  const open = new Set(tests);
  for (const { read } of readItems(archive)) {
    for (const test of open) if (test(read)) open.delete(test);
    if (open.size === 0) break;
    yield;
  }
  return tests.map((test) => !open.has(test));
}

function testsOf(archive: Archive, queries: readonly string[]): Test[] {
  const known = queries.length > 0 ? hintFacts(archive) : null;
  return known ? queries.map((query) => testOf(parseTerms(query), known)) : [];
}

/** Every item, newest issue first. */
function* readItems({ issues, site }: Archive): Generator<ItemInIssue & { read: ReadItem }> {
  const lines = new Succession(site).lines();
  for (const issue of issues.toReversed())
    for (const item of issue.items) yield { issue, item, read: readItem(item, lines) };
}

/** As `recordOf` has it: the search and the scan must agree. */
const readItem = (item: Item, lines: Lines): ReadItem => ({
  ...textsOf(item),
  source: item.byline.sources.flatMap((source) => lines.get(source) ?? [source]),
  author: item.byline.authors,
});

/** The preview scans after each save: of 9,000 items it takes three seconds to normalise what stays as it was. */
const readBefore = new WeakMap<Item, Pick<ReadItem, "heading" | "text">>();

function textsOf(item: Item): Pick<ReadItem, "heading" | "text"> {
  const before = readBefore.get(item);
  if (before) return before;
  const texts = { heading: new ScannedText(item.heading), text: new ScannedText(item.text) };
  readBefore.set(item, texts);
  return texts;
}

function testOf(terms: readonly Term[], known: Known): Test {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map((term) => holderOf(term, known));
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map((term) => holderOf(term, known));
  return (item) =>
    terms.length > 0 && wanted.every((holds) => holds(item)) && !excluded.some((holds) => holds(item));
}

/** Whether an item holds a term, or one of those that do instead. */
function holderOf({ text, others = [], field }: Term, known: Known): Test {
  const holders = [text, ...others].map((word): Test => {
    if (field === "author" || field === "source") {
      const names = new Set(namesHolding(word, field, known));
      return (item) => item[field].some((name) => names.has(name));
    }
    const [match, plain] = [matcherOf(word), plainOf(word)];
    const holds = (where: ScannedText): boolean =>
      match ? where.mayHold(plain) && match(where.normal).length > 0 : where.holds(plain);
    return (item) => holds(item.heading) || (field === "text" && holds(item.text));
  });
  return (item) => holders.some((holds) => holds(item));
}
