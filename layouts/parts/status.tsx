import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { STATUS_LABELS, statusOfIssue, statusOfItem } from "../../src/bulletin/status.ts";

/** 已更正 or 已撤回 beside the title of an issue, or of one of its items. */
export function StatusMark({ issue, item = null }: { issue: Issue; item?: Item | null }) {
  const label = STATUS_LABELS[item ? statusOfItem(issue, item) : statusOfIssue(issue)];
  return label && <span class="status">{label}</span>;
}
