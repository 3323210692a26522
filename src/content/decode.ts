import { isUtf8 } from "node:buffer";
import { extname } from "node:path/posix";
import { explainCharacter, findForbidden, hasControl, hasForbidden, replaceForbidden } from "./forbidden.ts";
import { type Checked, type Complaint, type Problem, problemAt, problemOfFile } from "./problem.ts";
import { type Kind, kindOf } from "./signatures.ts";
import { type Place, type SourceFile, sourceFile } from "./source-file.ts";

const NOT_TEXT = {
  code: "encoding/not-text",
  remedy: "请用记事本或 VS Code 新建一个文本文件，把文字粘贴进去，存成 UTF-8 编码的 .md 文件。",
};

const KINDS: Readonly<Record<Kind, string>> = {
  png: "PNG图片",
  jpeg: "JPEG图片",
  gif: "GIF图片",
  webp: "WebP图片",
  avif: "AVIF图片",
  pdf: "PDF文件",
  zip: "Word、WPS或压缩文件",
  ole: "旧版Word或WPS文件",
  rtf: "RTF文件",
  rar: "压缩文件",
};

/**
 * Strict UTF-8 → text, without byte order mark, line ends as \n. Other encodings are refused by name, so that no
 * character is silently lost; forbidden characters are reported and read as □.
 */
export function decode(path: string, bytes: Uint8Array): Checked<SourceFile> {
  const refused = (complaint: Complaint): Checked<SourceFile> => ({
    value: undefined,
    problems: [problemOfFile(path, complaint)],
  });

  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
    return refused({
      code: "encoding/utf-16",
      message: "文件是 UTF-16 编码（记事本里叫“Unicode”或“UTF-16”），需要 UTF-8 编码。",
      remedy: "用记事本打开，选“文件→另存为”，编码选“UTF-8”，覆盖保存。",
    });
  const kind = kindOf(bytes);
  if (kind) return refused({ ...NOT_TEXT, message: `这是${KINDS[kind]}，不是文本文件。` });

  if (!isUtf8(bytes)) return { value: undefined, problems: [undecodable(path, bytes)] };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const file = sourceFile(path, text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const problems = forbiddenCharacters(file);
  if (problems.length === 0) return { value: file, problems };
  // Reading goes on, so that one run shows every problem; a file full of such characters is not text.
  const value =
    problems.length < MOST_FORBIDDEN ? sourceFile(path, replaceForbidden(file.text, "□")) : undefined;
  return { value, problems };
}

/** Not UTF-8: GBK if the bytes read as Chinese in it, otherwise damaged. Shows the first line that can't be decoded. */
function undecodable(path: string, bytes: Uint8Array): Problem {
  const line = firstBadLine(bytes);
  const gbk = new TextDecoder("gb18030").decode(bytes);
  const isGbk =
    /\p{Script=Han}/u.test(gbk) && !gbk.includes("\uFFFD") && !hasControl(gbk) && !startsAsUtf8(bytes);
  const text = isGbk ? gbk : new TextDecoder("utf-8").decode(bytes).replaceAll("\uFFFD", "?");
  if (!isGbk && hasControl(text)) return problemOfFile(path, { ...NOT_TEXT, message: "这不是文本文件。" });
  const file = sourceFile(path, text.replace(/\r\n?/g, "\n"));
  const place = { line, column: 1, length: file.lines[line - 1]?.length ?? 0 };
  return problemAt(
    file,
    place,
    isGbk
      ? {
          code: "encoding/gbk",
          message: "文件是 GBK（GB18030）编码，需要 UTF-8 编码。",
          remedy: `用记事本打开，选“文件→另存为”，编码选“UTF-8”，覆盖保存；或运行：iconv -f GB18030 -t UTF-8 ${path} > 新文件${extname(path)}`,
        }
      : {
          code: "encoding/damaged",
          message: `文件不是完整的 UTF-8 文本：第${line}行有损坏的字节（显示为“?”）。`,
          remedy: "文件可能没有传完或被截断：请从原处重新复制一份，存成 UTF-8 编码。",
        },
  );
}

/** Whether the bytes are Chinese in UTF-8 up to the first bad one: then the file is damaged, though GBK can decode any pair. */
function startsAsUtf8(bytes: Uint8Array): boolean {
  const good = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? "";
  return /\p{Script=Han}/u.test(good);
}

const firstBadLine = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .split("\n")
    .findIndex((line) => !isUtf8(Buffer.from(line, "latin1"))) + 1;

const MOST_FORBIDDEN = 10;

/** Forbidden characters with their places, at most ten. */
function forbiddenCharacters(file: SourceFile): Problem[] {
  if (!hasForbidden(file.text)) return [];
  const found: Problem[] = [];
  for (const [index, text] of file.lines.entries()) {
    for (const match of findForbidden(text)) {
      const place: Place = { line: index + 1, column: match.index + 1, length: match[0].length };
      found.push(problemAt(file, place, explainCharacter(match[0])));
      if (found.length === MOST_FORBIDDEN) return found;
    }
  }
  return found;
}
