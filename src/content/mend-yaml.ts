import { type Problem, problemAt } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/**
 * YAML has traps that cut or turn what an editor typed, some of them silently. Each line is looked at before YAML sees it:
 * a trap is reported with the mended line, and the mended line goes on, so that the rest of the file is checked as well.
 */
export function mendYaml(file: SourceFile, from: number, to: number): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines: string[] = [];
  const textOf = (line: number): string => file.lines[line - 1] ?? "";
  const report = (line: number, { code, message, index }: Omit<Trap, "mended">, mended: string): void => {
    const length = Math.max(1, textOf(line).trimEnd().length - index);
    const remedy = `请改为：${mended.trim()}`;
    problems.push(problemAt(file, { line, column: index + 1, length }, { code, message, remedy }));
  };

  let above: Above | null = null;
  /** YAML takes lines that are indented further for the rest of the one above: it is mended when all of it was met. */
  const settle = (): void => {
    const [first] = above?.rest ?? [];
    if (!above || first === undefined) return;
    const { mended } = mendLine(joined([above.raw, ...above.rest.map((line) => textOf(line).trim())]), null);
    lines[above.at] = mended;
    report(first, { ...SEVERAL_LINES, index: indentOf(textOf(first)) }, mended);
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
      const { mended } = mendLine(raw, above);
      report(line, { ...SEVERAL_LINES, index: indentOf(original) }, mended);
      above = { raw, rest: [], at: lines.length, ...shapeOf(mended) };
      lines.push(mended, ...inner.map(() => ""));
      line = last;
      continue;
    }

    const { trap, mended } = mendLine(original, above);
    const shape = shapeOf(mended);
    if (above?.hasValue && indentOf(mended) > above.indent && !shape.isPair) {
      above.rest.push(line);
      lines.push("");
      continue;
    }
    settle();
    if (above?.hasValue && above.isPair && indentOf(mended) > above.indent) {
      const straight: string = " ".repeat(above.indent) + mended.trim();
      report(line, trap ?? { ...INDENT, index: 0 }, straight);
      above = { raw: original, rest: [], at: lines.length, ...shapeOf(straight) };
      lines.push(straight);
      continue;
    }
    if (trap) report(line, trap, mended);
    above = { raw: original, rest: [], at: lines.length, ...shape };
    lines.push(mended);
  }
  settle();
  return { text: lines.join("\n"), problems };
}

/** What a line of YAML is, as far as the lines below it need to know. */
interface Shape {
  /** `key: value`, perhaps as a list's entry */
  readonly isPair: boolean;
  readonly hasValue: boolean;
  /** where its key stands, behind the marks of a list; an entry without a key stands at its mark */
  readonly indent: number;
}

/** The last line with content, as the editor typed it, and where it stands among the mended lines. */
interface Above extends Shape {
  readonly raw: string;
  /** the lines that continue it */
  readonly rest: number[];
  readonly at: number;
}

interface Trap {
  readonly code: string;
  readonly message: string;
  readonly mended: string;
  /** where the line goes wrong, from 0 */
  readonly index: number;
}

const SEVERAL_LINES = { code: "front-matter/lines", message: "一项内容只能写在一行里，不能换行。" };
const INDENT = { code: "front-matter/indent", message: "这一行的行首多了空格。" };
const COLON_MESSAGE = "冒号请用英文半角，后面空一个普通空格。";
const BLOCK = /^(\s*(?:- +)*(?:[^\s'"#-][^:]*:|-)) +[|>][-+\d]{0,2}\s*$/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

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

function shapeOf(line: string): Shape {
  const pair = /^( *(?:- +)*)[^\s:'"#-][^\s:]*:(?: +(.*))?$/.exec(line);
  if (!pair) return { isPair: false, hasValue: true, indent: indentOf(line) };
  const [, lead = "", value = ""] = pair;
  return { isPair: true, hasValue: value.trim() !== "", indent: lead.length };
}

/** Mends a line until nothing is left to mend; the first trap is the one that is reported. */
function mendLine(line: string, above: Shape | null): { trap: Trap | null; mended: string } {
  const trap = findTrap(line, above);
  return { trap, mended: trap ? mendLine(trap.mended, above).mended : line };
}

/** Where a line belongs whose indentation can't be trusted. */
function indentBelow(above: Shape | null, text: string): string {
  if (above === null) return "";
  if (/^- /.test(text)) return "  ";
  if (!above.isPair) return "";
  return " ".repeat(above.hasValue ? above.indent : above.indent + 2);
}

function findTrap(line: string, above: Shape | null): Trap | null {
  const text = line.trimStart();
  if (/\t/.test(line))
    return {
      code: "front-matter/tab",
      message: "这里有制表符（Tab 键），请改用普通空格。",
      mended:
        (line.indexOf("\t") < indentOf(line) ? indentBelow(above, text) : line.slice(0, indentOf(line))) +
        text.replace(/ *\t[ \t]*/g, " "),
      index: line.indexOf("\t"),
    };
  if (/^ *[\u00A0\u3000]/.test(line))
    return {
      code: "front-matter/indent",
      message: "行首有全角空格或不间断空格。",
      mended: indentBelow(above, text) + text,
      index: 0,
    };

  // `key: value`, perhaps as a list's entry; the colon and the space after it in any spelling
  const pair = /^( *(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*)([ \u00A0\u3000]*)([:：])([ \u00A0\u3000]*)(.*)$/u.exec(
    line,
  );
  const [, lead = "", key = "", before = "", colon = "", after = "", value = ""] = pair ?? [];
  const wrongColon = colon === "：" || /[\u00A0\u3000]/.test(before + after);
  const noSpace = after === "" && value !== "" && isKeyLike(key);
  // In a list, 专题：创新 is a text like any other.
  const isText = lead.includes("-") && !/^[a-z]+$/.test(key) && (wrongColon || noSpace);
  if (!pair || isText) {
    const entry = /^( *(?:- +)+)(.*)$/.exec(line);
    return entry ? trapInValue(entry[1] ?? "", entry[2] ?? "") : null;
  }
  if (wrongColon || noSpace)
    return {
      code: "front-matter/colon",
      message: COLON_MESSAGE,
      mended: `${lead}${key}: ${value}`,
      index: lead.length + key.length,
    };
  return trapInValue(line.slice(0, line.length - value.length), value);
}

/** `http://…` in a list is no key; what we take for a key without a space after its colon is a plain word. */
const isKeyLike = (key: string): boolean => !/^(https?|ftp|mailto)$/i.test(key);

function trapInValue(lead: string, raw: string): Trap | null {
  const value = raw.trimEnd();
  const quoted = () => `${lead}'${value.replaceAll("'", "''")}'`;
  const trap = (code: string, message: string, index = 0): Trap => ({
    code,
    message,
    mended: quoted(),
    index: lead.length + index,
  });
  if (/^"(?:[^"\\]|\\.)*"(\s+#.*)?$/.test(value) || /^'(?:[^']|'')*'(\s+#.*)?$/.test(value)) return null;
  if (/^\[[^[\]{}"']*\]$/.test(value) || value === "{}") return null;
  if (/^["']/.test(value))
    return trap("front-matter/quote", "这一行以引号开头，引号后面还有字，会读不出来。请给整个值加上单引号。");
  if (/^[[\]{}@`%&*!|>,]/.test(value) || /^[?-]( |$)/.test(value))
    return trap(
      "front-matter/quote",
      `这一行的值以“${[...value][0]}”开头，会被当成格式符号。请给整个值加上单引号。`,
    );
  const hash = value.search(/[ \t]#/);
  if (hash >= 0 || value.startsWith("#"))
    return trap("front-matter/hash", "“ #”后面的字会丢失。请给整个值加上单引号。", Math.max(hash, 0));
  const colon = value.search(/:([ \t]|$)/);
  if (colon >= 0) return trap("front-matter/quote", "值里面有“: ”，会读错。请给整个值加上单引号。", colon);
  return null;
}
