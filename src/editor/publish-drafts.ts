import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { frontOf, isMarkedDraft, withoutDraftMark } from "../content/draft-mark.ts";
import { readIssue } from "../content/read-issue.ts";
import { readSiteIn } from "../content/read-site.ts";
import { contextOf, type ReadingContext } from "../content/reading.ts";
import { type IssueFile, scanContent } from "../content/scan.ts";

/** What became of a draft. */
export interface Published {
  readonly file: string;
  /** why it is a draft still; null where it is published */
  readonly why: string | null;
}

/** How the import writes into a draft's front matter what is to be checked; who has settled it deletes the line. */
export const QUESTION = "# 请核对：";

/** Takes the draft mark from files that have no open question and no error; of all drafts where none is named. */
export function publishDrafts(content: string, named: readonly string[] | null): Published[] {
  const context = contextOf(readSiteIn(content));
  const issues = scanContent(content).issues;
  if (named === null)
    return issues
      .filter(({ file }) => isMarkedDraft(readFileSync(file, "utf8")))
      .map((one) => publish(one, context));
  return named.map((file) => {
    const issue = issues.find((one) => resolve(one.file) === resolve(file));
    return issue ? publish(issue, context) : { file, why: "这不是简报的文件，或者找不到它。" };
  });
}

/** What an issue is beside published: corrected or withdrawn, as its other fields say. */
const statusOf = (front: string): string =>
  /^withdrawn:/m.test(front)
    ? "status: withdrawn\n"
    : /^corrections:/m.test(front)
      ? "status: corrected\n"
      : "";

function publish(source: IssueFile, context: ReadingContext): Published {
  const { file } = source;
  const text = readFileSync(file, "utf8");
  const front = frontOf(text);
  if (!isMarkedDraft(text)) return { file, why: "它不是草稿。" };
  const open = front.split("\n").filter((line) => line.startsWith(QUESTION)).length;
  if (open > 0) return { file, why: `有${open}处要核对：核对以后，删掉说明栏里“${QUESTION}”开头的行。` };
  const published = withoutDraftMark(text, statusOf(front));
  const wrong = readIssue(source, Buffer.from(published), context).problems.find(
    ({ severity }) => severity === "error",
  );
  if (wrong) return { file, why: `第${wrong.line}行要改：${wrong.message}` };
  writeFileSync(`${file}.new`, published, { flag: "wx" });
  renameSync(`${file}.new`, file);
  return { file, why: null };
}
