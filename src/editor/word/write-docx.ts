import { readFileSync, writeFileSync } from "node:fs";
import { codeOf, UsageError } from "../../base/errors.ts";
import { issuePath, withBase } from "../../bulletin/address.ts";
import type { Archive, Issue } from "../../bulletin/archive.ts";
import { fullIssueLabel } from "../../bulletin/issue-number.ts";
import { keyOf } from "../../bulletin/published.ts";
import type { Picture } from "./html-to-docx.ts";
import { issueDocx } from "./issue-docx.ts";

/**
 * Writes the issue `2016/6` as a Word document, drafts too: leaders sign before it is published.
 *
 * @param file where to; by default `2016年第6期.docx` in the current folder
 * @returns the file
 * @throws UsageError where there is no such issue, or the file is there already
 */
export async function writeIssueDocx(
  { issues, site }: Archive,
  key: string,
  file: string | undefined,
): Promise<string> {
  const issue = issues.find((each) => keyOf(each) === key);
  if (!issue) throw new UsageError(`没有“${key}”这一期。请写年份和期号，例如：npm run export -- docx 2016/6`);
  if (issue.status === "withdrawn") throw new UsageError(`“${key}”已经撤回，没有导出。`);
  const bytes = await issueDocx(issue, site, {
    picture: (address) => pictureOf(issue, address),
    absolute: (address) => (address.startsWith("/") ? site.url + withBase(site.base, address) : address),
  });
  const target = file ?? `${fullIssueLabel(issue)}.docx`;
  try {
    writeFileSync(target, bytes, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw new UsageError(`“${target}”已经有了，没有动它。请换一个文件名，写在最后。`);
  }
  return target;
}

const KINDS: Readonly<Record<string, Picture["type"]>> = { png: "png", jpg: "jpg", jpeg: "jpg", gif: "gif" };

function pictureOf(issue: Issue, address: string): Picture | null {
  const path = decodeURI(issuePath(issue));
  const attachment = issue.attachments.find(({ name }) => `${path}${name}` === decodeURI(address));
  const type = KINDS[attachment?.name.toLowerCase().split(".").at(-1) ?? ""];
  return attachment && type ? { type, data: readFileSync(attachment.file) } : null;
}
