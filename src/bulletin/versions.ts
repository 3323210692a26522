import type { Archive, Issue, Version } from "./archive.ts";
import { parsePublicationDate } from "./date.ts";
import { chineseDate } from "./date-format.ts";

/** A version of an issue with what came after it. */
export interface VersionInOrder {
  readonly issue: Issue;
  readonly version: Version;
  /** the next version, or the issue of today */
  readonly after: Issue;
}

export const versionsInOrder = ({ issues }: Archive): readonly VersionInOrder[] =>
  issues.flatMap((issue) =>
    issue.versions.map((version, index) => ({
      issue,
      version,
      after: issue.versions[index + 1]?.issue ?? issue,
    })),
  );

/** 2016年10月19日, 2016年10月19日（当天第2次） */
export function versionLabel(id: string): string {
  const date = parsePublicationDate(id.slice(0, 10));
  return (date ? chineseDate(date) : id) + (id.length > 10 ? `（当天第${id.slice(11)}次）` : "");
}
