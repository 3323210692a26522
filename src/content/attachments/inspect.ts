import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Attachment } from "../../bulletin/archive.ts";
import { isPicture } from "../../bulletin/file-kind.ts";
import { kindOf } from "../signatures.ts";
import { type Inside, NOTHING_INSIDE } from "./inside.ts";
import { insideOfd } from "./ofd-file.ts";
import { insideOffice } from "./office-file.ts";
import { insideOle } from "./ole-file.ts";
import { insidePdf } from "./pdf-file.ts";
import { placeOfPhoto } from "./photo-place.ts";
import { insideZip } from "./zip-file.ts";

/** Whether an attachment is text that readers open as it is. */
export const isText = (name: string): boolean => /\.(csv|txt)$/i.test(name);

/** Characters. What looks through the text recurses deeper and takes longer with its length. */
const LONGEST_TEXT = 2_000_000;

const inspected = new WeakMap<Attachment, Inside>();

/** What is in an attachment. A draft being imported has its attachments in memory: they are read on the next check. */
export function insideOf(attachment: Attachment): Inside {
  const known = inspected.get(attachment);
  if (known !== undefined) return known;
  const { name, file } = attachment;
  const inside = file === "" ? NOTHING_INSIDE : shortened(inspect(name, readFileSync(file)));
  inspected.set(attachment, inside);
  return inside;
}

function shortened(inside: Inside): Inside {
  const { text, properties } = inside;
  if (Math.max(text.length, properties.length) <= LONGEST_TEXT) return inside;
  return {
    ...inside,
    text: text.slice(0, LONGEST_TEXT),
    properties: properties.slice(0, LONGEST_TEXT),
    unread: inside.unread ?? "long",
  };
}

function inspect(name: string, bytes: Buffer): Inside {
  if (isText(name)) return { ...NOTHING_INSIDE, text: decodeAny(bytes) };
  if (isPicture(name)) return { ...NOTHING_INSIDE, place: placeOfPhoto(bytes) };
  if (/\.pdf$/i.test(name)) return insidePdf(bytes);
  if (/\.ofd$/i.test(name)) return insideOfd(bytes);
  if (/\.zip$/i.test(name)) return insideZip(bytes, inspect);
  if (!/\.(?:docx?|xlsx?|pptx?|wps|et|dps)$/i.test(name)) return NOTHING_INSIDE;
  // Programs go by the bytes, not by the name.
  const kind = kindOf(bytes);
  return kind === "zip" ? insideOffice(bytes) : kind === "ole" ? insideOle(bytes) : NOTHING_INSIDE;
}

/** Excel and Notepad write GBK and UTF-16 too. */
function decodeAny(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("latin1");
  const utf16 = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[mark];
  const text = new TextDecoder(utf16 ?? (isUtf8(bytes) ? "utf-8" : "gb18030")).decode(bytes);
  return text.replace(/\r\n?/g, "\n");
}
