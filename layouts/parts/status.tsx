import type { Issue } from "../../src/bulletin/archive.ts";

const LABELS = { published: null, draft: "草稿", corrected: "已更正", withdrawn: "已撤回" } as const;

/** 已更正 or 已撤回 beside an issue's title. */
export function StatusMark({ issue }: { issue: Issue }) {
  const label =
    issue.status === "published" && issue.corrections.length > 0 ? LABELS.corrected : LABELS[issue.status];
  return label && <span class="status">{label}</span>;
}
