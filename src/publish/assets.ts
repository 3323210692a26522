import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const LAYOUTS = fileURLToPath(new URL("../../layouts/", import.meta.url));
const FAVICON = join(LAYOUTS, "favicon.svg");

/** A file for the browser: where it stands on the site, and what is in it. All but the icon have the hash of their content in their names. */
interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Assets {
  readonly style: string;
  /** a few lines on every page */
  readonly loader: string;
  readonly search: string;
  /** all of them, with the parts that they load */
  readonly files: readonly Asset[];
}

/** Bundles and minifies the style sheet and the search script. The same sources give the same bytes and names. */
export async function readAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: {
      style: join(LAYOUTS, "styles/index.css"),
      search: join(LAYOUTS, "search-script/main.tsx"),
      loader: join(LAYOUTS, "search-script/loader.ts"),
    },
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const files: Asset[] = outputFiles.map(({ path, contents }) => ({
    path: `/assets/${basename(path)}`,
    bytes: contents,
  }));
  const find = (pattern: RegExp): string => {
    const file = files.find(({ path }) => pattern.test(path));
    if (!file) throw new Error(`esbuild wrote no file like ${pattern}`);
    return file.path;
  };
  return {
    style: find(/\/style-[^/]*\.css$/),
    loader: find(/\/loader-[^/]*\.js$/),
    search: find(/\/search-[^/]*\.js$/),
    files: [...files, { path: "/favicon.svg", bytes: await readFile(FAVICON) }],
  };
}
