import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { fingerprint } from "../fingerprint.ts";
import { readAssets } from "./assets.ts";
import { layBeside } from "./beside.ts";
import { readRecord, writeRecord } from "./build-record.ts";
import { digest } from "./digest.ts";
import { Edition } from "./edition.ts";
import { withLock } from "./lock.ts";
import { originOf } from "./origin.ts";
import { layPdfs } from "./pdf/lay-pdfs.ts";
import { publishRelease } from "./releases.ts";
import type { Output, Route } from "./route.ts";
import { type IntegrityPage, seal } from "./seal.ts";
import { Stage } from "./stage.ts";
import { recover, refuseForeignFolder, swap, workplace } from "./swap.ts";
import { isPage, verifySite } from "./verify.ts";

interface Progress {
  step(text: string): void;
  count(text: string, done: number, all: number): void;
}

/** What one run of Eleventy renders. */
export interface Rendering {
  readonly edition: Edition;
  /** by the route's name */
  readonly outputs: ReadonlyMap<string, readonly Output[]>;
}

/** What Eleventy wrote. */
export type Written = readonly { readonly outputPath: string; readonly content: string }[];

/** Wires a rendering into Eleventy: `.eleventy.ts`. */
type Wire = (
  open: () => Promise<Rendering>,
  onWritten: (written: Written) => Promise<void>,
) => (config: EleventyConfig) => void;

interface BuildOptions {
  readonly wire: Wire;
  readonly routes: readonly Route[];
  readonly integrityPage: IntegrityPage;
  readonly content: string;
  readonly output: string;
  /** how many sites are kept, this one among them; 0 for a plain folder without earlier ones */
  readonly releases: number;
  readonly progress: Progress;
  /** the browser that prints a PDF of each issue; null for none */
  readonly browser?: string | null;
}

/** Where Eleventy looks for templates: ours are virtual, this folder holds none. */
export const ELEVENTY_INPUT = "layouts";

/** How many pages the site has, and how many files of it this build made anew. */
export interface Built {
  readonly pages: number;
  readonly changed: number;
}

/**
 * Builds the site in a folder beside `output`, verifies it, and only then puts it in the place of the old site. Pages that nothing
 * has changed for are taken over from there; where nothing has changed at all, the old site is not touched.
 */
export async function buildSite(archive: Archive, options: BuildOptions): Promise<Built> {
  const output = resolve(options.output);
  await refuseForeignFolder(output, resolve(options.content));
  await mkdir(dirname(output), { recursive: true });
  return withLock(workplace(output).lock, async () => {
    await recover(output);
    try {
      return await stageAndSwap(archive, output, options);
    } finally {
      await recover(output);
    }
  });
}

/** Puts the site back that a build was killed in the midst of replacing; to be done before anything else can fail. */
export async function restoreSite(folder: string): Promise<void> {
  const output = resolve(folder);
  const { old, lock } = workplace(output);
  if (existsSync(old)) await withLock(lock, () => recover(output));
}

async function stageAndSwap(
  archive: Archive,
  output: string,
  { wire, routes, integrityPage, content, releases, progress, browser = null }: BuildOptions,
): Promise<Built> {
  const folder = workplace(output).stage;
  const stage = new Stage(folder, { folder: output, files: await readRecord(output) });
  const edition = new Edition(archive, await readAssets(), { hasPdf: browser !== null });

  progress.step("生成页面");
  const shared = digest([fingerprint("src", "layouts", ".eleventy.ts"), edition]);
  const keys = new Map<string, string>();
  const stale = new Map<string, Output[]>();
  for (const { name, outputs } of routes)
    stale.set(
      name,
      outputs(archive).filter(({ path, entry }) => {
        const file = outputFile(path).slice(1);
        const key = digest([shared, name, entry]);
        keys.set(file, key);
        return !stage.keep(file, key);
      }),
    );
  const note = async (written: Written): Promise<void> => {
    for (const { outputPath, content } of written) {
      const file = relative(folder, resolve(outputPath)).replaceAll("\\", "/");
      stage.written(file, Buffer.from(content), keys.get(file) ?? "");
    }
  };
  const render = async (): Promise<void> => {
    const eleventy = new Eleventy(ELEVENTY_INPUT, relative(process.cwd(), folder), {
      quietMode: true,
      config: wire(async () => ({ edition, outputs: stale }), note),
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.write();
  };
  const indexing = (done: number, all: number): void => progress.count("编制索引", done, all);
  // The index is made by other threads; pages are rendered meanwhile.
  await Promise.all([layBeside(stage, archive, edition.assets, indexing), render()]);
  if (browser !== null) {
    const printing = (done: number, all: number): void => progress.count("印制 PDF", done, all);
    await layPdfs(stage, archive, edition, browser, printing);
  }

  seal(stage, edition, await originOf(content), integrityPage);
  const { files, changed, gone } = stage;
  const pages = [...files.keys()].filter(isPage).length;
  if (changed.length === 0 && gone.length === 0) {
    await writeRecord(output, files); // the same files, perhaps from other keys
    return { pages, changed: 0 };
  }
  progress.step("核对页面");
  stage.complete();
  const paths = new Set(files.keys());
  const faults = verifySite({
    folder,
    base: archive.site.base,
    files: paths,
    changed,
    gone,
    before: output,
  });
  if (faults.length > 0) throw new Error(`The built site is not sound:\n${faults.join("\n")}`);
  if (releases > 0) await publishRelease(folder, output, files, releases);
  else await swap(output);
  await writeRecord(output, files);
  return { pages, changed: changed.length };
}
