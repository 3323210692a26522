import { closeSync, openSync, readSync } from "node:fs";
import { kindOf, PICTURE_ENDINGS, SIGNATURE_LENGTH } from "./signatures.ts";

/** Why a picture can't be shown, or null: it is often an empty file or a saved web page. */
export function faultOfPicture(name: string, path: string, bytes: number): string | null {
  if (bytes === 0) return `图片“${name}”是空的，读者看不到。`;
  const start = startOf(path);
  return start && !PICTURE_ENDINGS.has(kindOf(start))
    ? `“${name}”的名字像图片，内容却不是，读者看不到。`
    : null;
}

/** Null if unreadable: copying reports that. */
function startOf(path: string): Uint8Array | null {
  try {
    const file = openSync(path, "r");
    try {
      const start = new Uint8Array(SIGNATURE_LENGTH);
      return start.subarray(0, readSync(file, start));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
