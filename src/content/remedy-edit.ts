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
  /请(?:改为|把第(?<first>\d+)行到第(?<last>\d+)行换成一行)(?:（行首空(?<indent>\d+)格）)?：(?<text>[^。；]*(?:。[^。；]+)*?)(?:；.*)?$/u;
const SURPLUS_LINE = /^请删掉这一(?:行|项)。?$/u;

/** Whether a remedy says what to write, so that it can be done for the editor. */
export const isEditable = ({ line, remedy }: Problem): boolean =>
  line > 0 && (MENDED.test(remedy) || SURPLUS_LINE.test(remedy));

/**
 * What a remedy comes to, as one edit of the text. Some remedies give a whole line, others what stands in the place of the marked text: so
 * there may be two, and the right one is that after which the problem is gone.
 */
export function editsOf(file: SourceFile, problem: Problem): readonly Edit[] {
  const { line, column, length, remedy } = problem;
  if (line === 0) return [];
  if (SURPLUS_LINE.test(remedy)) return [lines(file, line, line, null)];
  const { first, last, indent, text } = MENDED.exec(remedy)?.groups ?? {};
  if (text === undefined) return [];
  const mended = " ".repeat(Number(indent ?? 0)) + text;
  if (first !== undefined) return [lines(file, Number(first), Number(last), mended)];
  const start = offsetOf(file, line) + column - 1;
  const place = { from: start, to: start + length, insert: text };
  const whole = lines(file, line, line, mended);
  return indent !== undefined ? [whole] : [whole, place];
}

/** Lines `from` to `to` replaced by one, or taken away. */
function lines(file: SourceFile, from: number, to: number, insert: string | null): Edit {
  const start = offsetOf(file, from);
  const end = offsetOf(file, to) + (file.lines[to - 1]?.length ?? 0);
  return insert === null
    ? { from: start, to: Math.min(end + 1, file.text.length), insert: "" }
    : { from: start, to: end, insert };
}

const offsetOf = ({ lines }: SourceFile, line: number): number =>
  lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);

export const applyEdit = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);
