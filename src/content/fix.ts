import { basename } from "node:path/posix";
import { documentsSchema } from "../bulletin/documents.ts";
import { importedFrontMatterSchema } from "../bulletin/front-matter.ts";
import { redirectsSchema } from "../bulletin/redirects.ts";
import { siteSchema } from "../bulletin/site.ts";
import { synonymsSchema } from "../bulletin/synonyms.ts";
import { parseMarkdown } from "../markdown/renderer.ts";
import { type SourceFile, sourceFile } from "./source-file.ts";
import { findFences } from "./yaml/fences.ts";
import { mendColumns } from "./yaml/mend-yaml.ts";
import { elementOf, type KnownFields, knownFields, NO_FIELDS, shapeOf } from "./yaml/schema-fields.ts";

const FIELDS = shapeOf(importedFrontMatterSchema);
/** Fields of a map, or of a list's entries. */
const INNER_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FIELDS).map(([name, field]) => [
    name,
    new Set(Object.keys(shapeOf(elementOf(field) ?? field))),
  ]),
);
const ISSUE_FIELDS = knownFields(importedFrontMatterSchema);
const SETTINGS_FIELDS: Readonly<Record<string, KnownFields>> = {
  "site.yaml": knownFields(siteSchema),
  "synonyms.yaml": knownFields(synonymsSchema),
  "redirects.yaml": knownFields(redirectsSchema),
  "documents.yaml": knownFields(documentsSchema),
};
const NUMERIC = new Set(["issue", "total", "date", "item", "copies"]);

/**
 * Safe fixes that touch no words: trailing spaces, indentation, list hyphens, colons after field names, full-width
 * digits in numbers and dates, `//host` → `https://host`.
 */
export function fixIssue(file: SourceFile): string {
  const { value: fences } = findFences(file);
  if (!fences) return file.text;
  const fields = fixFields(file.lines.slice(0, fences.body - 1));
  const front = mendColumns(sourceFile(file.path, fields.join("\n")), fences.from, fences.to, ISSUE_FIELDS);
  return [...front, ...fixBody(file.lines.slice(fences.body - 1))].join("\n");
}

/** The same for the settings files. */
export function fixYaml(file: SourceFile): string {
  const lines = file.lines.map(withoutTrailing);
  const known = SETTINGS_FIELDS[basename(file.path)] ?? NO_FIELDS;
  return mendColumns(sourceFile(file.path, lines.join("\n")), 1, lines.length, known).join("\n");
}

function fixFields(lines: readonly string[]): string[] {
  let block = "";
  return lines.map((written) => {
    const line = withoutTrailing(written);
    const [, lead = "", key = "", before = "", colon = "", after = "", value = ""] =
      /^([ \u3000\u00A0]*(?:- )?)([a-z\d]+)([ \u3000\u00A0]*)([:：])([ \u3000\u00A0]*)(.*)$/.exec(line) ?? [];
    if (lead === "") block = key || block;
    const isField = lead === "" ? Object.hasOwn(FIELDS, key) : INNER_FIELDS.get(block)?.has(key);
    if (!isField) return line;
    const isWrong = colon === "：" || /[\u3000\u00A0]/.test(before + after) || (after === "" && value !== "");
    const gap = isWrong ? (value === "" ? ":" : ": ") : before + colon + after;
    return lead + key + gap + (NUMERIC.has(key) ? value.replace(/[０-９：－]/g, toHalfWidth) : value);
  });
}

const toHalfWidth = (sign: string): string => sign.normalize("NFKC");

function fixBody(lines: readonly string[]): string[] {
  const code = linesWithCode(lines);
  return lines.map((line, index) => (code.has(index) ? line : fixLine(line, lines[index + 1] ?? "")));
}

/** Lines of code, and of paragraphs with inline code, where spaces matter. */
function linesWithCode(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  for (const { type, map, children } of parseMarkdown(lines.join("\n"))) {
    const isCode = type === "fence" || type === "code_block";
    if (!isCode && !children?.some((child) => child.type === "code_inline")) continue;
    for (let line = map?.[0] ?? 0; line < (map?.[1] ?? 0); line++) code.add(line);
  }
  return code;
}

/** What would start a block at the beginning of a line. */
const BLOCK = String.raw`#|>|\||=|\[\^|[-+*](?:\s|$)|\d{1,9}[.)]|(?:[-*_]\s*){3,}$|~~~|\x60{3}`;
/** Full-width indentation, except where removing it would start a block. */
const INDENTATION = new RegExp(`^( {0,3})[\\u3000\\u00A0][ \\u3000\\u00A0]*(?=\\S)(?!${BLOCK})`);
const ONLY_MARKS = /^[^\p{L}\p{N}]+$|^\s*\d+[.)]$|#$/u;
const AFTER_EMPTY_LINE = new RegExp(`^(?:[ \\t]|${BLOCK})`);
const WITHOUT_SCHEME = /(?<![!\\])(\[[^[\]\n]*\]\()(?=\/\/[a-z\d])/gi;

function fixLine(line: string, next: string): string {
  // Removing full-width spaces would make this an empty line and let the next one start a list or code.
  if (line.trim() === "" && /[\u3000\u00A0]/.test(line) && AFTER_EMPTY_LINE.test(next)) return line;
  return withoutTrailing(line).replace(INDENTATION, "$1").replace(WITHOUT_SCHEME, "$1https:");
}

/**
 * Trailing spaces are invisible, but after a backslash they prevent a line break, and full-width ones keep marks from
 * becoming a rule, a list or a heading's end.
 */
function withoutTrailing(line: string): string {
  const trimmed = line.trimEnd();
  const isWide = /[\u3000\u00A0]/.test(line.slice(trimmed.length));
  return trimmed.endsWith("\\") || (isWide && ONLY_MARKS.test(trimmed)) ? line : trimmed;
}
