import type { KnownFields } from "./schema-fields.ts";
import type { SourceFile } from "./source-file.ts";
import { indentOf, shapeOf } from "./yaml-columns.ts";

/* Fields whose value stands on the lines below their name, and what editors make of those lines. */

/** The list whose entries may follow: where its name stands, and where its entries do. */
export interface ListMark {
  readonly indent: number;
  readonly column: number;
  /** whether an entry is one text, or several fields */
  readonly isOfTexts: boolean;
  readonly hasEntries: boolean;
}

/** The list that is open below a line that is mended. */
export function listMark(line: string, open: ListMark | null, { groups }: KnownFields): ListMark | null {
  const { isPair, isEntry, hasValue, indent } = shapeOf(line);
  const kind = isPair && !hasValue ? groups.get(keyOf(line)) : undefined;
  if (kind === "texts" || kind === "maps")
    return { indent, column: indent + 2, isOfTexts: kind === "texts", hasEntries: false };
  if (!open) return null;
  if (isEntry && indentOf(line) >= open.indent) return { ...open, column: indentOf(line), hasEntries: true };
  return indentOf(line) > open.indent ? open : null;
}

const keyOf = (line: string): string => /([a-z]+)\s*[:：]/.exec(line)?.[1] ?? "";

/** What stands for `- `: `-创新`, `* 创新`, `•创新`, `1. 创新`, （2）创新. */
const MARK =
  /^(?:-(?=[^\s-])|[*•·●▪◦・＊－–—][ \u00A0\u3000]*|(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）])[ \u00A0\u3000]*(?=\D))/u;
const FIELD = /^[a-z]+ ?[:：]/;

/** A line of a list that lacks its `- `, as it should be; null where it is as it should be, or something else. */
export function missingMark(line: string, list: ListMark): string | null {
  const text = line.trim();
  const words = text.replace(MARK, "").trim();
  const column = indentOf(line);
  if (column < list.indent || words === "" || /^(-|---+)( |$)/.test(text)) return null;
  const isMarked = words !== text;
  if (list.isOfTexts ? FIELD.test(text) : !isMarked || !FIELD.test(words)) return null;
  // Further in, a line without a mark is the rest of the entry above.
  const isOwn = column > list.indent && (!list.hasEntries || column <= list.column);
  return isMarked || isOwn ? `${" ".repeat(list.column)}- ${words}` : null;
}

interface Behind {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly mended: string;
}

/** A word behind the name of a field whose value stands on the lines below; null where there is none, or nothing below. */
export function wordBehind(
  file: SourceFile,
  line: number,
  to: number,
  { groups }: KnownFields,
): Behind | null {
  const [, lead = "", key = "", value = ""] =
    /^( *(?:- +)?)([a-z]+)[ \u00A0\u3000]*[:：]\s*(\S.*?)\s*$/.exec(file.lines[line - 1] ?? "") ?? [];
  const kind = groups.get(key);
  if (kind === undefined || value.startsWith("{")) return null;
  const next = nextContent(file, line, to);
  const isBelow =
    next.search(/\S/) > lead.length ||
    (kind !== "map" && next.search(/\S/) === lead.length && MARKED.test(next));
  if (!isBelow) return null;
  const mended = `${lead}${key}:`;
  const [, inBrackets] = /^\[([^[\]{}"']*)\]$/.exec(value) ?? [];
  const texts = /^[#|>[]/.test(value) ? (inBrackets?.split(/[,，]/) ?? []) : [value];
  const column = " ".repeat(next.search(/\S/));
  const isList = kind === "texts" && texts.length > 0;
  const entries = texts.map((text) => `“${column}- ${text.trim()}”`).join("");
  return {
    code: "front-matter/group",
    message: `“${key}:”的冒号后面不写字，内容写在下面各行${isList ? "，每项一行" : ""}。`,
    remedy: isList ? `请把这一行换成${texts.length + 1}行：“${mended}”${entries}` : `请改为：${mended}`,
    mended,
  };
}

const MARKED = new RegExp(String.raw`^\s*(?:- |${MARK.source.slice(1)})`, "u");

function nextContent({ lines }: SourceFile, line: number, to: number): string {
  let next = line;
  while (next < to && /^\s*(#|$)/.test(lines[next] ?? "")) next++;
  return next < to ? (lines[next] ?? "") : "";
}
