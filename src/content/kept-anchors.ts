import { diffArrays } from "diff";
import { distance } from "fastest-levenshtein";
import { escapeMarkup } from "../base/text.ts";
import { paragraphId, versionPath, withAnchor, withBase } from "../bulletin/address.ts";
import type { Issue, Item } from "../bulletin/archive.ts";
import { isGone, isItemGone } from "../bulletin/status.ts";
import { versionLabel } from "../bulletin/versions.ts";

/*
 * `#item-2-p3` means the same paragraph for good. Where a correction took one away, the others keep their numbers, and an empty anchor
 * leads to the version that had it last; one that was put in gets the next number that no version used.
 */

interface Paragraph {
  readonly number: number;
  /** its letters alone */
  readonly text: string;
}

/** Where a paragraph can still be read. */
interface Place {
  readonly page: string;
  readonly label: string;
}

/** What the versions of an item had so far. */
interface History {
  /** the paragraphs of the version just before, in their order */
  readonly last: readonly Paragraph[];
  /** the version that had a number last */
  readonly places: ReadonlyMap<number, Place>;
}

const NOTHING: History = { last: [], places: new Map() };

/** An issue with its versions, each with the anchors that the versions before it had. */
export function withKeptAnchors(issue: Issue, base: string): Issue {
  let histories: readonly History[] = [];
  const numbered = (one: Issue): Issue => ({
    ...one,
    items: one.items.map((item, index) => withAnchors(item, histories[index] ?? NOTHING, isGone(one))),
  });
  const versions = issue.versions.map((version) => {
    const kept = numbered(version.issue);
    const place = { page: withBase(base, versionPath(issue, version.id)), label: versionLabel(version.id) };
    histories = kept.items.map((item, index) => historyOf(item, histories[index] ?? NOTHING, place));
    return { ...version, issue: kept };
  });
  return numbered({ ...issue, versions });
}

function withAnchors(item: Item, history: History, isIssueGone: boolean): Item {
  const isWithdrawn = isIssueGone || isItemGone(item);
  const html = isWithdrawn ? item.html : renumbered(item, history);
  const there = new Set(anchorsIn(html));
  const gone = [...history.places].filter(([number]) => !there.has(number)).sort(([a], [b]) => a - b);
  return {
    ...item,
    html:
      html + gone.map(([number, place]) => emptyAnchor(item, number, isWithdrawn ? null : place)).join(""),
    paragraphs: Math.max(item.paragraphs, ...there, ...history.places.keys()),
  };
}

/** What has no text there, because it was withdrawn since, has nothing but its anchors. */
function historyOf(item: Item, { places }: History, place: Place): History {
  const last = paragraphsIn(item.html);
  const here = (numbers: readonly number[]) => numbers.map((number) => [number, place] as const);
  return {
    last,
    places: new Map([...here(anchorsIn(item.html)), ...places, ...here(last.map(({ number }) => number))]),
  };
}

/** A withdrawn item has no version that could still be read. */
function emptyAnchor({ position }: Item, number: number, place: Place | null): string {
  const id = paragraphId(position, number);
  if (!place) return `<span id="${id}"></span>`;
  const label = `这里原来的第${number}段已经删去，见${place.label}的版本`;
  return `<a class="taken-away" id="${id}" href="${withAnchor(place.page, id)}" aria-label="${escapeMarkup(label)}"></a>`;
}

const OPENING = /<(p|li) id="item-\d+-p(\d+)"/g;

const anchorsIn = (html: string): number[] =>
  [...html.matchAll(/ id="item-\d+-p(\d+)"/g)].map(([, number]) => Number(number));

/** Each with all that stands up to the next, a table behind it, too: enough to know it again. */
function paragraphsIn(html: string): readonly Paragraph[] {
  const openings = [...html.matchAll(OPENING)];
  return openings.map(({ index, 2: number }, at) => ({
    number: Number(number),
    text: html.slice(index, openings[at + 1]?.index).replace(/<(?!img)[^>]*>?|\s/g, ""),
  }));
}

/** The item's paragraphs with the numbers that they had before. */
function renumbered({ html, position }: Item, { last, places }: History): string {
  const known = numbersOf(
    paragraphsIn(html).map(({ text }) => text),
    last,
  );
  let next = Math.max(0, ...places.keys());
  let at = 0;
  return html.replace(
    OPENING,
    (_, tag: string) => `<${tag} id="${paragraphId(position, known.get(at++) ?? ++next)}"`,
  );
}

/** Which number a text had before, by its place. */
function numbersOf(now: readonly string[], before: readonly Paragraph[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let [old, place] = [0, 0];
  let removed: readonly Paragraph[] = [];
  for (const change of diffArrays(
    before.map(({ text }) => text),
    [...now],
  )) {
    const { length } = change.value;
    const been = before.slice(old, old + length);
    if (change.added) {
      for (const [at, number] of paired(removed, change.value)) numbers.set(place + at, number);
    } else if (!change.removed) {
      for (const [at, { number }] of been.entries()) numbers.set(place + at, number);
    }
    removed = change.removed ? been : [];
    if (!change.added) old += length;
    if (!change.removed) place += length;
  }
  return numbers;
}

/** What was changed, and not taken out or put in: as many as before are the same, one by one; else those that are alike. */
function paired(
  removed: readonly Paragraph[],
  added: readonly string[],
): readonly (readonly [number, number])[] {
  if (removed.length === added.length) return removed.map(({ number }, at) => [at, number]);
  let from = 0;
  return removed.flatMap(({ number, text }): (readonly [number, number])[] => {
    const alike = added.map((other, at) => (at < from ? 0 : likeness(text, other)));
    const most = Math.max(...alike);
    if (most < ALIKE) return [];
    from = alike.indexOf(most) + 1;
    return [[from - 1, number]];
  });
}

const ALIKE = 0.5;

const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);
