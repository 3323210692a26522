import { hash } from "node:crypto";
import { basename, dirname, relative, sep } from "node:path";
import { UnreadableFile } from "../base/errors.ts";
import { compare } from "../base/text.ts";
import { groupBy } from "../bulletin/group.ts";
import { readSiteIn } from "../content/read-site.ts";
import { contextOf } from "../content/reading.ts";
import { shownPath } from "../content/scan.ts";
import { importItems } from "./as-items/import-items.ts";
import { openItemPages } from "./as-items/item-pages.ts";
import { LibreOffice } from "./doc/libre-office.ts";
import type { GivenFacts } from "./facts/collect-facts.ts";
import { importFile } from "./import-file.ts";
import type { ImportSettings, Part } from "./imported.ts";
import { knownOriginals } from "./known-originals.ts";
import { listFiles } from "./list-files.ts";
import { addRedirects, type MovedPage, oldAddress } from "./old-address.ts";
import { openSource, type SourceDocument } from "./open-source.ts";
import type { Outcome } from "./outcome.ts";
import { TOO_DEEP } from "./remarks.ts";
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
  /** the files of each folder are the items of one issue */
  readonly asItems?: boolean;
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

/** What is imported together: a file, or the pages of an issue's items. */
interface Work {
  /** as the report names it */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly read: () => Promise<Result>;
}

interface Result {
  readonly parts: readonly Part[];
  /** pages of the old site, each with the item that it became */
  readonly pages: readonly { readonly source: SourceDocument; readonly item: number | null }[];
  /** files that have no draft of their own */
  readonly others: readonly Outcome[];
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
    const { path, status, why, imported } = outcome;
    if (imported) say(reportOf(path, imported, isDry));
    else if (status === "refused" || status === "doubled")
      say(reportRefusal(path, why, status === "doubled"));
  };
  const take = (path: string, sum: string, { parts, pages, others }: Result): void => {
    const free = parts.map((part): Part => {
      if (!part.imported) return part;
      const { draft } = part.imported;
      const other = planned.get(draft.file);
      planned.set(draft.file, other ?? path);
      const why = other ? `和 ${other} 是同一期（${draft.file}），没有改动它。` : whyTaken(draft, sum);
      return why === null ? part : { imported: null, why };
    });
    const results = free.flatMap(({ imported }) => imported ?? []);
    if (!isDry) writeDrafts(results.map(({ draft }) => draft));
    for (const { draft } of results) known.set(sum, draft.file);
    for (const { imported, why } of free)
      add({
        path,
        status: imported ? "imported" : "refused",
        why,
        imported,
        draft: imported?.draft.file ?? null,
      });
    const [first] = results;
    for (const other of others) add(first ? other : refusal(other.path, free[0]?.why ?? ""));
    for (const { source, item } of first ? pages : []) {
      const below = belowNamed(source.path, named);
      const from = source.kind === "html" ? oldAddress(source.text, below, oldUrl) : null;
      if (first && from !== null)
        moved.push({ from, year: first.draft.year, number: first.facts.number, item });
    }
  };
  for (const path of missing) add(refusal(path, "找不到这个文件或文件夹。"));
  for (const { path, why } of skipped) add({ path, status: "skipped", why, imported: null, draft: null });
  const groups = request.asItems ? byFolder(files) : files.map((path) => [path]);
  let done = 0;
  try {
    for (const paths of groups) {
      progress(done, files.length);
      done += paths.length;
      const refuse = (why: string): void => {
        for (const path of paths) add(refusal(path, why));
      };
      try {
        const { path, bytes, read } = request.asItems
          ? itemsWork(paths, settings)
          : fileWork(paths, settings);
        const sum = hash("sha256", bytes);
        const before = known.get(sum);
        if (before === undefined) take(path, sum, await read());
        else
          for (const one of paths)
            add({
              path: one,
              status: "doubled",
              why: `已经导入过：${shownPath(before)}。`,
              imported: null,
              draft: before,
            });
      } catch (error) {
        if (error instanceof UnreadableFile) refuse(error.message);
        // Deeply nested markup overflows the stack of the parsers.
        else if (error instanceof RangeError) refuse(TOO_DEEP);
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

function fileWork([path = ""]: readonly string[], settings: ImportSettings): Work {
  const source = openSource(path);
  return {
    path,
    bytes: source.bytes,
    read: async () => ({
      parts: await importFile(source, settings),
      pages: [{ source, item: null }],
      others: [],
    }),
  };
}

function itemsWork(paths: readonly string[], settings: ImportSettings): Work {
  const pages = openItemPages(paths);
  const { list, bytes } = pages;
  const first = list ?? pages.details[0];
  const path = first?.path ?? paths[0] ?? "";
  return {
    path,
    bytes,
    read: async () => {
      const { imported, details, refused } = await importItems(dirname(path), pages, settings);
      const others = details.map(
        ({ path: page }, index): Outcome => ({
          path: page,
          status: "imported",
          why: `第${index + 1}条，在 ${shownPath(imported.draft.file)} 里。`,
          imported: null,
          draft: imported.draft.file,
        }),
      );
      return {
        parts: [{ imported, why: "" }],
        pages: [
          ...(list ? [{ source: list, item: null }] : []),
          ...details.map((source, index) => ({ source, item: index + 1 })),
        ],
        others: [
          ...others.filter((other) => other.path !== path),
          ...refused.map((other) => refusal(other.path, other.why)),
        ],
      };
    },
  };
}

/** The files of each folder together. */
const byFolder = (files: readonly string[]): (readonly string[])[] => [
  ...groupBy(files, (path) => [dirname(path)]).values(),
];

const refusal = (path: string, why: string): Outcome => ({
  path,
  status: "refused",
  why,
  imported: null,
  draft: null,
});

/** A file's path below the folder that was named: its address below the old site's. */
function belowNamed(path: string, named: readonly string[]): string {
  const folder = named.find((one) => path.startsWith(`${one.replace(/[\\/]+$/, "")}${sep}`));
  return folder === undefined ? basename(path) : relative(folder, path);
}
