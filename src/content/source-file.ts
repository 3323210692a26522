import { LineCounter } from "yaml";

/** A decoded text file. Lines end with \n; no byte order mark. */
export interface SourceFile {
  /** for messages, relative, with forward slashes: `content/2016/06.md` */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Part of one line. `line` and `column` count from 1, columns in UTF-16 units as in editors. */
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

/** A whole line without its indentation. */
export function wholeLine(file: SourceFile, line: number): Place {
  const text = file.lines[line - 1] ?? "";
  const content = text.trim();
  return { line, column: text.length - text.trimStart().length + 1, length: content.length };
}

/** The first `needle` in lines `from` to `to`; the whole first line if there is none. */
export function placeOf(file: SourceFile, needle: string, from: number, to: number = from): Place {
  for (let line = from; line <= to && needle !== ""; line++) {
    const index = (file.lines[line - 1] ?? "").indexOf(needle);
    if (index >= 0) return { line, column: index + 1, length: needle.length };
  }
  return wholeLine(file, from);
}

/** Finds the place of a stretch of the text, cut off at its line's end. */
export function placesIn({ lines }: SourceFile): (start: number, end: number) => Place {
  const counter = new LineCounter();
  let offset = 0;
  for (const line of lines) {
    counter.addNewLine(offset);
    offset += line.length + 1;
  }
  return (start, end) => {
    const { line, col: column } = counter.linePos(start);
    const rest = (lines[line - 1] ?? "").length - column + 1;
    return { line, column, length: Math.max(1, Math.min(end - start, rest)) };
  };
}
