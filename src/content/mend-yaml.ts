import { changeTo, ONE_PER_LINE } from "./mended-line.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";
import { Columns, indentOf, type Shape, shapeOf } from "./yaml-columns.ts";
import { mendLine, type Trap } from "./yaml-traps.ts";

/**
 * YAML has traps that cut or turn what an editor typed, some of them silently. Each line is looked at before YAML sees it:
 * a trap is reported with the mended line, and the mended line goes on, so that the rest of the file is checked as well.
 * `keys` are the names of fields, for lines that lack the colon behind one.
 */
export function mendYaml(
  file: SourceFile,
  from: number,
  to: number,
  keys: readonly string[] = [],
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines: string[] = [];
  const textOf = (line: number): string => file.lines[line - 1] ?? "";
  const report = (
    line: number,
    { code, message, index }: Omit<Trap, "mended">,
    mended: string | null,
  ): void => {
    const length = Math.max(1, textOf(line).trimEnd().length - index);
    const remedy = mended === null ? ONE_PER_LINE : changeTo(mended);
    problems.push(problemAt(file, { line, column: index + 1, length }, { code, message, remedy }));
  };

  let above: Above | null = null;
  const columns = new Columns();
  /** YAML takes lines that are indented further for the rest of the one above: it is mended when all of it was met. */
  const settle = (): void => {
    const [first] = above?.rest ?? [];
    if (!above || first === undefined) return;
    const whole = joined([above.raw, ...above.rest.map((line) => textOf(line).trim())]);
    const mended = " ".repeat(indentOf(lines[above.at] ?? "")) + mendLine(whole, null, keys).mended.trim();
    lines[above.at] = mended;
    report(first, { ...SEVERAL_LINES, index: indentOf(textOf(first)) }, mended);
  };
  /** A line that is mended, and stands where it belongs. */
  const enter = (raw: string, mended: string): Above => {
    columns.enter(mended);
    return { raw, rest: [], at: lines.push(mended) - 1, ...shapeOf(mended) };
  };
  for (let line = from; line <= to; line++) {
    const original = textOf(line);
    if (/^\s*(#|$)/.test(original)) {
      lines.push("");
      continue;
    }
    if (BLOCK.test(original)) {
      settle();
      const last = endOfBlock(file, line, to);
      const inner = file.lines.slice(line, last).map((text) => text.trim());
      const raw = joined([original.replace(BLOCK, "$1 "), ...inner]);
      const { mended } = mendLine(raw, above, keys);
      report(line, { ...SEVERAL_LINES, index: indentOf(original) }, mended);
      above = enter(raw, mended);
      lines.push(...inner.map(() => ""));
      line = last;
      continue;
    }

    const { trap, mended } = mendLine(original, above, keys);
    const shape = shapeOf(mended);
    const isRest = !shape.isPair && !(shape.isEntry && columns.hasList);
    if (above?.hasValue && (above.isPair || above.isEntry) && indentOf(mended) > above.indent && isRest) {
      above.rest.push(line);
      lines.push("");
      continue;
    }
    settle();
    if (isLost(mended, shape, above)) {
      report(line, { ...LOST, index: indentOf(original) }, null);
      lines.push("");
      continue;
    }
    const column = columns.columnOf(mended, above);
    if (column === null) {
      const single = mendLine(mended.replace(/^[ -]+/, ""), above, keys).mended;
      const isReadable = shapeOf(single).isPair;
      report(
        line,
        isReadable ? { ...DASH, index: indentOf(original) } : { ...LOST, index: indentOf(original) },
        isReadable ? single : null,
      );
      if (isReadable) above = enter(single, single);
      else lines.push("");
    } else if (column !== indentOf(mended)) {
      const straight = " ".repeat(column) + mended.trim();
      report(line, trap ?? { ...INDENT, index: 0 }, straight);
      above = enter(" ".repeat(column) + original.trim(), straight);
    } else {
      if (trap) report(line, trap, mended);
      above = enter(original, mended);
    }
  }
  settle();
  return { text: lines.join("\n"), problems };
}

/** A line that is neither `key: value` nor an entry nor the rest of the one above: left out, so that the others can be read. */
const isLost = (line: string, { isPair, isEntry }: Shape, above: Shape | null): boolean =>
  !isPair &&
  !isEntry &&
  !/:( |$)|^ *["'{[?&*%!|>.]/.test(line) &&
  (above === null || above.hasValue || indentOf(line) <= above.indent);

/** The last line with content, as the editor typed it, and where it stands among the mended lines. */
interface Above extends Shape {
  readonly raw: string;
  /** the lines that continue it */
  readonly rest: number[];
  readonly at: number;
}

const SEVERAL_LINES = { code: "front-matter/lines", message: "一项内容只能写在一行里，不能换行。" };
const INDENT = { code: "front-matter/indent", message: "这一行行首的空格不对。" };
const DASH = { code: "front-matter/dash", message: "行首多了“- ”：只有列表的各项才这样写。" };
const LOST = { code: "front-matter/syntax", message: "这一行看不懂。" };
const BLOCK = /^(\s*(?:- +)*(?:[^\s'"#-][^:]*:|-)) +[|>][-+\d]{0,2}\s*$/;

/** Lines as one: Latin words stay parted, Han characters don't. */
const joined = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== "")
    .map((line, index, all) =>
      /[\w,.;]$/.test(all[index - 1]?.slice(-1) ?? "") && /^\w/.test(line) ? ` ${line}` : line,
    )
    .join("");

/** The last line of the block of text that `key: |` on `line` begins. */
function endOfBlock(file: SourceFile, line: number, to: number): number {
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

/** The lines with their columns mended, wherever nothing else is wrong with one. */
export function mendColumns(file: SourceFile, from: number, to: number): string[] {
  const mended = mendYaml(file, from, to).text.split("\n");
  return file.lines.map((line, index) => {
    const straight = mended[index - from + 1] ?? "";
    return straight.trim() === line.trim() && straight.trim() !== "" ? straight : line;
  });
}
