import { correctionPath, itemPath, withdrawalPath } from "./address.ts";
import type { Issue, Item } from "./archive.ts";
import type { PublicationDate } from "./date.ts";
import type { Correction } from "./front-matter.ts";

/** A correction of an issue, or (with null) its withdrawal or that of one of its items. */
export interface Amendment {
  readonly issue: Issue;
  readonly correction: Correction | null;
  /** the item that is withdrawn; null for a correction, or for a whole issue */
  readonly withdrawn: Item | null;
  /** null if a withdrawn issue gives no date */
  readonly date: PublicationDate | null;
}

/** All corrections and withdrawals, newest first, undated last. @param issues oldest first */
export function amendments(issues: readonly Issue[]): readonly Amendment[] {
  const all = issues
    .toReversed()
    .flatMap((issue): Amendment[] => [
      ...(issue.status === "withdrawn"
        ? [{ issue, correction: null, withdrawn: null, date: issue.withdrawn?.date ?? null }]
        : []),
      ...issue.items.flatMap((item): Amendment[] =>
        item.withdrawn ? [{ issue, correction: null, withdrawn: item, date: item.withdrawn.date }] : [],
      ),
      ...issue.corrections
        .map((correction) => ({ issue, correction, withdrawn: null, date: correction.date }))
        .reverse(),
    ]);
  const moment = ({ date }: Amendment): string => date?.instant ?? "";
  return all.sort((a, b) => (moment(a) === moment(b) ? 0 : moment(a) < moment(b) ? 1 : -1));
}

/** Its place in the issue: `/2016/2/#correction-1`. */
export function amendmentPath({ issue, correction, withdrawn }: Amendment): string {
  if (correction) return correctionPath(issue, issue.corrections.indexOf(correction) + 1);
  return withdrawn ? itemPath(issue, withdrawn.position) : withdrawalPath(issue);
}

/** The item that is withdrawn, or that a correction names; undefined for the whole issue. */
export const amendedItem = ({ issue, correction, withdrawn }: Amendment): Item | undefined =>
  withdrawn ?? (correction?.item === undefined ? undefined : issue.items[correction.item - 1]);

/** What it concerns: a headline, or the issue's title. */
export const amendmentTitle = (amendment: Amendment): string =>
  amendedItem(amendment)?.heading ?? amendment.issue.title;

/** The newest amendments, of at most a year before the newest issue: there is no clock. @param issues oldest first */
export function lateAmendments(issues: readonly Issue[], most: number): readonly Amendment[] {
  const newest =
    issues
      .map(({ date }) => date.day)
      .sort()
      .at(-1) ?? "";
  const yearBefore = `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;
  return amendments(issues)
    .filter(({ date }) => date !== null && date.day >= yearBefore)
    .slice(0, most);
}

/** The corrections of an issue, or of one item including those of the whole issue. */
export const correctionsOf = (issue: Issue, item?: Item): readonly Correction[] =>
  item
    ? issue.corrections.filter((correction) => [undefined, item.position].includes(correction.item))
    : issue.corrections;

/**
 * The last change of an issue or item (publication, correction, withdrawal) as an RFC 3339 instant. Instants strictly
 * increase: a change of the same day without a time counts as one second later.
 */
export function lastChange(issue: Issue, item?: Item): string {
  const withdrawals = [issue, ...(item ? [item] : issue.items)].flatMap(({ withdrawn }) => withdrawn ?? []);
  const changes = [...correctionsOf(issue, item), ...withdrawals];
  if (changes.length === 0) return issue.date.instant; // most, and this is asked of each many times
  return changes
    .map(({ date }) => date.instant)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .reduce(
      (last, instant) => (Date.parse(instant) > Date.parse(last) ? instant : secondAfter(last)),
      issue.date.instant,
    );
}

/** The last change of any of the issues; undefined for none. */
export const lastChangeOf = (issues: readonly Issue[]): string | undefined =>
  issues
    .map((issue) => lastChange(issue))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);

/** The day of an instant, in the archive's zone: `2016-10-19`. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

function secondAfter(instant: string): string {
  const [clock, offset] = [instant.slice(0, 19), instant.slice(19)];
  return new Date(Date.parse(`${clock}Z`) + 1000).toISOString().slice(0, 19) + offset;
}
