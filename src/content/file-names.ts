import { basename, extname } from "node:path";
import { isDeviceName } from "../bulletin/address.ts";
import { codePointOf, findForbidden, replaceForbidden } from "./forbidden.ts";
import type { Complaint } from "./problem.ts";

/** Settings in `content/` and records of reviews, by their names. */
const SETTINGS = /^(site|synonyms|redirects|documents|.*\.review)\.ya?ml$/;

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
  if (name.startsWith("."))
    return {
      code: "file/name",
      message: `文件名“${name}”以点开头：在有些电脑上是隐藏文件，很多服务器也不提供下载。`,
      remedy,
    };
  const onWindows = nameOnWindows(name);
  return onWindows === name
    ? null
    : {
        code: "file/name",
        message: `文件名“${name}”在 Windows 上不能用，读者下载不了：不能有 < > : " | ? * \\，末尾不能是点或空格，也不能叫 CON、NUL、COM1 一类的名字。`,
        remedy: `请改名为：${onWindows}，正文里的链接一并改。`,
      };
}

/** A file's name without its ending, as it can stand in links and on any disk: `IMG 1 (2).jpg` → `IMG-1-2`; may be empty. */
export const soundStem = (name: string): string =>
  basename(name, extname(name))
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

/** The nearest name that Windows allows: `a:b.txt` → `a-b.txt`, `CON.txt` → `CON-1.txt`. */
const nameOnWindows = (name: string): string =>
  name
    .replace(/[<>:"|?*\\]/g, "-")
    .replace(/[. ]+$/, "")
    .replace(/^[^.]*/, (stem) => (isDeviceName(name) ? `${stem}-1` : stem));

/** The intended name where Windows hid an added extension (`07.md.txt`, `site.yaml.txt`), or null. */
export function meantName(name: string, isKnown: (name: string) => boolean): string | null {
  const shorter = name
    .toLowerCase()
    .replace(/(\.(md|ya?ml))\.(txt|md|ya?ml)$/, "$1")
    .replace(/\.markdown$/, ".md");
  const meant = SETTINGS.test(shorter) ? shorter.replace(/\.yml$/, ".yaml") : shorter;
  return meant !== name && isKnown(meant) ? meant : null;
}
