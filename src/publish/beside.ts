import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonText } from "../base/text.ts";
import {
  attachmentPath,
  DIGESTS,
  outputFile,
  SEARCH_HINTS,
  SEARCH_INDEX,
  SEARCH_LETTERS,
  SEARCH_MANIFEST,
  SEARCH_SOUNDS,
  versionAttachmentPath,
} from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { publishedOf } from "../bulletin/published.ts";
import { ENGINE_SCRIPT, type SearchIndex } from "../search/index-archive.ts";
import type { Assets } from "./assets.ts";
import type { Stage } from "./stage.ts";

/* What is laid beside the pages without being rendered. */

/** The style sheet and the scripts. */
export function layAssets(stage: Stage, { files }: Assets): void {
  for (const { path, bytes } of files) stage.write(path.slice(1), bytes, "asset");
}

/** Every issue's pictures and documents stand beside its page. */
export function layAttachments(stage: Stage, { issues }: Archive): void {
  for (const issue of issues) {
    for (const { name, file } of issue.attachments)
      stage.write(outputFile(attachmentPath(issue, name)), readFileSync(file), "attachment");
    for (const { id, attachments } of issue.versions)
      for (const { name, file } of attachments)
        stage.write(outputFile(versionAttachmentPath(issue, id, name)), readFileSync(file), "attachment");
  }
}

/** What the next build is compared with; after the attachments, whose bytes it has digests of. */
export function layDigests(stage: Stage, archive: Archive): void {
  const published = publishedOf(
    archive,
    (issue, name) => stage.files.get(outputFile(attachmentPath(issue, name)))?.sha256 ?? "",
  );
  stage.write(outputFile(DIGESTS), Buffer.from(jsonText(published)), "digests");
}

export function laySearch(stage: Stage, { folders, manifest, hints, letters, sounds }: SearchIndex): void {
  for (const [folder, part] of folders)
    for (const [path, digest] of part.files)
      if (path !== ENGINE_SCRIPT)
        // that is part of the assets
        stage.lay(outputFile(`${SEARCH_INDEX}${folder}/${path}`), join(part.folder, path), digest, "search");
  for (const [path, content] of [
    [SEARCH_MANIFEST, manifest],
    [SEARCH_HINTS, hints],
    [SEARCH_LETTERS, letters],
    [SEARCH_SOUNDS, sounds],
  ] as const)
    stage.write(outputFile(path), Buffer.from(JSON.stringify(content)), "search");
}

const INDEX = SEARCH_INDEX.slice(1);

/** Whether a file of a site is of Pagefind's index, which no page links to. */
export const isOfIndex = (file: string): boolean => file.startsWith(INDEX);
