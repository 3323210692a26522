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
