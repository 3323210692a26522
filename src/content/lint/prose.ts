import type { Place, SourceFile } from "../source-file.ts";
import type { Fences } from "../yaml/fences.ts";

/**
 * What readers will read of an issue's file, at the offsets where it stands in the file: code, addresses, and the front
 * matter's keys, numbers and dates are blanked out, so that rules about language see language alone.
 */
export interface Prose {
  readonly file: SourceFile;
  /** the front matter's texts, then the body; as long as the file's text */
  readonly text: string;
  /** where the body begins */
  readonly body: number;
  /** the paragraphs, headings, list items, table rows and front matter values; found when first asked for */
  readonly paragraphs: () => readonly Paragraph[];
  readonly placeOf: (start: number, end: number) => Place;
}

export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

export function proseOf(file: SourceFile, fences: Fences): Prose {
  const starts: number[] = [];
  let offset = 0;
  for (const line of file.lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const body = Math.min(starts[fences.body - 1] ?? file.text.length, file.text.length);
  const front = file.lines.slice(0, fences.body - 1);
  const text = blankFields(front, fences) + blankCode(file.text.slice(body));
  let paragraphs: readonly Paragraph[] | undefined;
  return {
    file,
    text,
    body,
    paragraphs: () => {
      paragraphs ??= split(text, body);
      return paragraphs;
    },
    placeOf: (start, end) => {
      const line = lineAt(starts, start);
      const from = starts[line] ?? 0;
      const rest = (file.lines[line] ?? "").length - (start - from);
      return { line: line + 1, column: start - from + 1, length: Math.max(1, Math.min(end - start, rest)) };
    },
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Fields whose values are read as text; of `corrections`, its own two. */
const TEXT_FIELD = /^(title|summary|notice|keywords| +(?:- )?(?:what|why)): ?| +- /;

/** The front matter's lines, with the line feed behind each, all but the text blanked. */
function blankFields(lines: readonly string[], { from, to }: Fences): string {
  let block = "";
  return lines
    .map((line, index) => {
      block = /^(\w+)/.exec(line)?.[1] ?? block;
      const isField = index >= from - 1 && index < to && block !== "allow" && block !== "original";
      const key = isField ? TEXT_FIELD.exec(line)?.[0] : undefined;
      return `${key === undefined || !line.startsWith(key) ? blank(line) : blank(key) + line.slice(key.length)}\n`;
    })
    .join("");
}

const CODE_OR_ADDRESS =
  /^ {0,3}(```+|~~~+)[^\n]*(?:\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|$(?![\s\S]))|`[^`\n]+`|(?<=\])\([^()[\]\n]{0,2000}\)|<[^<>\s]{1,2000}>|https?:\/\/[!-~]+|[\w.+-]{1,64}@[\w.-]+/gm;

const blankCode = (body: string): string =>
  /[`<@]|~~~|\]\(|:\/\//.test(body) ? body.replace(CODE_OR_ADDRESS, blank) : body;

/** A line that begins a paragraph of its own, without an empty line before it. */
const NEXT_PARAGRAPH = /\n(?=[ \t]*(?:\n|[-*+] |[>|#]|\d{1,3}[.)] ))/;

function split(text: string, body: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (part: string, start: number): void => {
    if (part.trim() === "") return;
    const indent = part.length - part.trimStart().length;
    paragraphs.push({ start: start + indent, text: part.trim() });
  };
  const addAll = (parts: readonly string[], start: number): void => {
    let at = start;
    for (const part of parts) {
      add(part, at);
      at += part.length + 1;
    }
  };
  addAll(text.slice(0, body).split("\n"), 0);
  addAll(text.slice(body).split(NEXT_PARAGRAPH), body);
  return paragraphs;
}

/** The line (from 0) in which an offset stands. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
