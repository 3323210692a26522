import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../base/text.ts";

/** A file that is not looked at, and why. */
interface Skipped {
  readonly path: string;
  readonly why: string;
}

interface Listed {
  readonly files: readonly string[];
  readonly missing: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** Why files of a folder are no issues, by their names; everything else is opened, and told by its first bytes. */
const NO_ISSUE: readonly (readonly [name: RegExp, why: string])[] = [
  [/^~\$/, "Word 打开文件时的临时文件"],
  [/^\.|^(Thumbs\.db|desktop\.ini)$/i, "操作系统的文件"],
  [/^import-report\.(html|csv)$/i, "导入的报告"],
  [/\.(png|jpe?g|gif|bmp|webp|avif|ico|svg|tiff?|emf|wmf|psd)$/i, "图片；网页用到的图片会随网页导入"],
  [/\.(css|js|json|map|woff2?|ttf|eot|swf)$/i, "网页的样式和脚本"],
  [/\.(xlsx?|et|csv|pptx?|dps)$/i, "表格和演示文稿；网页里有链接的会作为附件导入"],
  [/\.(zip|rar|7z|gz|tar)$/i, "压缩文件；请先解压"],
  [/\.(mp[34]|avi|wmv|mov|flv|wav|exe|dll|lnk|url|bat|tmp|bak|log)$/i, "不是文字文件"],
];
/** Folders with the pictures and frames of a saved page. */
const BESIDE = /(_files|\.files|\.fld)$/i;
const OF_PAGE = "网页另存时附带的文件；网页用到的图片会随网页导入";
const LINK = "指向别处的链接或特殊文件，不是普通文件";

/** Every file below the folders, sorted by path: to be imported, or not looked at. What is named itself is always looked at. */
export function listFiles(named: readonly string[]): Listed {
  const skipped: Skipped[] = [];
  const missing = named.filter((path) => !existsSync(path));
  const below = (folder: string, ofPage: boolean): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return below(path, ofPage || BESIDE.test(entry.name));
        const why = entry.isFile() ? whySkipped(entry.name, ofPage) : LINK;
        if (why === undefined) return [path];
        skipped.push({ path, why });
        return [];
      });
  const files = named
    .filter((path) => existsSync(path))
    .flatMap((path) => (lstatSync(path).isDirectory() ? below(path, false) : [path]));
  return { files: [...new Set(files)], missing, skipped };
}

const whySkipped = (name: string, ofPage: boolean): string | undefined =>
  ofPage ? OF_PAGE : NO_ISSUE.find(([pattern]) => pattern.test(name))?.[1];
