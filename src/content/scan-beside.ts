import { compare } from "../base/text.ts";
import type { Attachment } from "../bulletin/archive.ts";
import { isDocument, isPicture } from "../bulletin/file-kind.ts";
import { ORIGINAL_NAME } from "../bulletin/front-matter.ts";
import { faultOfName } from "./file-names.ts";
import { type Entry, listFolder, type Refuse } from "./list-folder.ts";
import { faultOfPicture } from "./picture-files.ts";
import type { IssueFile, VersionFile } from "./scan.ts";

/** The folder of an issue's versions, among its attachments. */
export const VERSIONS_FOLDER = "versions";
const VERSION_FILE = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d))?\.md$/;
const MEGABYTE = 1024 * 1024;
const LARGEST_ATTACHMENT = 50 * MEGABYTE;

/** What lies in an issue's folder: attachments, the files it was imported from, versions. */
export function scanBeside(
  folder: string,
  refuse: Refuse,
): Pick<IssueFile, "attachments" | "originals" | "versions"> {
  const entries = listFolder(folder, refuse);
  const versions = entries.find(({ name, isFolder }) => isFolder && name === VERSIONS_FOLDER);
  const others = entries.filter((entry) => entry !== versions);
  return {
    ...scanAttachments(others, refuse),
    versions: versions ? scanVersions(versions.path, refuse) : [],
  };
}

function scanVersions(folder: string, refuse: Refuse): VersionFile[] {
  const entries = listFolder(folder, refuse);
  const isVersion = ({ name, isFile }: Entry): boolean => isFile && VERSION_FILE.test(name);
  const ids = new Set(entries.filter(isVersion).map(({ name }) => name.slice(0, -3)));
  for (const { name, path, isFolder } of entries.filter((entry) => !isVersion(entry)))
    if (!isFolder || !ids.has(name))
      refuse(path, {
        code: "file/version",
        message: `versions 文件夹里不该有“${name}”。`,
        remedy:
          "这里只放更正或撤回以前的原文，文件名是它发布的日期，例如 2016-10-19.md，由 npm run correct 写入；换下的附件放在同名的文件夹里。请移走它。",
      });
  return entries
    .filter(isVersion)
    .map(({ name, path }): VersionFile => {
      const id = name.slice(0, -3);
      const beside = entries.find((entry) => entry.isFolder && entry.name === id);
      const own = beside ? scanAttachments(listFolder(beside.path, refuse), refuse).attachments : new Map();
      return { id, file: path, attachments: own };
    })
    .sort((a, b) => compareVersions(a.id, b.id));
}

/** Oldest first. */
function compareVersions(a: string, b: string): number {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  return compare(dayA, dayB) || Number(a.slice(11) || 1) - Number(b.slice(11) || 1);
}

const isKnownKind = (name: string): boolean => isPicture(name) || isDocument(name);

function scanAttachments(
  entries: readonly Entry[],
  refuse: Refuse,
): Pick<IssueFile, "attachments" | "originals"> {
  const attachments = new Map<string, Attachment>();
  const originals = new Map<string, Attachment>();
  const spellings = new Map<string, string>();
  for (const { name, path, isFile, bytes } of entries) {
    const twin = spellings.get(name.toLowerCase());
    const fault = isFile ? faultOfName(name) : null;
    if (isFile && ORIGINAL_NAME.test(name) && bytes <= LARGEST_ATTACHMENT)
      originals.set(name, { name, file: path, bytes });
    // Windows drops dots and blanks at the end: `list.pdf.` is meant as a document.
    else if (fault && isKnownKind(name.replace(/[. ]+$/, ""))) refuse(path, fault);
    else if (!isFile || !isKnownKind(name))
      refuse(path, {
        code: "file/kind",
        message: isFile ? `附件文件夹里不能放“${name}”。` : `附件文件夹里不能再有文件夹“${name}”。`,
        remedy:
          "这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。",
      });
    else if (bytes > LARGEST_ATTACHMENT)
      refuse(path, {
        code: "file/too-large",
        message: `“${name}”有${Math.round(bytes / MEGABYTE)} MB，太大了。`,
        remedy: "附件最大50 MB，请压缩或拆分。",
      });
    else if (twin !== undefined)
      refuse(path, {
        code: "file/case",
        message:
          name === twin
            ? `有两个文件都叫“${name}”，看上去一样，只是字符的编码不同（NFC 和 NFD，多半来自 macOS），在有些电脑上会互相覆盖。`
            : `“${name}”和“${twin}”只有大小写不同，在有些电脑上会互相覆盖。`,
        remedy: name === twin ? "请核对内容，移走其中一个，或给它改名。" : "请给其中一个改名。",
      });
    else {
      const torn = isPicture(name) ? faultOfPicture(name, path, bytes) : null;
      if (torn)
        refuse(path, {
          code: "picture/damaged",
          message: torn,
          remedy:
            "请从原处重新复制这张图片，只用 PNG、JPEG、GIF、WebP 或 AVIF 格式；手机拍的 HEIC 照片，请先转成 JPEG。",
        });
      spellings.set(name.toLowerCase(), name);
      attachments.set(name, { name, file: path, bytes });
    }
  }
  return { attachments, originals };
}
