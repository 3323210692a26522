import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { Archive } from "../bulletin/archive.ts";
import { readAssets } from "./assets.ts";
import { Edition } from "./edition.ts";
import { refuseForeignFolder, swap } from "./swap.ts";
import { verifySite } from "./verify.ts";

interface Progress {
  step(text: string): void;
  count(text: string, done: number, all: number): void;
}

/** Wires an edition into Eleventy: `.eleventy.ts`. */
type Wire = (wiring: {
  open: () => Promise<Edition>;
  onProgress: (done: number, all: number) => void;
}) => (config: EleventyConfig) => void;

interface BuildOptions {
  readonly wire: Wire;
  readonly content: string;
  readonly output: string;
  readonly progress: Progress;
}

/** Where Eleventy looks for templates: ours are virtual, this folder holds none. */
export const ELEVENTY_INPUT = "layouts";

/** Renders the archive into a fresh folder beside `output`, verifies it, and only then puts it in the place of the old site. */
export async function buildSite(
  archive: Archive,
  { wire, content, output, progress }: BuildOptions,
): Promise<{ pages: number }> {
  const target = resolve(output);
  await refuseForeignFolder(target, resolve(content));
  await mkdir(dirname(target), { recursive: true });
  const stage = await mkdtemp(join(dirname(target), `.${basename(target)}-stage-`));
  try {
    progress.step("生成页面");
    const edition = new Edition(archive, await readAssets());
    const indexing = (done: number, all: number): void => progress.count("编制索引", done, all);
    const eleventy = new Eleventy(ELEVENTY_INPUT, relative(process.cwd(), stage), {
      quietMode: true,
      config: wire({ open: async () => edition, onProgress: indexing }),
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.write();
    progress.step("核对页面");
    const { pages, faults } = await verifySite(stage, archive.site.base);
    if (faults.length > 0) throw new Error(`The built site is not sound:\n${faults.join("\n")}`);
    await swap(stage, target);
    return { pages };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
