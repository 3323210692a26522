import { strToU8, unzipSync, zipSync } from "fflate";
import { ImportRefused } from "./findings.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_EXPANDED = 100 * MEGABYTE;
const LARGEST_XML = 10 * MEGABYTE;
const MOST_ENTRIES = 3000;
/** What the text needs; macros and embedded programs are never unpacked. */
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/[^/]+|word\/([^/]+\.xml|_rels\/[^/]+\.rels|media\/[^/]+))$/;
const DAMAGED = "文件损坏了，或者不是 .docx 文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。";

/** A .docx unpacked under caps. The sizes that it declares bound what is unpacked: more than it declares is never written. */
export function openDocx(bytes: Uint8Array): Map<string, Uint8Array> {
  let entries = 0;
  let expanded = 0;
  let isTooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        expanded += originalSize;
        isTooLarge ||= entries > MOST_ENTRIES || expanded > LARGEST_EXPANDED;
        isTooLarge ||= name.endsWith(".xml") && originalSize > LARGEST_XML;
        return !isTooLarge && NEEDED.test(name);
      },
    });
  } catch {
    throw new ImportRefused(isTooLarge ? tooLarge() : DAMAGED);
  }
  if (isTooLarge) throw new ImportRefused(tooLarge());
  const found = new Map(Object.entries(files));
  if (!found.has("word/document.xml")) throw new ImportRefused(DAMAGED);
  return found;
}

const tooLarge = (): string =>
  `文件展开后超过${LARGEST_EXPANDED / MEGABYTE} MB，没有打开。请删去里面的大图片再导入；如果文件来历不明，请不要打开它。`;

/** The same entries again as one file, stored without compression, for the reader that takes files only. */
export const closeDocx = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0 });

/** An entry as text; a document type is refused, for it can define entities that grow without end. */
export function xmlOf(files: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = files.get(name);
  if (!bytes) return null;
  const text = new TextDecoder("utf-8").decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new ImportRefused(DAMAGED);
  return text;
}

export const xmlBytes = (text: string): Uint8Array => strToU8(text);
