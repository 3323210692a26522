import { closeSync, openSync, readSync } from "node:fs";
import { imageSize } from "image-size";

/** As a browser shows it, in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Nearly all pictures say how large they are within the first; a photograph with a large profile in it says so within the second. */
const BEGINNINGS = [2 ** 16, 2 ** 19];

/** How large a picture is, by its first bytes; null where they don't say it, for a damaged picture is shown as one. */
export function pictureSize(file: string): PictureSize | null {
  for (const length of BEGINNINGS) {
    try {
      const { width, height, orientation = 1 } = imageSize(beginningOf(file, length));
      if (width === 0 || height === 0) return null;
      // A camera that was held upright (EXIF): browsers turn the picture.
      return orientation > 4 ? { width: height, height: width } : { width, height };
    } catch {
      // Not within these bytes.
    }
  }
  return null;
}

function beginningOf(path: string, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
