import { beginningOf } from "./body/picture-size.ts";
import { kindOf, PICTURE_ENDINGS, SIGNATURE_LENGTH } from "./signatures.ts";

/** Why a picture can't be shown, or null: it is often an empty file or a saved web page. */
export function faultOfPicture(name: string, path: string, bytes: number): string | null {
  if (bytes === 0) return `图片“${name}”是空的，读者看不到。`;
  try {
    return PICTURE_ENDINGS.has(kindOf(beginningOf(path, SIGNATURE_LENGTH)))
      ? null
      : `“${name}”的名字像图片，内容却不是，读者看不到。`;
  } catch {
    return null; // unreadable: copying reports that
  }
}
