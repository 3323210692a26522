import { basename, join } from "node:path";
import { build } from "esbuild";
import { PROJECT } from "../base/project.ts";
import { BUNDLING } from "../publish/assets.ts";

/** What the desk's pages load, by its name below `/desk/assets/`. It is made when the preview starts, and no build has it. */
export interface DeskAssets {
  readonly script: string;
  readonly style: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const DESK = join(PROJECT, "layouts/desk");

export async function readDeskAssets(): Promise<DeskAssets> {
  const { outputFiles } = await build({
    ...BUNDLING,
    entryPoints: { desk: join(DESK, "script/main.tsx"), style: join(DESK, "styles/index.css") },
    chunkNames: "[name]-[hash]",
    splitting: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const find = (pattern: RegExp): string => {
    const name = [...files.keys()].find((known) => pattern.test(known));
    if (name === undefined) throw new Error(`esbuild wrote no file like ${pattern}`);
    return name;
  };
  return { script: find(/^desk-.*\.js$/), style: find(/^style-.*\.css$/), files };
}
