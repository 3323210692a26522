import { lstatSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { DAMAGED, namesIn } from "../base/unzip.ts";
import { type Kind, kindOf as signedKind } from "../content/signatures.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import { ImportRefused } from "./remarks.ts";

type TextKind = "html" | "txt" | "md";
type FileKind = "docx" | "odt" | "ofd" | "pdf" | "doc" | "rtf";

/** An opened file. Its bytes are kept as the original. */
export type SourceDocument = { readonly path: string; readonly bytes: Uint8Array } & (
  | { readonly kind: FileKind }
  | ({ readonly kind: TextKind } & DecodedText)
);

/** What an issue keeps as its original: a file, or the pages of its items in a zip file. */
export interface Original {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: SourceDocument["kind"] | "zip";
}

const MEGABYTE = 1024 * 1024;
const LARGEST = 20 * MEGABYTE;
/** In UTF-16 units: an issue may have 2 MB, and a Han character three bytes. */
export const LONGEST_TEXT = 600_000;
export const TOO_LONG = "文字太长，不像是一期简报。请核对文件；如果里面有很多期，请一期存成一个文件。";

const PICTURE = "这是图片。图片不能导入成文字。";
const UNREADABLE: Readonly<Partial<Record<Kind, string>>> = {
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
  if (signed === "ole") return { path, bytes, kind: kindOfOle(bytes) };
  if (signed === "pdf" || signed === "rtf") return { path, bytes, kind: signed };
  if (signed === "zip") return { path, bytes, kind: kindOfZip(bytes) };
  if (/\.(docx|docm|odt|ofd)$/i.test(path)) throw new ImportRefused(DAMAGED);
  const decoded = decodeText(bytes);
  const kind = kindOf(path, decoded.text);
  if (kind !== "html" && decoded.text.length > LONGEST_TEXT) throw new ImportRefused(TOO_LONG);
  return { path, bytes, kind, ...decoded };
}

const TABLE =
  "这是表格文件（Excel）。请把要发布的表格复制到 Word 文件里，再导入；也可以作为附件放进本期的文件夹。";
const SLIDES = "这是演示文稿（PowerPoint）。请把文字复制到 Word 文件里，再导入。";

/** What a zip file holds, by the part that only its format has. */
const IN_ZIP: readonly (readonly [part: RegExp, kind: FileKind | string])[] = [
  [/^word\//, "docx"],
  [/^OFD\.xml$/i, "ofd"],
  [/^xl\//, TABLE],
  [/^ppt\//, SLIDES],
  [/^content\.xml$/, "odt"],
];

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = namesIn(bytes);
  const found = IN_ZIP.find(([part]) => names.some((name) => part.test(name)))?.[1];
  if (found === "docx" || found === "ofd" || found === "odt") return found;
  if (found !== undefined) throw new ImportRefused(found);
  throw new ImportRefused(names.length === 0 ? DAMAGED : "这是压缩文件。请先解压，再导入里面的文件。");
}

const LOCKED = "文件有密码，打不开。请在 Word 或 WPS 里去掉密码，再导入。";

/** What an OLE file holds that is no text, by the stream that only its format has. */
const IN_OLE: readonly (readonly [stream: string, why: string])[] = [
  // A new Word file with a password is an OLE file. [MS-OFFCRYPTO] 2.3.4.4
  ["EncryptedPackage", LOCKED],
  ["Workbook", TABLE],
  ["PowerPoint Document", SLIDES],
  ["__substg1.0_", "这是 Outlook 的邮件。请把正文复制到 Word 文件里，再导入。"],
];

function kindOfOle(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, "utf16le"));
  // A text can hold a table of Excel.
  const why = holds("WordDocument") ? undefined : IN_OLE.find(([stream]) => holds(stream))?.[1];
  if (why !== undefined) throw new ImportRefused(why);
  return "doc";
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
  // Saved pages are called .aspx, .jsp, .do or nothing at all, and old systems serve HTML as .doc or .txt.
  const isPage = /\.(x?html?|shtml|aspx?|jspx?|php|do|action)$/.test(name) && /<\w+[\s>]/.test(text);
  return isPage ||
    /^\s*(<!--[\s\S]{0,2000}?-->\s*)?(<!doctype html|<html|<\?xml|<(head|body|div|p|table|meta|title)\b)/i.test(
      text,
    )
    ? "html"
    : "txt";
}
