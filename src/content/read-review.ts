import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type ReviewRecord, reviewSchema } from "../bulletin/review.ts";
import { decode } from "./decode.ts";
import { withoutPlainStatus } from "./draft-mark.ts";
import { type Problem, withEncoding } from "./problem.ts";
import { type IssueFile, shownPath } from "./scan.ts";
import { isBlank, readFields } from "./yaml/validate.ts";

/** What was done with an issue before it went out, and what it is now. */
export interface ReviewReading {
  readonly records: readonly ReviewRecord[];
  /** of the issue's text and attachments */
  readonly hash: string;
  readonly problems: readonly Problem[];
}

/** Room for some hundred records with long comments. */
const MAXIMUM_CHARACTERS = 1024 * 1024;

/** An issue without a record has none, too. @param text the issue's, where it is not the one on disk */
export function readReviewOf(source: IssueFile, text?: string): ReviewReading {
  const now = hashOfIssue(source, text ?? readFileSync(source.file, "utf8"));
  if (source.review === null) return { records: [], hash: now, problems: [] };
  const { records, problems } = readReview(shownPath(source.review), readFileSync(source.review));
  return { records, hash: now, problems };
}

/** Bytes of `content/2016/06.review.yaml` → its records, oldest first. */
export function readReview(path: string, bytes: Uint8Array): Omit<ReviewReading, "hash"> {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file || isBlank(file)) return { records: [], problems: encoding };
  const { value, problems } = readFields(reviewSchema, file, 1, file.lines.length, MAXIMUM_CHARACTERS);
  const all = withEncoding(encoding, problems);
  return { records: all.length === 0 ? (value?.review ?? []) : [], problems: all };
}

/**
 * What a sign-off is for: SHA-256 of lines as `sha256sum` writes them, of the issue's file and of its attachments by name. The text is
 * taken as UTF-8 with \n at the ends of lines, and without `status: draft` or `status: published`, so that a draft that was signed stays
 * signed when it is published.
 */
function hashOfIssue({ stem, attachments }: IssueFile, text: string): string {
  const plain = withoutPlainStatus(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const beside = [...attachments.values()]
    .map(({ name, file }) => `${hash("sha256", readFileSync(file))}  ${stem}/${name}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1));
  return hash("sha256", `${hash("sha256", plain)}  ${stem}.md\n${beside.join("")}`);
}
