import { lstatSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { type Kind, kindOf as signedKind } from "../content/signatures.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import { ImportRefused } from "./remarks.ts";

type TextKind = "html" | "txt" | "md";

/** An opened file. Its bytes are kept as the original. */
export type SourceDocument = { readonly path: string; readonly bytes: Uint8Array } & (
  | { readonly kind: "docx" }
  | ({ readonly kind: TextKind } & DecodedText)
);

const MEGABYTE = 1024 * 1024;
const LARGEST = 20 * MEGABYTE;
/** In UTF-16 units: an issue may have 2 MB, and a Han character three bytes. */
export const LONGEST_TEXT = 600_000;
export const TOO_LONG = "文字太长，不像是一期简报。请核对文件；如果里面有很多期，请一期存成一个文件。";

const PICTURE = "这是图片。图片不能导入成文字。";
const UNREADABLE: Readonly<Partial<Record<Kind, string>>> = {
  ole: "这是旧版 Word 或 WPS 文件（.doc、.wps）。请用 Word 或 WPS 打开，另存为 .docx，再导入。",
  rtf: "这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。",
  pdf: "这是 PDF 文件，读不出段落。请从原来的 Word 文件或网页导入。",
  png: PICTURE,
  jpeg: PICTURE,
  gif: PICTURE,
  webp: PICTURE,
  avif: PICTURE,
  rar: "这是压缩文件。请先解压，再导入里面的文件。",
};

export function openSource(path: string): SourceDocument {
  const stats = onlyThisFile(() => lstatSync(path));
  if (!stats.isFile()) throw new ImportRefused("这是指向别处的链接或特殊文件，不是普通文件。");
  if (stats.size > LARGEST)
    throw new ImportRefused(
      `文件有${Math.ceil(stats.size / MEGABYTE)} MB，太大了：最大${LARGEST / MEGABYTE} MB。`,
    );
  const bytes = onlyThisFile(() => readFileSync(path));
  if (bytes.length === 0) throw new ImportRefused("文件是空的。");
  const signed = signedKind(bytes);
  const unreadable = signed && UNREADABLE[signed];
  if (unreadable) throw new ImportRefused(unreadable);
  if (extname(path).toLowerCase() === ".docx") return { path, bytes, kind: "docx" };
  if (signed === "zip")
    throw new ImportRefused("这是压缩文件或 Office 文件。Word、WPS 文件请存成 .docx；压缩文件请先解压。");
  const decoded = decodeText(bytes);
  const kind = kindOf(path, decoded.text);
  if (kind !== "html" && decoded.text.length > LONGEST_TEXT) throw new ImportRefused(TOO_LONG);
  return { path, bytes, kind, ...decoded };
}

/** An unreadable file refuses this file alone. */
function onlyThisFile<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new ImportRefused("打不开这个文件：请看看有没有读取的权限，是不是正被别的程序占用。");
  }
}

function kindOf(path: string, text: string): TextKind {
  const name = basename(path).toLowerCase();
  if (/^(MIME-Version|From:|Subject:)/im.test(text.slice(0, 500)) && /\.(mht|mhtml|eml)$/.test(name))
    throw new ImportRefused("这是单个文件的网页存档（.mht）。请在浏览器里另存为“网页，全部”，再导入。");
  if (/\.(md|markdown)$/.test(name)) return "md";
  if (/\.(x?html?|shtml|aspx?|jsp|php)$/.test(name)) return "html";
  // Old systems serve HTML as .doc or .txt.
  return /^\s*(<!doctype html|<html|<\?xml|<(head|body|div|p|table)\b)/i.test(text) ? "html" : "txt";
}
