import { readFileSync } from "node:fs";
import { attachmentPath, outputFile, SEARCH_INDEX } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { type IndexFolder, type IndexOptions, writeSearchIndex } from "../search/write-index.ts";
import type { Assets } from "./assets.ts";
import type { Stage } from "./stage.ts";

/** Lays beside the pages what is not rendered: style sheet and scripts, pictures and documents, the search index. */
export async function layBeside(
  stage: Stage,
  archive: Archive,
  assets: Assets,
  onProgress: (done: number, all: number) => void,
  options: IndexOptions = {},
): Promise<void> {
  layAssets(stage, assets);
  layAttachments(stage, archive);
  await writeSearchIndex(archive, indexFolder(stage), onProgress, options);
}

/** The index's part of the stage. */
function indexFolder(stage: Stage): IndexFolder {
  const folder = SEARCH_INDEX.slice(1);
  return {
    keep: (key) => stage.keepAll(folder, key),
    earlier: (under) => stage.intactBelow(folder + under).map((path) => path.slice(folder.length)),
    keepNamed: (path, key) => stage.keepNamed(folder + path, key),
    write: (path, bytes, key) => stage.write(folder + path, bytes, key),
  };
}

export function layAssets(stage: Stage, { files }: Assets): void {
  for (const { path, bytes } of files) stage.write(path.slice(1), bytes, "asset");
}

/** Every issue's pictures and documents stand beside its page. */
function layAttachments(stage: Stage, { issues }: Archive): void {
  for (const issue of issues)
    for (const { name, file } of issue.attachments)
      stage.write(outputFile(attachmentPath(issue, name)), readFileSync(file), "attachment");
}
