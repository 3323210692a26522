import type { Issue, Item } from "./archive.ts";
import type { PublicationDate } from "./date.ts";
import type { Correction } from "./front-matter.ts";
import type { Status } from "./status.ts";

/** A correction of an issue, or (correction null) its withdrawal. */
export interface Amendment {
  readonly issue: Issue;
  readonly correction: Correction | null;
  /** null where a withdrawn issue does not say when it was withdrawn */
  readonly date: PublicationDate | null;
}

/** All corrections and withdrawals of issues that stand oldest first: newest first, those without a date last. */
export function amendments(issues: readonly Issue[]): readonly Amendment[] {
  const all = issues
    .toReversed()
    .flatMap((issue): Amendment[] => [
      ...(issue.status === "withdrawn"
        ? [{ issue, correction: null, date: issue.withdrawn?.date ?? null }]
        : []),
      ...issue.corrections.map((correction) => ({ issue, correction, date: correction.date })).reverse(),
    ]);
  const moment = ({ date }: Amendment): string => date?.instant ?? "";
  return all.sort((a, b) => (moment(a) === moment(b) ? 0 : moment(a) < moment(b) ? 1 : -1));
}

/** What readers must know of an issue wherever it is named: it counts as corrected as soon as it names a correction. */
export const statusOfIssue = ({ status, corrections }: Issue): Status =>
  status === "published" && corrections.length > 0 ? "corrected" : status;

/** The same of one item: corrected where a correction names it; an issue is a draft or withdrawn as a whole. */
export function statusOfItem({ status, corrections }: Issue, { position }: Item): Status {
  if (status === "draft" || status === "withdrawn") return status;
  return corrections.some(({ item }) => item === position) ? "corrected" : "published";
}
