import { type Inside, NOTHING_INSIDE, unreadFor } from "./inside.ts";

/** What readers can type: Han and its signs, full-width forms, ASCII. */
const READABLE = /[\t\r\n -~\u2010-\u2606\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{4,}/g;
/** [MS-OFFCRYPTO]: what holds a newer file that is locked with a password. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");
const DIGITS = /[ -~]{11,}/g;

/**
 * Text and authors of a file of Word, Excel, PowerPoint or WPS from before 2007 ([MS-CFB]). The text is whatever can be read in
 * its bytes, in no order: what was deleted and is still there is found too. Its comments and changes are not told from it.
 */
export function insideOle(bytes: Buffer): Inside {
  if (bytes.includes(LOCKED)) return unreadFor("locked");
  // Strings may begin at odd bytes; letters of one byte each hold no Chinese, but numbers.
  const views = [bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
  const text = [
    ...views.flatMap((view) => view.match(READABLE) ?? []),
    ...(bytes.toString("latin1").match(DIGITS) ?? []),
  ].map((line) => line.replace(/[\r\t]+/g, "\n"));
  return { ...NOTHING_INSIDE, text: text.join("\n"), authors: [...new Set(authorsIn(bytes))] };
}

/** [MS-OLEPS]: the format identifier of the summary information, 28 bytes behind the stream's start. */
const SUMMARY = Buffer.from("e0859ff2f94f6810ab9108002b27b3d9", "hex");
const BEFORE_SUMMARY = 28;
const [CODE_PAGE, AUTHOR, LAST_AUTHOR] = [1, 4, 8];
const MOST_PROPERTIES = 100;
const LONGEST_NAME = 200;
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [1200, "utf-16le"],
  [65_001, "utf-8"],
]);

function authorsIn(bytes: Buffer): string[] {
  const at = bytes.indexOf(SUMMARY);
  if (at < BEFORE_SUMMARY) return [];
  const number = (place: number): number => (place + 4 <= bytes.length ? bytes.readUInt32LE(place) : 0);
  const section = at - BEFORE_SUMMARY + number(at + SUMMARY.length);
  const count = Math.min(number(section + 4), MOST_PROPERTIES);
  const places = new Map(
    Array.from({ length: count }, (_, index) => section + 8 + index * 8).map((entry) => [
      number(entry),
      section + number(entry + 4),
    ]),
  );
  const page = number((places.get(CODE_PAGE) ?? bytes.length) + 4) & 0xffff;
  // Without a code page, and with 936: what Chinese Windows writes.
  const decoder = new TextDecoder(ENCODINGS.get(page) ?? "gb18030");
  return [AUTHOR, LAST_AUTHOR].flatMap((kind) => {
    const place = places.get(kind);
    if (place === undefined) return [];
    const length = Math.min(number(place + 4), LONGEST_NAME);
    const name = decoder.decode(bytes.subarray(place + 8, place + 8 + length)).replace(/\0[\s\S]*$/, "");
    return name.trim() === "" ? [] : [name.trim()];
  });
}
