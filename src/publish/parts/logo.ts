import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { Complaint } from "../../content/problem.ts";

/** An office's mark in the header, as `parts/logo.svg` or `parts/logo.png`. */
export interface Logo {
  readonly ending: "svg" | "png";
  readonly bytes: Uint8Array;
  /** in pixels; its height on the page is the style sheet's */
  readonly width: number;
  readonly height: number;
}

/** It is on every page. */
const MOST_BYTES = 100 * 1024;

/** What runs, or asks for something elsewhere. The policy would stop it in any case; the file may be opened by itself. */
const NOT_IN_SVG = [
  [/<script/i, "脚本（<script>）"],
  [/\son\w+\s*=/i, "事件脚本（on…=）"],
  [/<foreignObject/i, "<foreignObject>"],
  [/<!(DOCTYPE|ENTITY)/i, "<!DOCTYPE> 或 <!ENTITY>"],
  [/(href|src)\s*=\s*["']?\s*(?!#)[^\s"'>]/i, "指向别处的链接（href）"],
  [/@import|url\(\s*["']?(?!#)/i, "样式里引用的别的文件"],
] as const;

/** The logo in a folder, and what is wrong with it; null where there is none. @param alt what is to be seen on it, as `theme.logo` says */
export function readLogo(
  folder: string,
  alt: string | undefined,
): { readonly path: string; readonly logo: Logo | null; readonly complaint: Complaint | null } | null {
  const ending = (["svg", "png"] as const).find((known) => existsSync(join(folder, `logo.${known}`)));
  const path = join(folder, `logo.${ending ?? "svg"}`);
  const refused = (code: string, message: string, remedy: string) => ({
    path,
    logo: null,
    complaint: { code: `logo/${code}`, message, remedy },
  });
  if (!ending)
    return alt === undefined
      ? null
      : refused(
          "missing",
          "site.yaml 里写了 logo，但没有找到图片。",
          "请把图片放在 package.json 旁边的 parts 文件夹里，叫 logo.svg 或 logo.png；没有的，删掉 logo 一行。",
        );
  if (alt === undefined)
    return refused(
      "alt",
      "有 logo 图片，但没有写它上面是什么，看不见图的读者就不知道。",
      "请在 site.yaml 的 theme 下面写上，例如：logo: 院徽",
    );
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES)
    return refused(
      "size",
      `logo 有${Math.ceil(bytes.length / 1024)} KB，太大了：每个网页都要用它，最大100 KB。`,
      "请缩小图片，或换成 SVG。",
    );
  const text = ending === "svg" ? bytes.toString("utf8") : "";
  const found = NOT_IN_SVG.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
  if (found.length > 0)
    return refused(
      "unsafe",
      `logo.svg 里有${found.join("、")}，不能放在网站上。`,
      "请让设计的人导出不带脚本和外部文件的 SVG，或用 PNG。",
    );
  const size = sizeOf(bytes);
  if (size?.type !== ending)
    return refused("kind", `logo.${ending} 的内容不是 ${ending.toUpperCase()} 图片。`, "请重新导出。");
  return { path, logo: { ending, bytes, ...size }, complaint: null };
}

function sizeOf(bytes: Uint8Array): { type: string; width: number; height: number } | null {
  try {
    const { type = "", width, height } = imageSize(bytes);
    return { type, width, height };
  } catch {
    return null;
  }
}
