import { hash } from "node:crypto";
import { basename, relative, sep } from "node:path";
import { UnreadableFile } from "../base/errors.ts";
import { compare } from "../base/text.ts";
import { readSiteIn } from "../content/read-site.ts";
import { contextOf } from "../content/reading.ts";
import { shownPath } from "../content/scan.ts";
import { LibreOffice } from "./doc/libre-office.ts";
import type { GivenFacts } from "./facts/collect-facts.ts";
import { importFile, type Part } from "./import-file.ts";
import { knownOriginals } from "./known-originals.ts";
import { listFiles } from "./list-files.ts";
import { addRedirects, type MovedPage, oldAddress } from "./old-address.ts";
import { openSource } from "./open-source.ts";
import type { Outcome } from "./outcome.ts";
import { reportOf, reportRefusal } from "./report.ts";
import { whyTaken, writeDrafts } from "./write-draft.ts";

interface ImportRequest {
  readonly named: readonly string[];
  readonly content: string;
  readonly given: GivenFacts;
  /** files beside the pages that may be taken as attachments */
  readonly asked: readonly string[];
  /** reports without writing */
  readonly isDry: boolean;
  /** the address of the old site, below which the named folders were */
  readonly oldUrl?: string | null;
  /** receives each file's report as soon as it is known */
  readonly say: (report: string) => void;
  readonly progress: (done: number, all: number) => void;
  /** the program of LibreOffice, which reads more of old files; null where it is not installed */
  readonly libreOffice: string | null;
}

interface ImportSummary {
  /** files of which at least one draft was made */
  readonly imported: number;
  readonly drafts: number;
  readonly refused: number;
  /** imported before, by this run or another: the same bytes */
  readonly doubled: number;
  readonly skipped: number;
  readonly redirects: number;
  /** every file that was named or lies below a folder that was, by path */
  readonly outcomes: readonly Outcome[];
}

/** Imports files one after another; a refused file does not stop the rest. Throws on disk errors only. */
export async function importAll(request: ImportRequest): Promise<ImportSummary> {
  const { content, given, asked, isDry, say, progress, named, oldUrl = null, libreOffice } = request;
  const { files, missing, skipped } = listFiles(named);
  const office = libreOffice === null ? null : new LibreOffice(libreOffice);
  const context = contextOf(readSiteIn(content)); // a new archive may have no site.yaml yet
  const settings = { content, given, context, asked, office };
  const known = knownOriginals(content);
  const planned = new Map<string, string>();
  const moved: MovedPage[] = [];
  const outcomes: Outcome[] = [];
  const add = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (outcome.status === "skipped") return;
    say(
      outcome.imported
        ? reportOf(outcome.path, outcome.imported, isDry)
        : reportRefusal(outcome.path, outcome.why, outcome.status === "doubled"),
    );
  };
  for (const path of missing) add(refusal(path, "找不到这个文件或文件夹。"));
  for (const { path, why } of skipped) add({ path, status: "skipped", why, imported: null });
  try {
    for (const [index, path] of files.entries()) {
      progress(index, files.length);
      try {
        const source = openSource(path);
        const sum = hash("sha256", source.bytes);
        const before = known.get(sum);
        if (before !== undefined) {
          add({ path, status: "doubled", why: `已经导入过：${shownPath(before)}。`, imported: null });
          continue;
        }
        const parts = (await importFile(source, settings)).map((part): Part => {
          const other = part.imported && planned.get(part.imported.draft.file);
          if (other) return refusedPart(`和 ${other} 是同一期（${part.imported.draft.file}），没有改动它。`);
          const why = part.imported ? whyTaken(part.imported.draft, sum) : null;
          if (part.imported) planned.set(part.imported.draft.file, path);
          return why === null ? part : refusedPart(why);
        });
        const results = parts.flatMap(({ imported }) => imported ?? []);
        if (!isDry) writeDrafts(results.map(({ draft }) => draft));
        for (const { draft } of results) known.set(sum, draft.file);
        const [first] = results;
        const from =
          "text" in source && source.kind === "html"
            ? oldAddress(source.text, belowNamed(path, named), oldUrl)
            : null;
        if (first && from !== null) moved.push({ from, year: first.draft.year, number: first.facts.number });
        for (const { imported, why } of parts)
          add({ path, status: imported ? "imported" : "refused", why, imported });
      } catch (error) {
        if (error instanceof UnreadableFile) add(refusal(path, error.message));
        // Deeply nested markup overflows the stack of the parsers.
        else if (error instanceof RangeError) add(refusal(path, TOO_DEEP));
        else throw error;
      }
    }
  } finally {
    office?.close();
  }
  const redirects = isDry || moved.length === 0 ? 0 : addRedirects(content, moved);
  const count = (status: Outcome["status"]): number =>
    new Set(outcomes.flatMap((one) => (one.status === status ? [one.path] : []))).size;
  return {
    imported: count("imported"),
    drafts: outcomes.filter(({ imported }) => imported !== null).length,
    refused: count("refused"),
    doubled: count("doubled"),
    skipped: count("skipped"),
    redirects,
    outcomes: outcomes.sort((a, b) => compare(a.path, b.path)),
  };
}

const refusedPart = (why: string): Part => ({ imported: null, why });

const refusal = (path: string, why: string): Outcome => ({ path, status: "refused", why, imported: null });

/** A file's path below the folder that was named: its address below the old site's. */
function belowNamed(path: string, named: readonly string[]): string {
  const folder = named.find((one) => path.startsWith(`${one.replace(/[\\/]+$/, "")}${sep}`));
  return folder === undefined ? basename(path) : relative(folder, path);
}

const TOO_DEEP = "文件的内容一层套一层，套得太深，读不了。请把文字复制到文本文件里再导入。";
