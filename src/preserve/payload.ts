import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Archive } from "../bulletin/archive.ts";
import { numberOf, scanContent } from "../content/scan.ts";

/**
 * The sources of published issues, by path below the content folder: Markdown, attachments, originals of imports, records of
 * reviews, and settings. Without drafts.
 */
export function* contentFiles(
  content: string,
  { issues }: Archive,
): Generator<[path: string, bytes: Uint8Array]> {
  const published = new Set(issues.map(({ year, number }) => `${year}/${number.id}`));
  const scanned = scanContent(content);
  const { site, synonyms, redirects, documents } = scanned;
  const settings = [site, synonyms, redirects, documents].filter((file) => file !== null);
  const ofIssues = scanned.issues
    .filter((source) => published.has(`${source.year}/${numberOf(source).id}`))
    .flatMap(({ file, attachments, originals, versions, review }) => [
      file,
      ...(review === null ? [] : [review]),
      ...[...attachments.values(), ...originals.values()].map((attachment) => attachment.file),
      ...versions.flatMap((version) => [
        version.file,
        ...[...version.attachments.values()].map((attachment) => attachment.file),
      ]),
    ]);
  for (const file of [...settings, ...ofIssues])
    yield [relative(content, file).split(sep).join("/"), readFileSync(file)];
}
