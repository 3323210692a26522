import { readFileSync } from "node:fs";
import { attachmentPath, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { isOfIndex } from "../search/index-folder.ts";
import type { IndexThread } from "../search/index-thread.ts";
import { writeSearchIndex } from "../search/write-index.ts";
import type { Assets } from "./assets.ts";
import type { Stage } from "./stage.ts";

/** Lays beside the pages what is not rendered: style sheet and scripts, pictures and documents, the search index. */
export async function layBeside(
  stage: Stage,
  archive: Archive,
  assets: Assets,
  onProgress: (done: number, all: number) => void,
  thread?: IndexThread,
): Promise<void> {
  layAssets(stage, assets);
  layAttachments(stage, archive);
  await writeSearchIndex(archive, {
    place: () => stage.place(isOfIndex),
    isThere: (key) => stage.keepAll(isOfIndex, key),
    onFile: ({ path, digest, isKept }, key) => stage.laid(path, digest, isKept, key),
    onProgress,
    ...(thread ? { thread } : {}),
  });
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
