import readExif from "exif-reader";
import { withoutCameraNotes } from "./camera-notes.ts";
import type { PhotoPlace } from "./inside.ts";

/** TIFF 6.0: every block of EXIF begins so, in whatever picture it lies. */
const TIFF_STARTS = ["II*\0", "MM\0*"].map((start) => Buffer.from(start, "latin1"));
/** A JPEG's block is no longer (Exif 2.3, 4.7.2); bounds what a hostile file can cost. */
const LONGEST_BLOCK = 2 ** 16;
const MOST_BLOCKS = 8;

/** Whether a picture says where it was taken, and whether `withoutPlace` can take that out. */
export function placeOfPhoto(bytes: Buffer): PhotoPlace {
  const blocks = exifBlocks(bytes);
  if (!hasPlace(bytes, blocks)) return "none";
  if (blocks.some(({ Image: image }) => (image?.Orientation ?? 1) !== 1)) return "turned";
  const rest = withoutCameraNotes(bytes);
  return rest && !hasPlace(rest, exifBlocks(rest)) ? "removable" : "fixed";
}

function hasPlace(bytes: Buffer, blocks: readonly ReturnType<typeof readExif>[]): boolean {
  const isInExif = blocks.some(({ GPSInfo: place }) =>
    [place?.GPSLatitude].flat().some((value) => Number.isFinite(value) && value !== 0),
  );
  // XMP says it as text.
  return isInExif || /exif:GPSLatitude(?:="[\d.]*[1-9]|>[\d.]*[1-9])/.test(bytes.toString("latin1"));
}

function exifBlocks(bytes: Buffer): ReturnType<typeof readExif>[] {
  return TIFF_STARTS.flatMap((start) => {
    const blocks: ReturnType<typeof readExif>[] = [];
    let at = bytes.indexOf(start);
    for (let tried = 0; at >= 0 && tried < MOST_BLOCKS; tried++, at = bytes.indexOf(start, at + 1)) {
      try {
        blocks.push(readExif(bytes.subarray(at, at + LONGEST_BLOCK)));
      } catch {
        // These four bytes began something else.
      }
    }
    return blocks;
  });
}
