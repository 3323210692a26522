import type { Issue, Item } from "./archive.ts";

/** 状态 of an issue: drafts are never built; a withdrawn issue keeps its address and says so. No I/O, no schema: the browser needs it too. */
export const STATUSES = ["published", "draft", "corrected", "withdrawn"] as const;
export type Status = (typeof STATUSES)[number];

/** How pages call it; what is as it was published is not called anything. */
export const STATUS_LABELS: Readonly<Record<Status, string | null>> = {
  published: null,
  draft: "草稿",
  corrected: "已更正",
  withdrawn: "已撤回",
};

/** What readers must know of an issue wherever it is named: it counts as corrected as soon as it names a correction. */
export const statusOfIssue = ({ status, corrections }: Issue): Status =>
  status === "published" && corrections.length > 0 ? "corrected" : status;

/** The same of one item: corrected where a correction names it; an issue is a draft or withdrawn as a whole. */
export function statusOfItem({ status, corrections }: Issue, { position }: Item): Status {
  if (status === "draft" || status === "withdrawn") return status;
  return corrections.some(({ item }) => item === position) ? "corrected" : "published";
}
