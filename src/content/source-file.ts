/** A text file that was decoded, with what is needed to point into it. Lines end with \n; there is no byte order mark. */
export interface SourceFile {
  /** as messages show it: relative, with forward slashes: `content/2016/06.md` */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** A stretch of one line. `line` and `column` count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  lines: text.split("\n"),
});

/** The whole of a line without its indentation; columns 1 to 1 for an empty one. */
export function wholeLine(file: SourceFile, line: number): Place {
  const text = file.lines[line - 1] ?? "";
  const content = text.trim();
  return { line, column: text.length - text.trimStart().length + 1, length: content.length };
}

/** The first place of `needle` in lines `from` to `to`; the whole of the first line where it is not found or empty. */
export function placeOf(file: SourceFile, needle: string, from: number, to: number = from): Place {
  for (let line = from; line <= to && needle !== ""; line++) {
    const index = (file.lines[line - 1] ?? "").indexOf(needle);
    if (index >= 0) return { line, column: index + 1, length: needle.length };
  }
  return wholeLine(file, from);
}
