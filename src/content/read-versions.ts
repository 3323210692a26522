import { attachmentPath, versionAttachmentPath } from "../bulletin/address.ts";
import type { Issue, Version } from "../bulletin/archive.ts";
import { withKeptAnchors } from "./kept-anchors.ts";
import { isError, type Problem } from "./problem.ts";
import type { IssueReading } from "./reading.ts";
import type { IssueFile, VersionFile } from "./scan.ts";
import { withoutWithdrawn } from "./withdrawn-text.ts";

/** A version as it was read. */
export interface VersionReading {
  readonly version: VersionFile;
  readonly reading: IssueReading;
}

export const readVersions = (
  source: IssueFile,
  read: (version: IssueFile) => IssueReading,
): readonly VersionReading[] =>
  source.versions.map((version) => {
    const attachments = new Map([...source.attachments, ...version.attachments]);
    return { version, reading: read({ ...source, file: version.file, attachments, versions: [] }) };
  });

/** A reading with the versions that are kept of its issue. */
export const withVersions = (
  reading: IssueReading,
  kept: readonly VersionReading[],
  base: string,
): IssueReading =>
  reading.issue && kept.length > 0
    ? {
        ...reading,
        issue: withKeptAnchors({ ...reading.issue, versions: versionsOf(reading.issue, kept) }, base),
      }
    : reading;

/** Only errors: a text that is kept is not written any more. */
export const problemsOfVersion = ({ reading }: VersionReading): readonly Problem[] =>
  reading.problems.filter(isError);

/** The versions of an issue; what is withdrawn today is withdrawn in each of them. */
const versionsOf = (today: Issue, kept: readonly VersionReading[]): readonly Version[] =>
  kept.flatMap(({ version, reading }) => (reading.issue ? [asVersion(version, reading.issue, today)] : []));

function asVersion({ id, attachments }: VersionFile, before: Issue, today: Issue): Version {
  const issue = withoutWithdrawn({
    ...before,
    status: today.status,
    withdrawn: today.withdrawn,
    items: before.items.map((item, index) => ({
      ...item,
      withdrawn: today.items[index]?.withdrawn ?? null,
    })),
  });
  const own = issue.attachments.filter(({ name }) => attachments.has(name));
  // Those are served beside the version; the issue's folder has others of their names.
  const withOwn = (html: string): string =>
    own.reduce(
      (text, { name }) =>
        text.replaceAll(`${attachmentPath(issue, name)}"`, `${versionAttachmentPath(issue, id, name)}"`),
      html,
    );
  return {
    id,
    attachments: own,
    issue: {
      ...issue,
      preambleHtml: issue.preambleHtml && withOwn(issue.preambleHtml),
      items: issue.items.map((item) => ({ ...item, html: withOwn(item.html) })),
    },
  };
}
