import { Unzip, UnzipInflate } from "fflate";
import { UnreadableFile } from "./errors.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_EXPANDED = 80 * MEGABYTE;
const LARGEST_XML = 10 * MEGABYTE;
const MOST_ENTRIES = 3000;
const CHUNK = 64 * 1024;
export const DAMAGED = "文件损坏了，读不出来。请用原来的程序打开，另存一份，再导入。";
const TOO_LARGE = `文件展开后超过${LARGEST_EXPANDED / MEGABYTE} MB，没有打开。请删去里面的大图片再导入；如果文件来历不明，请不要打开它。`;

/** Unpacks the entries that are needed in a stream and counts what comes out: a zip bomb can lie about its sizes. */
export function unpack(bytes: Uint8Array, needed: RegExp): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>();
  let entries = 0;
  let expanded = 0;
  const unzip = new Unzip((entry) => {
    if (++entries > MOST_ENTRIES) throw new UnreadableFile(TOO_LARGE);
    if (!needed.test(entry.name)) return;
    // Programs disagree about which of two counts: what an editor saw in Word may not be what is imported.
    if (files.has(entry.name)) throw new UnreadableFile(DAMAGED);
    const pieces: Uint8Array[] = [];
    files.set(entry.name, pieces);
    let size = 0;
    entry.ondata = (error, piece) => {
      if (error) throw error;
      size += piece.length;
      expanded += piece.length;
      if (expanded > LARGEST_EXPANDED || (entry.name.endsWith(".xml") && size > LARGEST_XML))
        throw new UnreadableFile(TOO_LARGE);
      pieces.push(piece);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += CHUNK)
      unzip.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(DAMAGED);
  }
  return new Map([...files].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
}

/** An entry as text. A document type is refused: its entities could expand without end. */
export function xmlOf(files: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = files.get(name);
  if (!bytes) return null;
  const text = new TextDecoder("utf-8").decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new UnreadableFile(DAMAGED);
  return text;
}

/** The names that a zip file lists at its end; nothing is unpacked. */
export function namesIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (
    let at = buffer.indexOf(ENTRY);
    at >= 0 && names.length < MOST_ENTRIES;
    at = buffer.indexOf(ENTRY, at + 46)
  ) {
    if (at + 46 > buffer.length) break;
    names.push(buffer.toString("utf8", at + 46, at + 46 + buffer.readUInt16LE(at + 28)));
  }
  return names;
}

const ENTRY = Buffer.from("PK\x01\x02", "latin1");
