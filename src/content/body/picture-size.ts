import { closeSync, openSync, readSync } from "node:fs";
import { imageSize } from "image-size";

/** As a browser shows it, in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Nearly all pictures give their size within the first; photographs with a large profile, within the second. */
const BEGINNINGS = [2 ** 16, 2 ** 19];

/** The size in a picture's first bytes; null if there is none, for damage is reported elsewhere. */
export function pictureSize(file: string): PictureSize | null {
  for (const length of BEGINNINGS) {
    try {
      const { width, height, orientation = 1 } = imageSize(beginningOf(file, length));
      if (width === 0 || height === 0) return null;
      // EXIF orientation: browsers rotate the picture.
      return orientation > 4 ? { width: height, height: width } : { width, height };
    } catch {
      // Not within these bytes.
    }
  }
  return null;
}

/** The first bytes of a file. */
export function beginningOf(path: string, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
