import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../base/text.ts";
import type { Complaint } from "./problem.ts";

/** A file or a folder in `content/`. */
export interface Entry {
  /** NFC */
  readonly name: string;
  readonly path: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly bytes: number;
}

/** Reports an unusable file. */
export type Refuse = (path: string, complaint: Complaint) => void;

/** Files that operating systems leave behind. */
export const RESIDUE = /^(\.DS_Store|\.gitkeep|\._.*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** A folder's entries by code unit order, without symbolic links, operating system files and what is ignored. */
export function listFolder(
  folder: string,
  refuse: Refuse,
  isIgnored: (name: string) => boolean = () => false,
): Entry[] {
  const entries: Entry[] = [];
  for (const written of namesIn(folder, refuse)) {
    if (RESIDUE.test(written) || isIgnored(written)) continue;
    const path = join(folder, written);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink() || (!stats.isFile() && !stats.isDirectory()))
      refuse(path, {
        code: "file/link",
        message: `“${written}”是指向别处的链接或特殊文件，不是普通文件。`,
        remedy: "请删掉它，把真正的文件复制过来。",
      });
    else
      entries.push({
        name: written.normalize("NFC"),
        path,
        isFile: stats.isFile(),
        isFolder: stats.isDirectory(),
        bytes: stats.size,
      });
  }
  return entries;
}

/** Linux allows any bytes in a name, such as GBK from an old ZIP; Node can't open those that aren't UTF-8. */
function namesIn(folder: string, refuse: Refuse): string[] {
  const names = readdirSync(folder, { encoding: "buffer" }).flatMap((bytes) => {
    const name = bytes.toString("utf8");
    if (isUtf8(bytes) && !name.includes("\uFFFD")) return [name];
    const shown = name.replaceAll("\uFFFD", "?");
    const meant = new TextDecoder("gb18030").decode(bytes);
    const isGbk = !isUtf8(bytes) && /^[\p{Script=Han}\w（）《》.-]+$/u.test(meant);
    refuse(join(folder, shown), {
      code: "file/encoding",
      message: `文件名的编码不对，读不出来${isGbk ? `；原来的名字大概是“${meant}”` : ""}。`,
      remedy: "请改名。从压缩包解出来的文件常有这种情况。",
    });
    return [];
  });
  return names.sort(compare);
}
