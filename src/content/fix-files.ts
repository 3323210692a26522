import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { withoutRadicals } from "../base/text.ts";
import type { Attachment } from "../bulletin/archive.ts";
import { isPicture } from "../bulletin/file-kind.ts";
import { withoutCameraNotes } from "./attachments/camera-notes.ts";
import { placeOfPhoto } from "./attachments/photo-place.ts";
import { decode } from "./decode.ts";
import { fixIssue, fixYaml } from "./fix.ts";
import { visible } from "./format.ts";
import { maskPersonalNumbers } from "./privacy/personal-data.ts";
import { replaceFile } from "./replace-file.ts";
import { scanContent, shownPath } from "./scan.ts";
import { type SourceFile, sourceFile } from "./source-file.ts";

/** A mended file and its diff, or what was taken out of a photo, for the editor to review. */
interface Mended {
  readonly path: string;
  readonly diff: string;
}

/** Mends what is safe to mend in `content/`; skips files that can't be decoded. */
export function fixFiles(content: string): Mended[] {
  const { site, synonyms, redirects, documents, issues } = scanContent(content);
  const settings = [site, synonyms, redirects, documents].filter((file) => file !== null);
  return [
    ...issues.flatMap(({ file, attachments }) => [
      ...fixFile(file, fixIssue),
      ...[...attachments.values()].flatMap(fixPhoto),
    ]),
    ...settings.flatMap((file) => fixFile(file, fixYaml)),
  ];
}

function fixFile(file: string, fix: (source: SourceFile) => string): Mended[] {
  const bytes = readFileSync(file);
  const path = shownPath(file);
  const { value: source, problems } = decode(path, mendedBytes(bytes));
  if (!source || problems.length > 0) return [];
  const fixed = fix(source);
  if (Buffer.from(fixed).equals(bytes)) return [];
  replaceFile(file, fixed);
  const typed = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const patch = createTwoFilesPatch(path, path, typed, fixed, "", "", {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const shown = maskPersonalNumbers(patch).split("\n").map(visible).join("\n");
  const isResaved = !Buffer.from(typed).equals(bytes);
  return [{ path, diff: isResaved ? `${shown}（文件已另存为不带 BOM、换行符为 LF 的 UTF-8）\n` : shown }];
}

/** Takes the camera's notes from a photo that says where it was taken. */
function fixPhoto({ name, file }: Attachment): Mended[] {
  if (!isPicture(name)) return [];
  const bytes = readFileSync(file);
  const fixed = placeOfPhoto(bytes) === "removable" ? withoutCameraNotes(bytes) : null;
  if (!fixed) return [];
  replaceFile(file, fixed);
  const path = shownPath(file);
  return [{ path, diff: `${path}：删掉了照片里的拍摄信息（有拍摄的地点），画面不变。\n` }];
}

/** Soft hyphens and zero-width spaces, which nobody typed on purpose; joiners can be part of a sign. */
const ZERO_WIDTH = /[\u00AD\u200B\u2060]/g;

/** Text without characters that only break words for the search. */
const withWholeWords = (text: string): string => withoutRadicals(text.replace(ZERO_WIDTH, ""));

/** What `fixIssue` gives for a text in an editor. */
export const fixedText = (path: string, text: string): string =>
  fixIssue(sourceFile(path, withWholeWords(text)));

/** The same for a file; other bytes as they are. */
const mendedBytes = (bytes: Uint8Array): Uint8Array =>
  isUtf8(bytes) ? Buffer.from(withWholeWords(Buffer.from(bytes).toString("utf8"))) : bytes;
