import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { cacheFolder, readCached, writeCached } from "../base/cache-folder.ts";
import { hashOfCode } from "../base/code-hash.ts";
import { hashOfValue } from "../base/value-hash.ts";

/**
 * Puts a style sheet in words that office PCs' browsers read: cascade layers (Chromium 99) become specificity, `(width < 46rem)`
 * (Chromium 104) becomes `max-width`. esbuild does neither; it puts nesting and the rest in older words, before and after.
 */
export const olderStyles: Plugin = {
  name: "older-styles",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]styles[\\/]index\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        target: "chrome104",
        charset: "utf8",
        logLevel: "silent",
      });
      return { contents: await older(outputFiles[0]?.text ?? ""), loader: "css" };
    });
  },
};

/** Kept, for it takes a fifth of the processor's time of a small build. */
async function older(css: string): Promise<string> {
  const key = hashOfValue([css, hashOfCode("src/publish/older-styles.ts")]);
  const file = join(cacheFolder("styles"), key);
  const kept = readCached<string>(file);
  if (kept !== null) return kept;
  const [{ default: postcss }, { default: cascadeLayers }, { default: mediaMinmax }] = await Promise.all([
    import("postcss"),
    import("@csstools/postcss-cascade-layers"),
    import("@csstools/postcss-media-minmax"),
  ]);
  const flattened = await postcss([cascadeLayers(), mediaMinmax()]).process(css, { from: undefined });
  writeCached(file, flattened.css);
  return flattened.css;
}
