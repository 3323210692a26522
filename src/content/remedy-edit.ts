import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** Replaces part of a text: offsets in UTF-16 units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** How messages name what should stand there: `changeTo` and its like. */
const MENDED =
  /请(?:改为|把第(?<first>\d+)行到第(?<last>\d+)行换成一行)(?:（行首空(?<indent>\d+)格）)?：(?<text>.*?)(?:；如果.*)?$/u;
const SURPLUS_LINE = /^请删掉这一(?:行|项)。?$/u;

/** Whether a remedy says what to write, so that it can be done for the editor. */
export const isEditable = ({ line, remedy }: Problem): boolean =>
  line > 0 && (MENDED.test(remedy) || SURPLUS_LINE.test(remedy));

/** What is a whole line: of the front matter, a headline, a byline, a line of hyphens. Anything else stands in the place of what is marked. */
const WHOLE_LINE = /^(?:[a-z]+:(?: |$)|- |---$|#{1,6} |（.*）$)/u;

/** What a remedy comes to; null for one that leaves something to decide. */
export function editOf(file: SourceFile, problem: Problem): Edit | null {
  const { line, column, length, remedy } = problem;
  if (line === 0) return null;
  if (SURPLUS_LINE.test(remedy)) return lines(file, line, line, null);
  const { first, last, indent, text } = MENDED.exec(remedy)?.groups ?? {};
  if (text === undefined) return null;
  const mended = " ".repeat(Number(indent ?? 0)) + text;
  if (first !== undefined) return lines(file, Number(first), Number(last), mended);
  const written = file.lines[line - 1] ?? "";
  if (indent !== undefined || WHOLE_LINE.test(text) || isWholeLine(text, written, problem))
    return lines(file, line, line, mended);
  const start = offsetOf(file, line) + column - 1;
  return { from: start, to: start + length, insert: text };
}

/**
 * Whether a remedy gives the whole line and not what is marked in it: it begins with what stands before the mark, which is the first
 * thing wrong in the line, or, where the mark begins the line, is too long for anything else.
 */
function isWholeLine(text: string, line: string, { column, length }: Problem): boolean {
  const before = line.slice(0, column - 1).trimStart();
  const after = line.slice(column - 1 + length).trim();
  if (before !== "") return text.startsWith(before);
  return after !== "" && text.length > length + after.length / 2;
}

/** Lines `from` to `to` replaced by one, or taken away. */
function lines(file: SourceFile, from: number, to: number, insert: string | null): Edit {
  const start = offsetOf(file, from);
  const end = offsetOf(file, to) + (file.lines[to - 1]?.length ?? 0);
  // A line that goes takes its end with it.
  return insert === null
    ? { from: start, to: Math.min(end + 1, file.text.length), insert: "" }
    : { from: start, to: end, insert };
}

const offsetOf = ({ lines }: SourceFile, line: number): number =>
  lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);

export const applyEdit = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);
