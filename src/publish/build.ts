import { dirname } from "node:path";
import { makeFolder } from "../base/make-folder.ts";
import type { Archive } from "../bulletin/archive.ts";
import { indexArchive } from "../search/index-archive.ts";
import { PartCache } from "../search/part-cache.ts";
import { readAssets } from "./assets.ts";
import { layAssets, layAttachments, layDigests, laySearch } from "./beside.ts";
import { writeRecord } from "./build-record.ts";
import { Edition } from "./edition.ts";
import { originOf } from "./integrity/origin.ts";
import { type IntegrityPage, seal } from "./integrity/seal.ts";
import { withLock } from "./lock.ts";
import { keptFiles } from "./own-site.ts";
import { NO_PARTS, type OfficeParts } from "./parts/office-parts.ts";
import { layPdfs, type VolumePage } from "./pdf/lay-pdfs.ts";
import { layPortable } from "./portable/lay-portable.ts";
import { deleteWithdrawn, publishRelease } from "./releases.ts";
import { renderPages, type Wire } from "./render-pages.ts";
import type { Route } from "./route.ts";
import { Stage, siteBefore } from "./stage.ts";
import { inWorkplace, lockOf, swap } from "./swap.ts";
import { BuiltPages, isPage, verifySite } from "./verify-links.ts";

interface Progress {
  step(text: string): void;
  count(text: string, done: number, all: number): void;
}

/** What pages are made with. */
interface Layouts {
  readonly wire: Wire;
  readonly routes: readonly Route[];
  readonly integrityPage: IntegrityPage;
  readonly volumePage: VolumePage;
}

interface BuildOptions {
  readonly layouts: Layouts;
  /** the folder that the archive was read from */
  readonly content: string;
  /** where the site is to be: an absolute path, as `siteFolder` gives it */
  readonly output: string;
  /** how many sites are kept, this one among them; 0 for a plain folder without earlier ones */
  readonly releases: number;
  readonly progress: Progress;
  /** the browser that prints a PDF of each issue; null for none */
  readonly browser: string | null;
  /** what the office has replaced of the layouts */
  readonly office?: OfficeParts;
  /** where the portable edition is to be, a new folder or ZIP file; null for none */
  readonly portable?: string | null;
  readonly cache?: PartCache;
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
 * @throws where the site is not sound, or the machine fails; the old site is then as it was
 */
export async function buildSite(archive: Archive, options: BuildOptions): Promise<Built> {
  const { output, releases, portable = null, progress } = options;
  makeFolder(dirname(output));
  return withLock(lockOf(output), (confirm) =>
    inWorkplace(output, async (place) => {
      const kept = keptFiles(output, archive.site.keep);
      const stage = new Stage(place.stage, siteBefore(output));
      const edition = await fill(stage, archive, options);
      const changed = stage.changed.length + stage.gone.length;
      if (changed > 0) {
        progress.step("核对页面");
        stage.complete(kept);
        verify(stage, output, archive.site.base);
        await confirm();
        if (releases > 0) await publishRelease(place, output, stage.files, releases);
        else await swap(output, place);
      }
      await deleteWithdrawn(output);
      writeRecord(output, stage.files); // the same files can be made from other keys
      if (portable !== null)
        await layPortable(
          archive,
          edition,
          { site: output, files: stage.files.keys() },
          portable,
          (done, all) => progress.count("制作离线副本", done, all),
        );
      return { pages: [...stage.files.keys()].filter(isPage).length, changed };
    }),
  );
}

/** Lays everything that the site is made of into the stage. */
async function fill(
  stage: Stage,
  archive: Archive,
  { layouts, content, progress, browser, office = NO_PARTS, cache = new PartCache() }: BuildOptions,
): Promise<Edition> {
  const counted = (text: string) => (done: number, all: number) => progress.count(text, done, all);
  progress.step("生成页面");
  async function lay(): Promise<Edition> {
    const assets = await readAssets(archive.site, cache);
    const edition = new Edition(archive, assets, { hasPdf: browser !== null, office });
    layAssets(stage, edition.assets);
    layAttachments(stage, archive);
    layDigests(stage, archive);
    await renderPages(stage, archive, edition, layouts);
    if (stage.changed.length > 0) stage.linkKept(); // while the index is made
    return edition;
  }
  // Pagefind is the slowest, so it is begun first, and indexes in processes of its own while pages are rendered here.
  const [index, rendered] = await Promise.allSettled([
    indexArchive(archive, counted("编制索引"), cache),
    lay(),
  ]);
  if (rendered.status === "rejected") throw rendered.reason;
  if (index.status === "rejected") throw index.reason;
  const edition = rendered.value;
  laySearch(stage, index.value);
  if (browser !== null)
    await layPdfs(stage, archive, edition, {
      executablePath: browser,
      volumePage: layouts.volumePage,
      onProgress: counted("印制 PDF"),
    });
  seal(stage, edition, await originOf(content), layouts.integrityPage);
  return edition;
}

function verify(stage: Stage, output: string, base: string): void {
  const faults = verifySite({
    pages: new BuiltPages(stage.folder),
    base,
    files: new Set(stage.files.keys()),
    changed: stage.changed,
    gone: stage.gone,
    before: new BuiltPages(output),
  });
  if (faults.length > 0) throw new Error(`The built site is not sound:\n${faults.join("\n")}`);
}
