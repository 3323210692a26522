import { readFileSync } from "node:fs";
import { UsageError } from "../../base/errors.ts";
import type { Issue } from "../../bulletin/archive.ts";
import { readId } from "../../bulletin/issue-number.ts";
import { readIssue } from "../../content/read-issue.ts";
import { readSiteIn } from "../../content/read-site.ts";
import { contextOf, type ReadingContext } from "../../content/reading.ts";
import { type IssueFile, numberOf, scanContent, shownPath } from "../../content/scan.ts";

/** A published issue that is to be corrected or withdrawn. */
export interface Found {
  readonly source: IssueFile;
  readonly bytes: Buffer;
  readonly issue: Issue;
  readonly context: ReadingContext;
}

/**
 * @param named `2016/6`, `2016/06.md`, `content/2016/06.md`
 * @throws UsageError where there is no such issue, or it is a draft, withdrawn or not sound
 */
export function findIssue(content: string, named: string): Found {
  const [, year = "", id = ""] =
    /(?:^|\/)(\d{4})\/([^/]+?)(?:\.md)?\/?$/.exec(named.replaceAll("\\", "/")) ?? [];
  const number = readId(id.normalize("NFC"));
  if (!number) throw new UsageError(`“${named}”看不懂：请写年和期，例如 2016/6。`);
  const source = scanContent(content).issues.find(
    (one) => one.year === Number(year) && numberOf(one).id === number.id,
  );
  if (!source) throw new UsageError(`找不到${year}年${number.id}期。请核对年和期。`);
  const bytes = readFileSync(source.file);
  const context = contextOf(readSiteIn(content));
  const { issue } = readIssue(source, bytes, context);
  const path = shownPath(source.file);
  if (!issue) throw new UsageError(`${path} 有错误，没有改动。请先运行 npm run check，改好以后再来。`);
  if (issue.status === "draft") throw new UsageError(`${path} 是草稿，还没有发布：直接改它就可以。`);
  if (issue.status === "withdrawn") throw new UsageError(`${path} 已经撤回了。`);
  return { source, bytes, issue, context };
}
