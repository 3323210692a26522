import { readFileSync } from "node:fs";
import { attachmentPath, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { type IndexOptions, writeSearchIndex } from "../search/write-index.ts";
import type { Assets } from "./assets.ts";
import type { Stage } from "./stage.ts";

const SEARCH_INDEX = "pagefind/";

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
  await writeSearchIndex(
    archive,
    {
      keep: (key) => stage.keepAll(SEARCH_INDEX, key),
      earlier: (under) =>
        stage.intactBelow(SEARCH_INDEX + under).map((path) => path.slice(SEARCH_INDEX.length)),
      keepNamed: (path, key) => stage.keepNamed(SEARCH_INDEX + path, key),
      write: (path, bytes, key) => stage.write(SEARCH_INDEX + path, bytes, key),
    },
    onProgress,
    options,
  );
}

export function layAssets(stage: Stage, { files }: Assets): void {
  for (const { path, bytes } of files) stage.write(path.slice(1), bytes, "asset");
}

/** Every issue's pictures and documents stand beside its page. */
function layAttachments(stage: Stage, { issues }: Archive): void {
  for (const issue of issues)
    for (const { name, file } of issue.attachments)
      stage.write(outputFile(attachmentPath(issue, name)).slice(1), readFileSync(file), "attachment");
}
