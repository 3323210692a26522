import { hash } from "node:crypto";
import { ASSETS } from "../bulletin/address.ts";
import { type Theme, themeCss } from "../bulletin/theme.ts";
import type { Assets } from "./assets.ts";

/** The assets with the style sheet of an office's theme, whose name tells its content as the others' do. */
export function withTheme(assets: Assets, theme: Theme | undefined): Assets {
  const css = theme && themeCss(theme);
  if (!css) return assets;
  const path = `${ASSETS}theme-${hash("sha256", css).slice(0, 8).toUpperCase()}.css`;
  return { ...assets, theme: path, files: [...assets.files, { path, bytes: Buffer.from(css) }] };
}
