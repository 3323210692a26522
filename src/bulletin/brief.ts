import { issuePath, itemPage } from "./address.ts";
import type { Issue, Item } from "./archive.ts";
import type { PublicationDate } from "./date.ts";
import { fullIssueLabel } from "./issue-number.ts";
import { type Status, statusOfIssue, statusOfItem } from "./status.ts";

/** An item, or an issue as a whole, as a list tells of it. A small value: pages that show it don't depend on its text. */
export interface Brief {
  readonly path: string;
  /** the item's headline, or the issue's title */
  readonly heading: string;
  /** 2016年第6期（总第46期） */
  readonly issue: string;
  readonly date: PublicationDate;
  readonly status: Status;
}

export const briefOf = (issue: Issue, item: Item | null): Brief => ({
  path: item ? itemPage(issue, item.position) : issuePath(issue),
  heading: item?.heading ?? issue.title,
  issue: fullIssueLabel(issue),
  date: issue.date,
  status: item ? statusOfItem(issue, item) : statusOfIssue(issue),
});
