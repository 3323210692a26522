import cascadeLayers from "@csstools/postcss-cascade-layers";
import mediaMinmax from "@csstools/postcss-media-minmax";
import { build, type Plugin } from "esbuild";
import postcss from "postcss";

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
      const { css } = await postcss([cascadeLayers(), mediaMinmax()]).process(outputFiles[0]?.text ?? "", {
        from: path,
        map: false,
      });
      return { contents: css, loader: "css" };
    });
  },
};
