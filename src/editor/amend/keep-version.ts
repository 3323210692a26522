import { hash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../../base/errors.ts";
import { attachmentPath, issueMarkdownPath, outputFile } from "../../bulletin/address.ts";
import { dayOf, lastChange } from "../../bulletin/amendments.ts";
import { keyOf, type PublishedIssue, publishedIssueOf } from "../../bulletin/published.ts";
import { isError } from "../../content/problem.ts";
import { readIssue } from "../../content/read-issue.ts";
import { VERSIONS_FOLDER } from "../../content/scan-beside.ts";
import type { RememberedSite } from "../../publish/memory.ts";
import type { Found } from "./find-issue.ts";

/** Files to be written, by path. */
type NewFiles = ReadonlyMap<string, Uint8Array>;

const LARGEST = 64 * 1024 ** 2;

/**
 * The issue as it was published, as files of its `versions` folder: its file as it stands, or, where that was changed already, the text
 * that the published site has.
 *
 * @param site what was published; null where there is nothing to ask
 * @param replaced attachments that are about to be replaced
 * @throws UsageError where the issue was never published, or its text is nowhere to be had
 */
export async function versionOf(
  found: Found,
  site: RememberedSite | null,
  replaced: readonly string[],
): Promise<{ readonly id: string; readonly files: NewFiles }> {
  const { source, issue, bytes } = found;
  const before = site?.digests.issues[keyOf(issue)];
  if (site && !before) throw new UsageError(`${keyOf(issue)} 还没有发布过：直接改它就可以。`);
  const digest = (name: string): string => {
    const file = source.attachments.get(name)?.file;
    return file === undefined ? "" : hash("sha256", readFileSync(file));
  };
  const now = publishedIssueOf(issue, digest);
  const isTextSame = !before || isDeepStrictEqual(textIn(now), textIn(before));
  const text = isTextSame ? bytes : await fromSite(site, outputFile(issueMarkdownPath(issue)));
  const id = unusedId(found, dayOf(lastChange(isTextSame ? issue : read(found, text))));
  const folder = join(source.file.replace(/\.md$/, ""), VERSIONS_FOLDER);
  const changed = Object.keys(before?.attachments ?? {}).filter(
    (name) => before?.attachments[name] !== now.attachments[name],
  );
  const files = new Map<string, Uint8Array>([[join(folder, `${id}.md`), text]]);
  for (const name of replaced) {
    const attachment = source.attachments.get(name);
    if (!attachment) throw new UsageError(`本期没有附件“${name}”。`);
    files.set(join(folder, id, name), readFileSync(attachment.file));
  }
  for (const name of changed)
    files.set(join(folder, id, name), await fromSite(site, outputFile(attachmentPath(issue, name))));
  return { id, files };
}

/** All that a reader cites. */
const textIn = ({ title, date, byline, preamble, items }: PublishedIssue) => ({
  title,
  date,
  byline,
  preamble,
  items,
});

async function fromSite(site: RememberedSite | null, path: string): Promise<Uint8Array> {
  const bytes = await site?.files.read(path, LARGEST);
  if (bytes) return bytes;
  throw new UsageError(
    `这一期已经改过，和发布的不一样，发布的网站里又找不到“${path}”，原来的文字留不下来。请先把文件恢复成发布时的样子，再来更正。`,
  );
}

function read({ source, context }: Found, text: Uint8Array) {
  const { issue, problems } = readIssue(source, text, context);
  if (issue) return issue;
  throw new UsageError(`发布的文字读不出来：${problems.find(isError)?.message ?? ""}`);
}

function unusedId({ source }: Found, day: string): string {
  const taken = new Set(source.versions.map(({ id }) => id));
  let id = day;
  for (let count = 2; taken.has(id); count++) id = `${day}-${count}`;
  return id;
}

/** Writes files that are not there yet, then does the rest; where that fails, they are gone again. */
export function writeWith(files: NewFiles, rest: () => void): void {
  const written: string[] = [];
  try {
    for (const [file, bytes] of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes, { flag: "wx" });
      written.push(file);
    }
    rest();
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}
