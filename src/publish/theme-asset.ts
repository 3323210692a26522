import { type Theme, themeCss } from "../bulletin/theme.ts";
import { type Assets, hashed } from "./assets.ts";
import type { Logo } from "./parts/logo.ts";

/** The assets with the style sheet and the logo of an office's theme, whose names tell their content as the others' do. */
export function withTheme(assets: Assets, theme: Theme | undefined, logo: Logo | undefined): Assets {
  const css = theme && themeCss(theme);
  const own = [
    ...(css ? [{ kind: "theme", ...hashed("theme", "css", Buffer.from(css)) }] : []),
    ...(logo ? [{ kind: "logo", ...hashed("logo", logo.ending, logo.bytes) }] : []),
  ];
  return {
    ...assets,
    ...Object.fromEntries(own.map(({ kind, path }) => [kind, path])),
    files: [...assets.files, ...own.map(({ path, bytes }) => ({ path, bytes }))],
  };
}
