import type { Complaint } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { Group, KnownFields } from "./schema-fields.ts";
import { indentOf, shapeOf } from "./yaml-columns.ts";
import { type Flaw, mendLine } from "./yaml-traps.ts";

/* Fields whose value is on the lines below, and common slips in those lines. */

/** The open group, with the columns of its name and its entries. */
export interface OpenGroup extends Group {
  readonly indent: number;
  readonly column: number;
  readonly hasEntries: boolean;
}

/** The group still open after a mended line. */
export function groupBelow(line: string, open: OpenGroup | null, { groups }: KnownFields): OpenGroup | null {
  const { isPair, isEntry, hasValue, indent } = shapeOf(line);
  const group = isPair && !hasValue ? groups.get(keyOf(line)) : undefined;
  if (group) return { ...group, indent, column: indent + 2, hasEntries: false };
  if (!open) return null;
  if (isEntry && indentOf(line) >= open.indent) return { ...open, column: indentOf(line), hasEntries: true };
  return indentOf(line) > open.indent ? open : null;
}

const keyOf = (line: string): string => /([a-z]+)\s*[:：]/.exec(line)?.[1] ?? "";

/** List marks other than `- `: `-创新`, `* 创新`, `•创新`, `1. 创新`, （2）创新. */
const MARK =
  /^(?:-(?=[^\s-])|[*•·●▪◦・＊－–—][ \u00A0\u3000]*|(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）])[ \u00A0\u3000]*(?=\D))/u;

/** A line without indentation and list mark. */
export const wordsOf = (line: string): string => line.trim().replace(/^- +/, "").replace(MARK, "").trim();

/** A mended line and what was wrong. */
interface MendedEntry {
  readonly flaw: Flaw;
  readonly mended: string;
}

const NO_MARK = { code: "front-matter/entry", message: "列表的每一项以一个减号、一个空格开头。" };
export const DASH = { code: "front-matter/dash", message: "行首多了“- ”：只有列表的各项才这样写。" };

/** Adds a missing `- ` or removes a wrong one; null if neither applies. */
export function mendEntry(line: string, open: OpenGroup): MendedEntry | null {
  const column = indentOf(line);
  if (column < open.indent) return null;
  if (open.kind === "map") return withoutMark(line, open);
  const text = line.trim();
  const words = text.replace(MARK, "").trim();
  if (words === "" || /^(-|---+)( |$)/.test(text)) return null;
  const isMarked = words !== text;
  const isField = /^[a-z]+ ?[:：]/.test(open.kind === "texts" ? text : words);
  const mended = `${" ".repeat(open.column)}- ${words}`;
  if (open.kind === "maps") {
    const isFirst = !open.hasEntries && column > open.indent && open.fields.includes(keyOf(words));
    return isField && (isMarked || isFirst) ? { flaw: NO_MARK, mended } : null;
  }
  // A line indented further continues the entry above.
  const isOwn = column > open.indent && (!open.hasEntries || column <= open.column);
  return !isField && (isMarked || isOwn) ? { flaw: NO_MARK, mended } : null;
}

function withoutMark(line: string, { indent, fields }: OpenGroup): MendedEntry | null {
  const { isEntry, isPair, indent: column } = shapeOf(line);
  if (!isEntry || !isPair || !fields.includes(keyOf(line))) return null;
  const mended = " ".repeat(Math.max(column, indent + 2)) + line.replace(/^[ -]+/, "").trim();
  return { flaw: DASH, mended };
}

interface Behind {
  readonly complaint: Complaint;
  readonly mended: string;
}

/** A value after the name of a field whose value belongs on the lines below; null otherwise. */
export function wordBehind(
  file: SourceFile,
  line: number,
  to: number,
  { groups }: KnownFields,
): Behind | null {
  const [, lead = "", key = "", value = ""] =
    /^( *(?:- +)?)([a-z]+)[ \u00A0\u3000]*[:：]\s*(\S.*?)\s*$/.exec(file.lines[line - 1] ?? "") ?? [];
  const kind = groups.get(key)?.kind;
  if (kind === undefined || value.startsWith("{")) return null;
  const next = nextContent(file, line, to);
  const indent = next.search(/\S/);
  if (indent < lead.length || (indent === lead.length && (kind === "map" || !MARKED.test(next)))) return null;
  const mended = `${lead}${key}:`;
  const entries = kind === "texts" ? textsOf(value).map((text) => asEntry(" ".repeat(indent), text)) : [];
  const isList = entries.length > 0;
  return {
    complaint: {
      code: "front-matter/group",
      message: `“${key}:”的冒号后面不写字，内容写在下面各行${isList ? "，每项一行" : ""}。`,
      remedy: isList
        ? `请把这一行换成${entries.length + 1}行：${[mended, ...entries].map((text) => `“${text}”`).join("")}`
        : `请改为：${mended}`,
    },
    mended,
  };
}

const MARKED = new RegExp(String.raw`^\s*(?:- |${MARK.source.slice(1)})`, "u");

/** 创新 or [创新, 大赛] as a list's first entries. */
function textsOf(value: string): string[] {
  const [, inBrackets] = /^\[([^[\]{}"']*)\]$/.exec(value) ?? [];
  const texts = /^[#|>[]/.test(value) ? (inBrackets?.split(/[,，]/) ?? []) : [value];
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

const asEntry = (lead: string, text: string): string => mendLine(`${lead}- ${text}`, null).mended;

function nextContent({ lines }: SourceFile, line: number, to: number): string {
  let next = line;
  while (next < to && /^\s*(#|$)/.test(lines[next] ?? "")) next++;
  return next < to ? (lines[next] ?? "") : "";
}
