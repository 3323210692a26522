import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Archive } from "../bulletin/archive.ts";
import type { IndexThread } from "../search/index-thread.ts";
import { type Assets, readAssets } from "./assets.ts";
import { layBeside } from "./beside.ts";
import { readRecord, writeRecord } from "./build-record.ts";
import { Edition } from "./edition.ts";
import { originOf } from "./integrity/origin.ts";
import { type IntegrityPage, seal } from "./integrity/seal.ts";
import { withLock } from "./lock.ts";
import { layPdfs } from "./pdf/lay-pdfs.ts";
import { publishRelease } from "./releases.ts";
import { renderPages, type Wire } from "./render-pages.ts";
import type { Route } from "./route.ts";
import { Stage } from "./stage.ts";
import { recover, refuseForeignFolder, swap, workplace } from "./swap.ts";
import { BuiltPages, isPage, verifySite } from "./verify-links.ts";

interface Progress {
  step(text: string): void;
  count(text: string, done: number, all: number): void;
}

/** What pages are made with. */
export interface Layouts {
  readonly wire: Wire;
  readonly routes: readonly Route[];
  readonly integrityPage: IntegrityPage;
}

interface BuildOptions {
  /** loads them: that takes a while, in which the index is begun */
  readonly layouts: () => Promise<Layouts>;
  readonly content: string;
  readonly output: string;
  /** how many sites are kept, this one among them; 0 for a plain folder without earlier ones */
  readonly releases: number;
  readonly progress: Progress;
  /** makes the search index; it ends with that */
  readonly thread: IndexThread;
  /** the browser that prints a PDF of each issue; null for none */
  readonly browser: string | null;
}

/** How many pages the site has, and how many of its files this build made, changed or took away. */
export interface Built {
  readonly pages: number;
  readonly changed: number;
}

/**
 * Builds the site in a folder beside `output`, verifies it, and only then puts it in the place of the old site. Pages that nothing
 * has changed for are taken over from there; where nothing has changed at all, the old site is not touched.
 *
 * @param read gives the archive, or null where there is nothing to be published
 */
export async function buildSite(read: () => Archive | null, options: BuildOptions): Promise<Built | null> {
  const { thread } = options;
  const output = resolve(options.output);
  try {
    await refuseForeignFolder(output, resolve(options.content));
    await mkdir(dirname(output), { recursive: true });
    return await withLock(workplace(output).lock, async () => {
      await recover(output);
      const files = readRecord(output);
      // Both go on while the content is read.
      const inspected = thread.inspect(output, files);
      const assets = readAssets();
      assets.catch(() => {}); // nobody need wait for them: a build can end at what is wrong with the content
      const archive = read();
      if (!archive) return null;
      const before = { folder: output, files, intact: await inspected };
      try {
        const stage = new Stage(workplace(output).stage, before);
        return await stageAndSwap(archive, stage, await assets, output, options);
      } finally {
        await thread.end(); // it must not go on to write where everything is cleared away
        await recover(output);
      }
    });
  } finally {
    await thread.end();
  }
}

async function stageAndSwap(
  archive: Archive,
  stage: Stage,
  assets: Assets,
  output: string,
  options: BuildOptions,
): Promise<Built> {
  const { releases, progress } = options;
  const { folder } = stage;
  const pages = new BuiltPages(folder);
  await fill(stage, pages, archive, assets, options);
  const { files, changed, gone } = stage;
  if (changed.length > 0 || gone.length > 0) {
    progress.step("核对页面");
    stage.complete();
    const { base } = archive.site;
    const faults = verifySite({
      pages,
      base,
      files: new Set(files.keys()),
      changed,
      gone,
      before: new BuiltPages(output),
    });
    if (faults.length > 0) throw new Error(`The built site is not sound:\n${faults.join("\n")}`);
    if (releases > 0) await publishRelease(folder, output, files, releases);
    else await swap(output, stage.filesBefore);
  }
  writeRecord(output, files); // the same files can be made from other keys
  return { pages: [...files.keys()].filter(isPage).length, changed: changed.length + gone.length };
}

/** Lays everything that the site is made of into the stage. */
async function fill(
  stage: Stage,
  pages: BuiltPages,
  archive: Archive,
  assets: Assets,
  { layouts, content, progress, browser, thread }: BuildOptions,
): Promise<void> {
  const edition = new Edition(archive, assets, { hasPdf: browser !== null });
  const origin = originOf(content);
  origin.catch(() => {}); // whoever waits for it hears of it
  const counted = (text: string) => (done: number, all: number) => progress.count(text, done, all);
  progress.step("生成页面");
  const render = async (): Promise<void> => {
    await renderPages(stage, archive, edition, await layouts());
    for (const file of stage.changed.filter(isPage)) pages.factsOf(file);
    if (stage.changed.length > 0) stage.layKept(); // the index may take longer
  };
  // The index is made by another thread; pages are rendered meanwhile, and read again to be verified. Both are waited for: what is
  // laid into the stage after one has failed would stay there.
  const ends = await Promise.allSettled([
    layBeside(stage, archive, assets, counted("编制索引"), thread),
    render(),
  ]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  if (browser !== null) await layPdfs(stage, archive, edition, browser, counted("印制 PDF"));
  const { integrityPage } = await layouts();
  seal(stage, edition, await origin, integrityPage);
}
