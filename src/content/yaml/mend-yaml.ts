import { type Complaint, type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import { DASH, groupBelow, mendEntry, type OpenGroup, wordBehind, wordsOf } from "./group-lines.ts";
import { changeTo, ONE_PER_LINE } from "./mended-line.ts";
import { type KnownFields, NO_FIELDS } from "./schema-fields.ts";
import { BLOCK, endOfBlock, joined } from "./several-lines.ts";
import { Columns, indentOf, type Shape, shapeOf } from "./yaml-columns.ts";
import { type Flaw, mendLine, type Trap } from "./yaml-traps.ts";

/** Lines ready for YAML, and what was wrong with them. */
export interface MendedYaml {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** first line → last line of those joined into one */
  readonly lastLines: ReadonlyMap<number, number>;
  /** a field whose own line is missing above its entries */
  readonly implied: string | null;
}

/**
 * YAML silently cuts or changes some of what editors type. Each line is mended before YAML sees it: the trap is reported
 * with the mended line, and reading goes on with it.
 */
export function mendYaml(
  file: SourceFile,
  from: number,
  to: number,
  known: KnownFields = NO_FIELDS,
): MendedYaml {
  const problems: Problem[] = [];
  const lines: string[] = [];
  const lastLines = new Map<number, number>();
  const textOf = (line: number): string => file.lines[line - 1] ?? "";
  const complain = (line: number, index: number, complaint: Complaint): void => {
    const length = Math.max(1, textOf(line).trimEnd().length - index);
    problems.push(problemAt(file, { line, column: index + 1, length }, complaint));
  };
  const report = (
    line: number,
    { index, code, message }: Omit<Trap, "mended">,
    mended: string | null,
  ): void =>
    complain(line, index, { code, message, remedy: mended === null ? ONE_PER_LINE : changeTo(mended) });
  /** Reports lines that belong on one line; replaces other problems of the first. */
  const reportSeveral = (line: number, last: number, mended: string): void => {
    lastLines.set(line, last);
    if (problems.at(-1)?.line === line) problems.pop();
    complain(line, indentOf(textOf(line)), {
      ...SEVERAL_LINES,
      remedy: changeTo(mended, { from: line, to: last }),
    });
  };

  let above: Above | null = null;
  const columns = new Columns();
  let group: OpenGroup | null = null;
  /** Lines indented further continue the one above: joined once all are known. */
  const settle = (): void => {
    const last = above?.rest.at(-1);
    if (!above || last === undefined) return;
    const whole = joined([above.raw, ...above.rest.map((line) => textOf(line).trim().replace(/^- /, ""))]);
    const mended =
      " ".repeat(indentOf(lines[above.at] ?? "")) + mendLine(whole, null, known.names).mended.trim();
    lines[above.at] = mended;
    reportSeveral(from + above.at, last, mended);
  };
  /** Adds a mended line in its place. */
  const enter = (raw: string, mended: string): Above => {
    columns.enter(mended);
    group = groupBelow(mended, group, known);
    return { raw, rest: [], at: lines.push(mended) - 1, ...shapeOf(mended) };
  };

  const first = file.lines.findIndex((line, index) => index >= from - 1 && !isBlankLine(line)) + 1;
  const implied = known.only !== null && /^\s*- /.test(textOf(first)) && first <= to ? known.only : null;
  if (implied !== null) {
    const key = `${implied}:`;
    complain(first, 0, {
      code: "front-matter/first-line",
      message: `上面缺少一行“${key}”。`,
      remedy: `请在这一行上面加一行：${key}`,
    });
    above = { raw: key, rest: [], at: -1, ...shapeOf(key) };
    group = groupBelow(key, null, known);
  }
  for (let line = from; line <= to; line++) {
    const original = textOf(line);
    if (isBlankLine(original)) {
      lines.push("");
      continue;
    }
    const behind = wordBehind(file, line, to, known);
    if (behind) {
      settle();
      complain(line, indentOf(original), behind.complaint);
      above = enter(behind.mended, behind.mended);
      continue;
    }
    if (BLOCK.test(original)) {
      settle();
      const last = endOfBlock(file, line, to);
      const inner = file.lines.slice(line, last).map((text) => text.trim());
      const raw = joined([original.replace(BLOCK, "$1 "), ...inner]);
      const { mended } = mendLine(raw, above, known.names);
      if (last > line) reportSeveral(line, last, mended);
      above = enter(raw, mended);
      lines.push(...inner.map(() => ""));
      line = last;
      continue;
    }
    const entry = group && mendEntry(original, group);
    if (entry) {
      settle();
      const { mended } = mendLine(entry.mended, above, known.names);
      report(line, { ...entry.flaw, index: indentOf(original) }, mended);
      above = enter(entry.mended, mended);
      continue;
    }

    const { trap, mended } = mendLine(original, above, known.names);
    const shape = shapeOf(mended);
    // Field names are Latin: 会议：部署 is text.
    const isField = shape.isPair && /^[ -]*[a-z]/i.test(mended);
    const isRest = !isField && !(shape.isEntry && columns.hasList);
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
      const single = mendLine(mended.replace(/^[ -]+/, ""), above, known.names).mended;
      const isReadable = shapeOf(single).isPair;
      const flaw = { ...(isReadable ? DASH : LOST), index: indentOf(original) };
      report(line, flaw, isReadable ? single : null);
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
  return { text: lines.join("\n"), problems, lastLines, implied };
}

const isBlankLine = (line: string): boolean => /^\s*(#|$)/.test(line);

/** Neither a pair, an entry nor a continuation: left out so that the rest can be read. */
const isLost = (line: string, { isPair, isEntry }: Shape, above: Shape | null): boolean =>
  !isPair &&
  !isEntry &&
  !/:( |$)|^ *["'{[?&*%!|>.]/.test(line) &&
  (above === null || above.hasValue || indentOf(line) <= above.indent);

/** The last non-empty line, as typed, and its index among the mended lines. */
interface Above extends Shape {
  readonly raw: string;
  /** the lines that continue it */
  readonly rest: number[];
  readonly at: number;
}

const SEVERAL_LINES: Flaw = { code: "front-matter/lines", message: "一项内容只能写在一行里，不能换行。" };
const INDENT: Flaw = { code: "front-matter/indent", message: "这一行行首的空格不对。" };
const LOST: Flaw = { code: "front-matter/syntax", message: "这一行看不懂。" };

/** Fixes indentation and list hyphens of lines that have no other fault. */
export function mendColumns(file: SourceFile, from: number, to: number, known: KnownFields): string[] {
  const mended = mendYaml(file, from, to, known).text.split("\n");
  return file.lines.map((line, index) => {
    const straight = mended[index - from + 1] ?? "";
    return straight.trim() !== "" && wordsOf(straight) === wordsOf(line) ? straight : line;
  });
}
