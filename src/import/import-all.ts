import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { departmentNames, seriesOf } from "../bulletin/site.ts";
import { readSite } from "../content/read-site.ts";
import type { ReadingContext } from "../content/reading.ts";
import type { GivenFacts } from "./facts/collect-facts.ts";
import { importFile } from "./import-file.ts";
import { listFiles } from "./list-files.ts";
import { ImportRefused } from "./remarks.ts";
import { reportOf, reportRefusal } from "./report.ts";
import { requireFree, writeDraft } from "./write-draft.ts";

interface ImportRequest {
  readonly named: readonly string[];
  readonly content: string;
  readonly given: GivenFacts;
  /** reports without writing */
  readonly isDry: boolean;
  /** receives each file's report as soon as it is known */
  readonly say: (report: string) => void;
  readonly progress: (done: number, all: number) => void;
}

interface ImportSummary {
  readonly imported: number;
  readonly refused: number;
}

/** Imports files one after another; a refused file does not stop the rest. Throws on disk errors only. */
export async function importAll(request: ImportRequest): Promise<ImportSummary> {
  const { content, given, isDry, say, progress } = request;
  const { files, missing } = listFiles(request.named);
  const context = readingContext(content);
  const planned = new Map<string, string>();
  let imported = 0;
  let refused = missing.length;
  for (const path of missing) say(reportRefusal(path, "找不到这个文件或文件夹。"));
  for (const [index, path] of files.entries()) {
    progress(index, files.length);
    try {
      const result = await importFile(path, content, given, context);
      const other = planned.get(result.draft.file);
      if (other) throw new ImportRefused(`和 ${other} 是同一期（${result.draft.file}），没有改动它。`);
      requireFree(result.draft);
      if (!isDry) writeDraft(result.draft);
      planned.set(result.draft.file, path);
      say(reportOf(path, result, isDry));
      imported++;
    } catch (error) {
      // Deeply nested markup overflows the stack of the parsers.
      const isTooDeep = error instanceof RangeError;
      if (!(error instanceof ImportRefused) && !isTooDeep) throw error;
      say(reportRefusal(path, isTooDeep ? TOO_DEEP : error.message));
      refused++;
    }
  }
  return { imported, refused };
}

const TOO_DEEP = "文件的内容一层套一层，套得太深，读不了。请把文字复制到文本文件里再导入。";

/** Works without site.yaml, too: a new archive may not have it yet. */
function readingContext(content: string): ReadingContext {
  const path = join(content, "site.yaml");
  const site = existsSync(path) ? readSite(path, readFileSync(path)).value : undefined;
  return {
    base: site?.base ?? "/",
    series: seriesOf(site),
    departments: site ? departmentNames(site) : new Map(),
  };
}
