import { mkdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { cacheFolder } from "../base/cache-folder.ts";
import { inSlices, type Steps } from "../base/steps.ts";
import { outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import type { Edition } from "./edition.ts";
import { outputKeys } from "./plan.ts";
import type { Output, Route } from "./route.ts";
import type { Stage } from "./stage.ts";
import { isPage } from "./verify-links.ts";

/** What one run of Eleventy renders. */
export interface Rendering {
  readonly edition: Edition;
  /** by the route's name */
  readonly outputs: ReadonlyMap<string, readonly Output[]>;
}

/** Wires a rendering into Eleventy: `.eleventy.ts`. */
export type Wire = (open: () => Promise<Rendering>) => (config: EleventyConfig) => void;

/** Eleventy has every page of a run in memory: so many are rendered in one. */
const MOST_AT_ONCE = 1000;

/** Where Eleventy looks for templates: ours are virtual, this folder holds none. */
export function eleventyInput(): string {
  const folder = cacheFolder("eleventy");
  mkdirSync(folder, { recursive: true });
  return relative(process.cwd(), resolve(folder));
}

/**
 * Renders what is not there yet into the stage's folder: pages through Eleventy, data files, which need nothing of it, at once. A
 * page's key is a hash of what it shows, of what all pages share and of the code; a page that was made from the same key is kept.
 */
export async function renderPages(
  stage: Stage,
  archive: Archive,
  edition: Edition,
  { routes, wire }: { readonly routes: readonly Route[]; readonly wire: Wire },
): Promise<void> {
  const keyOf = outputKeys(edition);
  const keys = new Map<string, string>();
  function* layData(): Steps<{ readonly name: string; readonly output: Output }[]> {
    const pages: { name: string; output: Output }[] = [];
    for (const { name, outputs } of routes)
      for (const output of outputs(archive)) {
        const file = outputFile(output.path);
        const key = keyOf(name, output);
        if (stage.keep(file, key)) continue;
        keys.set(file, key);
        if (isPage(file)) pages.push({ name, output });
        else stage.write(file, Buffer.from(output.render(edition)), key);
        yield;
      }
    return pages;
  }
  const pages = await inSlices(layData());
  if (pages.length === 0) return; // Eleventy takes a while to load
  const { default: Eleventy } = await import("@11ty/eleventy");
  for (let start = 0; start < pages.length; start += MOST_AT_ONCE) {
    const outputs = new Map<string, Output[]>();
    for (const { name, output } of pages.slice(start, start + MOST_AT_ONCE))
      outputs
        .set(name, outputs.get(name) ?? [])
        .get(name)
        ?.push(output);
    const eleventy = new Eleventy(eleventyInput(), relative(process.cwd(), stage.folder), {
      quietMode: true,
      configPath: null, // a file of that name beside somebody's content is none of ours
      config: wire(async () => ({ edition, outputs })),
    });
    eleventy.disableLogger();
    await eleventy.init();
    // The stage writes: it keeps the old file where a page has come out as it was.
    for (const { outputPath, content } of await eleventy.toJSON()) {
      const file = relative(stage.folder, resolve(outputPath)).replaceAll("\\", "/");
      stage.write(file, Buffer.from(content), keys.get(file) ?? "");
    }
  }
}
