import { basename, extname } from "node:path";
import { codePointOf, findForbidden, replaceForbidden } from "./forbidden.ts";
import type { Complaint } from "./problem.ts";

/** Settings in `content/`, by their names. */
const SETTINGS = /^(site|synonyms|redirects)\.ya?ml$/;

/** Why readers could not download a file of this name, or null: invisible characters, or a leading dot. */
export function faultOfName(name: string): Complaint | null {
  const hidden = /[\t\n]/.exec(name)?.[0] ?? [...findForbidden(name)][0]?.[0];
  const mended = replaceForbidden(name, "").replace(/[\t\n]|^[.\s]+/g, "");
  const remedy = /^[^.].*\../.test(mended) ? `请改名为：${mended}` : "请改名，例如：附件1.pdf";
  if (hidden !== undefined)
    return {
      code: "file/name",
      message: `文件名“${name}”里有看不见的字符（${codePointOf(hidden)}），读者看到的名字会和实际的不一样。`,
      remedy,
    };
  return name.startsWith(".")
    ? {
        code: "file/name",
        message: `文件名“${name}”以点开头：在有些电脑上是隐藏文件，很多服务器也不提供下载。`,
        remedy,
      }
    : null;
}

/** A file's name without its ending, as it can stand in links and on any disk: `IMG 1 (2).jpg` → `IMG-1-2`; may be empty. */
export const soundStem = (name: string): string =>
  basename(name, extname(name))
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

/** The intended name where Windows hid an added extension (`07.md.txt`, `site.yaml.txt`), or null. */
export function meantName(name: string, isKnown: (name: string) => boolean): string | null {
  const shorter = name
    .toLowerCase()
    .replace(/(\.(md|ya?ml))\.(txt|md|ya?ml)$/, "$1")
    .replace(/\.markdown$/, ".md");
  const meant = SETTINGS.test(shorter) ? shorter.replace(/\.yml$/, ".yaml") : shorter;
  return meant !== name && isKnown(meant) ? meant : null;
}
