import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { diffArrays } from "diff";

/** How a version of a file is named: two that are named the same have the same bytes. */
export const versionOf = (bytes: Uint8Array): string => hash("sha256", bytes).slice(0, 32);

const BOM = "\uFEFF";
const LINE_END = /\r\n|\r|\n/;
/** Beyond so many changed lines it is not worth while to find out which of them stayed. */
const MOST_CHANGES = 2000;

/** The text of a file as an editor has it: lines end with \n, no byte order mark. Null for bytes that are not UTF-8. */
export function textOfBytes(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}

/**
 * The bytes of a changed text. Lines that stay keep their bytes, with the line end that they had; new ones end as the first line of the
 * file does; so does the byte order mark.
 *
 * @param before the file as it is; UTF-8
 */
export function bytesOfText(before: Uint8Array, text: string): Buffer {
  const typed = Buffer.from(before).toString("utf8");
  const mark = typed.startsWith(BOM) ? BOM : "";
  const old = linesOf(typed.slice(mark.length));
  const wanted = linesOf(text);
  const end = LINE_END.exec(typed)?.[0] ?? "\n";
  const plain = old.map((line) => line.replace(LINE_END, "\n"));
  const changes = diffArrays(plain, wanted, { maxEditLength: MOST_CHANGES }) ?? [
    { value: plain, removed: true, added: false },
    { value: wanted, removed: false, added: true },
  ];
  let at = 0;
  const written = changes.flatMap(({ value, added, removed }) => {
    if (added) return value.map((line) => line.replace("\n", end));
    const lines = old.slice(at, at + value.length);
    at += value.length;
    return removed ? [] : lines;
  });
  return Buffer.from(mark + written.join(""));
}

/** With their ends. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
