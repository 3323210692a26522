import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { isDocument } from "../bulletin/file-kind.ts";
import { soundStem } from "../content/file-names.ts";
import type { IssueFile } from "../content/scan.ts";
import { kindOf, PICTURE_ENDINGS } from "../content/signatures.ts";
import { Refusal } from "./action.ts";

/** A picture or document that lies in an issue's folder now. */
export interface Stored {
  /** as the text names it: `06/photo.jpg` */
  readonly path: string;
  readonly isPicture: boolean;
  readonly bytes: number;
}

/**
 * Puts a file into the issue's folder, under a name that is sound and free; the same bytes under the same name are there once.
 *
 * @throws Refusal for what readers could not open
 */
export function store(
  { file, stem }: Pick<IssueFile, "file" | "stem">,
  wanted: string,
  bytes: Uint8Array,
): Stored {
  const picture = PICTURE_ENDINGS.get(kindOf(bytes));
  const ending = picture ?? (isDocument(wanted) ? extname(wanted).toLowerCase() : undefined);
  if (bytes.length === 0) throw new Refusal(`“${wanted}”是空的。`);
  if (ending === undefined)
    throw new Refusal(
      `不能放“${wanted}”：图片只用 PNG、JPEG、GIF、WebP 或 AVIF（手机拍的 HEIC 照片，请先转成 JPEG），附件只用 PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT 或 ZIP。`,
    );
  const folder = file.replace(/\.md$/, "");
  const sound = soundStem(wanted) || (picture ? "picture" : "attachment");
  // Reserved for what an issue was imported from.
  const plain = sound.toLowerCase() === "original" ? "attachment" : sound;
  for (let copy = 1; ; copy++) {
    const name = `${plain}${copy > 1 ? `-${copy}` : ""}${ending}`;
    const path = join(folder, name);
    const isThere = existsSync(path);
    if (isThere && !readFileSync(path).equals(bytes)) continue;
    if (!isThere) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, bytes, { flag: "wx" });
    }
    return { path: `${stem}/${name}`, isPicture: picture !== undefined, bytes: bytes.length };
  }
}
