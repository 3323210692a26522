import { inflateSync } from "node:zlib";
import { type Inside, NOTHING_INSIDE } from "./inside.ts";

/** Objects may lie in compressed streams (ISO 32000-1, 7.5.7). */
const OBJECT_STREAM = /\/Type\s*\/ObjStm\b[\s\S]{0,300}?stream\r?\n/g;
const MOST_STREAMS = 5000;
const LARGEST_STREAM = 4 * 1024 * 1024;
const LARGEST_ALL = 64 * 1024 * 1024;
const AUTHOR = /\/Author\s*(?:\((?<typed>(?:\\[\s\S]|[^\\()]){0,200})\)|<(?<hex>[\dA-Fa-f\s]{0,400})>)/g;
const XMP_AUTHOR = /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]{0,80}>([^<]{0,200})</g;
/** Notes and marks that a reader of the draft has put on its pages (12.5.6). */
const COMMENT = /\/Subtype\s*\/(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret|Popup)\b/;
const ANNOTATION = /\/Type\s*\/Annot\b|\/Rect\s*\[/;

/** Who wrote a PDF file and whether it has comments, as far as that stands in it unencrypted; its text is not read. */
export function insidePdf(bytes: Buffer): Inside {
  const file = bytes.toString("latin1");
  if (/\/Encrypt\s+\d+ \d+ R/.test(file)) return NOTHING_INSIDE;
  const texts = [file, ...objectStreams(bytes, file)];
  const authors = texts.flatMap((text) => [
    ...[...text.matchAll(AUTHOR)].map(({ groups = {} }) => stringOf(groups.typed, groups.hex)),
    ...[...text.matchAll(XMP_AUTHOR)].map(([, name = ""]) => Buffer.from(name, "latin1").toString("utf8")),
  ]);
  return {
    ...NOTHING_INSIDE,
    authors: [...new Set(authors.map((name) => name.trim()).filter(Boolean))],
    hasComments: texts.some((text) => ANNOTATION.test(text) && COMMENT.test(text)),
  };
}

function objectStreams(bytes: Buffer, file: string): string[] {
  const texts: string[] = [];
  let size = 0;
  for (const { 0: head, index } of file.matchAll(OBJECT_STREAM)) {
    if (texts.length >= MOST_STREAMS || size > LARGEST_ALL) break;
    const start = index + head.length;
    const end = file.indexOf("endstream", start);
    try {
      const text = inflateSync(bytes.subarray(start, end < 0 ? undefined : end), {
        maxOutputLength: LARGEST_STREAM,
      }).toString("latin1");
      size += text.length;
      texts.push(text);
    } catch {
      // Compressed in another way, or damaged.
    }
  }
  return texts;
}

/** A string object (7.3.4): UTF-16 or UTF-8 with its mark, or bytes, which old programs for Chinese wrote as GBK. */
function stringOf(typed = "", hex: string | undefined): string {
  const bytes =
    hex === undefined
      ? Buffer.from(
          typed.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, sign: string) =>
            octal === undefined
              ? (ESCAPES[sign] ?? sign)
              : String.fromCharCode(Number.parseInt(octal, 8) & 255),
          ),
          "latin1",
        )
      : Buffer.from(hex.replace(/\s/g, ""), "hex");
  const mark = bytes.subarray(0, 2).toString("latin1");
  return new TextDecoder(mark === "\xfe\xff" ? "utf-16be" : mark === "\xef\xbb" ? "utf-8" : "gb18030").decode(
    bytes,
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
