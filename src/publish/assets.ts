import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { PROJECT } from "../base/project.ts";
import { ASSETS, FAVICON, TOUCH_ICON } from "../bulletin/address.ts";
import type { Site } from "../bulletin/site.ts";
import { ENGINE_SCRIPT, openEngine, wasmPath } from "../search/index-archive.ts";
import { PartCache } from "../search/part-cache.ts";
import { olderStyles } from "./older-styles.ts";
import { drawPictures } from "./share-card.ts";

const LAYOUTS = join(PROJECT, "layouts");
const ICON = join(LAYOUTS, "favicon.svg");

/** A file for the browser: where it stands on the site, and what is in it. All but the icons have the hash of their content in their names. */
interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Assets {
  readonly style: string;
  /** runs before the first paint, so that who chose large print sees no other */
  readonly largePrint: string;
  /** a few lines on every page */
  readonly loader: string;
  readonly search: string;
  /** what answers on the search page, and is loaded by its script */
  readonly results: string;
  /** the office's own colours, after the style sheet */
  readonly theme?: string;
  /** the office's mark in the header */
  readonly logo?: string;
  /** Pagefind's engine, which the search loads whatever is looked for */
  readonly engine: string;
  /** puts the words of the address into the search box before that */
  readonly searchBox: string;
  /** what link previews show of a page without a picture */
  readonly card: string;
  /** says in browsers without modules that they are too old to search */
  readonly tooOld: string;
  /** all of them, with the parts that they load */
  readonly files: readonly Asset[];
}

/** How everything for the browser is bundled. */
export const BUNDLING = {
  // Names hold a hash of the sources' paths as well: seen from here they are the same on every machine.
  absWorkingDir: PROJECT,
  outdir: "/assets",
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  write: false,
  // Browsers of office PCs (360, 搜狗) go back to Chromium 88; what is newer is put in their words where it can be.
  target: ["es2020", "chrome88", "firefox78", "safari14.1"],
  // Otherwise /\p{L}/u becomes a `new RegExp()` where it stands, compiled anew at each call.
  supported: { "regexp-unicode-property-escapes": true },
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
} as const satisfies BuildOptions;

const MODULES = { ...BUNDLING, format: "esm", jsx: "automatic", jsxImportSource: "preact" } as const;

/** Pagefind's script as a module, with our own `fetch` in its scope: see `fetch-index.ts`. */
const bundlePagefind = (cache: PartCache): Plugin => ({
  name: "pagefind",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pagefind-script$/ }, ({ path }) => ({ path, namespace: "pagefind" }));
    onLoad({ filter: /.*/, namespace: "pagefind" }, async () => {
      const { folder } = await openEngine(cache);
      const script = await readFile(join(folder, ENGINE_SCRIPT), "utf8");
      const ours = JSON.stringify(join(LAYOUTS, "search-script/fetch-index.ts"));
      return { contents: `import { fetchIndex as fetch } from ${ours};\n${script}`, resolveDir: LAYOUTS };
    });
  },
});

/** What shows results is given the index by what has opened it: see `given-index.ts`. */
const takeIndexAsGiven: Plugin = {
  name: "given-index",
  setup({ onResolve }) {
    onResolve({ filter: /\/site-index\.ts$/ }, ({ importer }) =>
      importer.endsWith("open.ts") ? { path: join(LAYOUTS, "search-script/given-index.ts") } : undefined,
    );
  },
};

/** Bundles and minifies the style sheet and the search script, and draws the card. The same sources give the same bytes and names. */
export async function readAssets(site: Site, cache = new PartCache()): Promise<Assets> {
  const bundles = await Promise.all([
    build({
      ...MODULES,
      entryPoints: {
        style: join(LAYOUTS, "styles/index.css"),
        loader: join(LAYOUTS, "search-script/loader.ts"),
      },
      chunkNames: "[name]-[hash]",
      splitting: true,
      plugins: [bundlePagefind(cache), olderStyles],
    }),
    // Each in one file: on a slow line each part would take a round trip more.
    build({
      ...MODULES,
      entryPoints: {
        search: join(LAYOUTS, "search-script/start.ts"),
        results: join(LAYOUTS, "search-script/results.ts"),
      },
      plugins: [bundlePagefind(cache), takeIndexAsGiven],
    }),
    build({
      ...BUNDLING,
      entryPoints: {
        "large-print": join(LAYOUTS, "large-print/apply.ts"),
        "box-of-search": join(LAYOUTS, "search-script/fill.ts"),
      },
      format: "iife",
    }),
    build({
      ...BUNDLING,
      entryPoints: { "too-old": join(LAYOUTS, "search-script/too-old.ts") },
      format: "iife",
      target: "es5",
    }),
  ]);
  const outputFiles = bundles.flatMap((bundle) => bundle.outputFiles);
  const files: Asset[] = outputFiles.map(({ path, contents }) => ({
    path: ASSETS + basename(path),
    bytes: contents,
  }));
  const find = (pattern: RegExp): string => {
    const file = files.find(({ path }) => pattern.test(path));
    if (!file) throw new Error(`esbuild wrote no file like ${pattern}`);
    return file.path;
  };
  const favicon = await readFile(ICON);
  const pictures = await drawPictures(site, favicon.toString());
  const card = hashed("card", "png", pictures.card);
  return {
    style: find(/\/style-[^/]*\.css$/),
    largePrint: find(/\/large-print-[^/]*\.js$/),
    loader: find(/\/loader-[^/]*\.js$/),
    search: find(/\/search-[^/]*\.js$/),
    results: find(/\/results-[^/]*\.js$/),
    engine: wasmPath(await openEngine(cache)),
    tooOld: find(/\/too-old-[^/]*\.js$/),
    searchBox: find(/\/box-of-search-[^/]*\.js$/),
    card: card.path,
    files: [...files, { path: FAVICON, bytes: favicon }, { path: TOUCH_ICON, bytes: pictures.icon }, card],
  };
}

/** A file whose name tells its content, so that browsers may keep it for good. */
export const hashed = (name: string, ending: string, bytes: Uint8Array): Asset => ({
  path: `${ASSETS}${name}-${hash("sha256", bytes).slice(0, 8).toUpperCase()}.${ending}`,
  bytes,
});
