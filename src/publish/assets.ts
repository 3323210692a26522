import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const LAYOUTS = fileURLToPath(new URL("../../layouts/", import.meta.url));
const FAVICON = join(LAYOUTS, "favicon.svg");

/** A file for the browser: where it stands on the site, with the hash of its content in its name, and what is in it. */
interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Assets {
  readonly style: Asset;
  readonly search: Asset;
}

/** Bundles and minifies the style sheet and the search script. The same sources give the same bytes and names. */
export async function readAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: { style: join(LAYOUTS, "style.css"), search: join(LAYOUTS, "search-script/main.tsx") },
    outdir: "/assets",
    entryNames: "[name]-[hash]",
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
  const find = (pattern: RegExp): Asset => {
    const file = outputFiles.find(({ path }) => pattern.test(basename(path)));
    if (!file) throw new Error(`esbuild wrote no file like ${pattern}`);
    return { path: `/assets/${basename(file.path)}`, bytes: file.contents };
  };
  return { style: find(/^style-.*\.css$/), search: find(/^search-.*\.js$/) };
}

/** Writes the assets and the icon into the site. */
export async function publishAssets({ style, search }: Assets, output: string): Promise<void> {
  for (const { path, bytes } of [style, search]) {
    const file = join(output, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await cp(FAVICON, join(output, "favicon.svg"));
}
