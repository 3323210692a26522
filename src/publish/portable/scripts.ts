import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { PROJECT } from "../../base/project.ts";
import { ASSETS, outputFile } from "../../bulletin/address.ts";
import { BUNDLING } from "../assets.ts";

const SCRIPTS = join(PROJECT, "layouts/search-script");

/** The search reads texts where the site's asks an index. */
const readTexts: Plugin = {
  name: "read-texts",
  setup({ onResolve }) {
    onResolve({ filter: /\/open\.ts$/ }, ({ importer }) =>
      importer.startsWith(SCRIPTS) ? { path: join(SCRIPTS, "open-texts.ts") } : undefined,
    );
  },
};

export interface PortableScripts {
  /** the file of each by the name of the site's script whose place it takes: `loader`, `search` */
  readonly paths: ReadonlyMap<string, string>;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Bundles the site's modules as plain scripts: a page that was opened from a disk may load no module. */
export async function portableScripts(): Promise<PortableScripts> {
  const { outputFiles } = await build({
    ...BUNDLING,
    entryPoints: { loader: join(SCRIPTS, "loader.ts"), search: join(SCRIPTS, "start-texts.ts") },
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [readTexts],
  });
  const files = outputFiles.map(({ path, contents }) => ({
    path: outputFile(ASSETS + basename(path)),
    bytes: contents,
  }));
  return {
    paths: new Map(files.map(({ path }) => [scriptName(path), path])),
    files,
  };
}

/** `/assets/search-ABCD1234.js` → `search` */
export const scriptName = (path: string): string => basename(path).replace(/-[^-]*$/, "");
