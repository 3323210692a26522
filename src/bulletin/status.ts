import type { Issue, Item } from "./archive.ts";

/**
 * 状态 of an issue: drafts are never built; a withdrawn issue keeps its address and says so. No I/O or schema here: the
 * browser loads it too.
 */
export const STATUSES = ["published", "draft", "corrected", "withdrawn"] as const;
export type Status = (typeof STATUSES)[number];

/** Label on pages; null when published unchanged. */
export const STATUS_LABELS: Readonly<Record<Status, string | null>> = {
  published: null,
  draft: "草稿",
  corrected: "已更正",
  withdrawn: "已撤回",
};

/** The status shown with an issue's name: naming a correction makes it corrected, but for a mere slip of the pen. */
export const statusOfIssue = ({ status, corrections }: Issue): Status =>
  status === "published" && corrections.some(({ minor }) => !minor) ? "corrected" : status;

/** The status of an item: corrected if a correction names it; a draft or withdrawn with its issue, or withdrawn alone. */
export function statusOfItem({ status, corrections }: Issue, { position, withdrawn }: Item): Status {
  if (status === "draft" || status === "withdrawn") return status;
  if (withdrawn) return "withdrawn";
  return corrections.some(({ item, minor }) => item === position && !minor) ? "corrected" : "published";
}

/** Whether nothing of an issue's text is published any more. */
export const isGone = ({ status, withdrawn }: Issue): boolean => status === "withdrawn" && !withdrawn?.show;

/** Whether an item is withdrawn by itself, and its text is not to be read. */
export const isItemGone = ({ withdrawn }: Item): boolean => withdrawn !== null && !withdrawn.show;
