import type { Attachment } from "../../bulletin/archive.ts";
import type { IssueNumber } from "../../bulletin/issue-number.ts";
import type { Complaint } from "../problem.ts";

/** What links need to know of their issue. */
export interface LinkContext {
  readonly year: number;
  readonly number: IssueNumber;
  /** the folder beside the Markdown file, as links name it: `06` */
  readonly folder: string;
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly base: string;
}

/** The target of a link on the page, or why it is refused. */
export type Target =
  | { href: string; external?: true; path?: string; attachment?: string }
  | { complaint: Complaint };

export const refuse = (code: string, message: string, remedy: string): Target => ({
  complaint: { code, message, remedy },
});
