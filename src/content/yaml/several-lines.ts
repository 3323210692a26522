import type { SourceFile } from "../source-file.ts";
import { indentOf } from "./yaml-columns.ts";

/** `key: |` or `key: >`: a block scalar. */
export const BLOCK = /^(\s*(?:- +)*(?:[^\s'"#-][^:]*:|-)) +[|>][-+\d]{0,2}\s*$/;

/** Joins lines, with a space between Latin words only. */
export const joined = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== "")
    .map((line, index, all) =>
      /[\w,.;]$/.test(all[index - 1]?.slice(-1) ?? "") && /^\w/.test(line) ? ` ${line}` : line,
    )
    .join("");

/** The last line of the block scalar that starts on `line`. */
export function endOfBlock(file: SourceFile, line: number, to: number): number {
  const indent = indentOf(file.lines[line - 1] ?? "");
  let last = line;
  for (let next = line + 1; next <= to; next++) {
    const text = file.lines[next - 1] ?? "";
    if (text.trim() === "") continue;
    if (indentOf(text) <= indent) break;
    last = next;
  }
  return last;
}
