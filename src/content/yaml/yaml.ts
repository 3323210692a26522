import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
  visit,
} from "yaml";
import { type Checked, type Complaint, type Problem, problemAt } from "../problem.ts";
import { type Place, type SourceFile, wholeLine } from "../source-file.ts";
import { type MendedYaml, mendYaml } from "./mend-yaml.ts";
import { ONE_PER_LINE, type Span } from "./mended-line.ts";
import { type KnownFields, NO_FIELDS } from "./schema-fields.ts";

/** Parsed YAML: strings, lists and maps, with their places. */
export interface PlacedValue {
  readonly value: unknown;
  /** the place of a value or key, e.g. `["corrections", 0, "date"]`; the opening line if the path doesn't exist */
  placeOf(path: readonly PropertyKey[], part?: "key" | "value"): Place;
  /** the mended line */
  lineAt(line: number): string;
  /** the typed lines behind it */
  spanOf(line: number): Span;
}

const MAXIMUM_CHARACTERS = 64 * 1024;
const MAXIMUM_DEPTH = 8;

/** Reads lines `from` to `to` as YAML with the failsafe schema: every scalar stays the string that was typed. */
export function readYaml(
  file: SourceFile,
  from: number,
  to: number,
  maximum = MAXIMUM_CHARACTERS,
  known: KnownFields = NO_FIELDS,
): Checked<PlacedValue> {
  const tooLarge = () =>
    problemAt(file, wholeLine(file, Math.min(from, file.lines.length)), {
      code: "front-matter/too-large",
      message: "这里的内容太长或括号套得太深。",
      remedy: "请只保留需要的各行。",
    });
  const typed = file.lines.slice(from - 1, to).reduce((sum, { length }) => sum + length + 1, 0);
  if (typed > maximum) return { value: undefined, problems: [tooLarge()] };
  const mended = mendYaml(file, from, to, known);
  const { text, problems } = mended;
  if (nesting(text) > MAXIMUM_DEPTH) return { value: undefined, problems: [...problems, tooLarge()] };
  return parseYaml(file, from, mended);
}

/** Parses the mended lines; lines that can't be parsed are blanked and the rest is parsed once more. */
function parseYaml(
  file: SourceFile,
  from: number,
  { text, problems, lastLines, implied }: MendedYaml,
  isSecond = false,
): Checked<PlacedValue> {
  const start = wholeLine(file, Math.min(from, file.lines.length));
  // A missing field belongs below the opening ---; site.yaml has none.
  const top = from > 1 ? wholeLine(file, from - 1) : { ...start, length: 1 };

  const lines = text.split("\n");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
  });
  const placeOfRange = (begin: number, end: number): Place => {
    const { line, col } = lineCounter.linePos(begin);
    // Mended lines can be longer than typed ones.
    const typed = (file.lines[from + line - 2] ?? "").length;
    const column = Math.min(col, typed + 1);
    return { line: from + line - 1, column, length: Math.max(1, Math.min(end - begin, typed - column + 1)) };
  };

  const found: Problem[] = [...problems];
  const told = new Set(problems.map(({ line }) => line));
  const unreadable = new Set<number>();
  const faults = [...document.errors, ...document.warnings];
  const twins = faults.length > 0 ? firstsOfTwins(document) : new Map<number, Range>();
  for (const { code, pos } of faults) {
    const isTwice = code === "DUPLICATE_KEY";
    const { line } = placeOfRange(pos[0], pos[1]);
    const place = isTwice ? wholeLine(file, line) : placeOfRange(pos[0], pos[1]);
    if (!isTwice) unreadable.add(line);
    // One slip often causes several errors on a line; the first is enough.
    if (told.has(line)) continue;
    told.add(line);
    const first = isTwice ? twins.get(pos[0]) : undefined;
    found.push(
      problemAt(file, place, explain(code, file, place, first && placeOfRange(first[0], first[1]).line)),
    );
  }
  const refuseAnchor = (_key: unknown, { range }: Node): void => {
    const message = "“&”和“*”在这里会被当成格式符号。";
    const remedy = "请给带有这个符号的内容加上单引号。";
    const place = placeOfRange(range?.[0] ?? 0, range?.[1] ?? 1);
    unreadable.add(place.line);
    found.push(problemAt(file, place, { code: "front-matter/anchor", message, remedy }));
  };
  if (/[&*]/.test(text))
    visit(document, {
      Alias: refuseAnchor,
      Value: (key, node) => (node.anchor ? refuseAnchor(key, node) : undefined),
    });
  if (unreadable.size > 0) {
    const others = lines.map((line, index) => (unreadable.has(from + index) ? "" : line));
    const rest = { text: others.join("\n"), problems: [], lastLines, implied };
    return { value: isSecond ? undefined : parseYaml(file, from, rest, true).value, problems: found };
  }
  const { contents } = document;
  const isImplied = implied !== null && isSeq(contents);
  if (contents !== null && !isMap(contents) && !isImplied) {
    const message = "这里应是一行一项的“名称: 内容”。";
    const complaint = { code: "front-matter/not-a-map", message, remedy: ONE_PER_LINE };
    return { value: undefined, problems: [...found, problemAt(file, start, complaint)] };
  }
  const read: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  return {
    problems: found,
    value: {
      value: isImplied ? { [implied]: read } : read,
      placeOf(path, part = "value") {
        const range = rangeOf(contents, isImplied ? path.slice(1) : path, part);
        return range ? placeOfRange(range[0], range[1]) : top;
      },
      lineAt: (line) => lines[line - from] ?? "",
      spanOf: (line) => ({ from: line, to: lastLines.get(line) ?? line }),
    },
  };
}

function rangeOf(
  root: Node | null,
  path: readonly PropertyKey[],
  part: "key" | "value",
): readonly [number, number] | null {
  let node: unknown = root;
  let range: readonly number[] | null | undefined = null;
  let holder: readonly number[] | null | undefined = null;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      // A missing field is placed at its map's key.
      if (!pair) {
        range = holder ?? range;
        break;
      }
      const wanted = part === "key" && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      holder = isScalar(pair.key) ? pair.key.range : null;
      const empty = isScalar(wanted) && (wanted.value === "" || wanted.value === null);
      const shown = empty ? pair.key : wanted;
      if (isScalar(shown) || isCollection(shown)) range = shown.range;
    } else if (isCollection(node)) {
      node = typeof step === "number" ? node.items[step] : undefined;
      holder = null;
      if (isScalar(node) || isCollection(node)) range = node.range;
    } else break;
  }
  return range ? [range[0] ?? 0, range[1] ?? 0] : null;
}

/** The first of each set of duplicate keys, by the offset of each later one. */
function firstsOfTwins(document: Document): ReadonlyMap<number, Range> {
  const firsts = new Map<number, Range>();
  visit(document, {
    Map(_key, { items }) {
      const seen = new Map<unknown, Range>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const first = seen.get(key.value);
        if (first) firsts.set(key.range[0], first);
        else seen.set(key.value, key.range);
      }
    },
  });
  return firsts;
}

function explain(code: string, file: SourceFile, place: Place, firstLine: number | undefined): Complaint {
  const line = file.lines[place.line - 1] ?? "";
  const key = /^\s*(?:- )?([^:\s]+)\s*:/.exec(line)?.[1] ?? "";
  if (code === "DUPLICATE_KEY") {
    const message = `“${key}”写了两次：第${firstLine ?? place.line}行和第${place.line}行。`;
    return { code: "front-matter/duplicate-key", message, remedy: "请只留一行。" };
  }
  if (code === "BAD_INDENT" || code === "BLOCK_AS_IMPLICIT_KEY")
    return {
      code: "front-matter/indent",
      message: "这一行的缩进不对。",
      remedy: "各行都从行首写起；列表的每一项行首空2格，写一个减号、一个空格；同一项里的其他行，行首空4格。",
    };
  return {
    code: "front-matter/syntax",
    message: "这一行看不懂。",
    remedy: key
      ? `请写成“${key}: 内容”；内容里有特殊符号时，给整个内容加上单引号：${key}: '内容'`
      : ONE_PER_LINE,
  };
}

/** How deep flow brackets nest, counted before parsing so that 100,000 `[` never reach the parser. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}
