import { type Problem, problemAt, reminder } from "../problem.ts";
import { type Place, placesIn, type SourceFile } from "../source-file.ts";
import type { Fences } from "../yaml/fences.ts";

/**
 * The readable text of an issue's file at its original offsets: code, addresses, and front matter keys, numbers and
 * dates are blanked out.
 */
export interface Prose {
  readonly file: SourceFile;
  /** front matter texts, then the body; as long as the file */
  readonly text: string;
  /** where the body begins */
  readonly body: number;
  /** the paragraphs, headings, list items, table rows and front matter values */
  readonly paragraphs: () => readonly Paragraph[];
  readonly placeOf: (start: number, end: number) => Place;
  /** a reminder about a stretch of the text */
  readonly remind: (start: number, length: number, code: string, message: string, remedy: string) => Problem;
}

export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

export function proseOf(file: SourceFile, fences: Fences): Prose {
  const front = file.lines.slice(0, fences.body - 1);
  const body = Math.min(front.join("\n").length + 1, file.text.length);
  const text = blankFields(front, fences) + blankCode(file.text.slice(body));
  const placeOf = placesIn(file);
  return {
    file,
    text,
    body,
    paragraphs: () => split(text, body),
    placeOf,
    remind: (start, length, code, message, remedy) =>
      problemAt(file, placeOf(start, start + length), reminder(code, message, remedy)),
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Fields checked as text. */
const TEXT_FIELD = /^(?:(?:title|summary|notice|keywords| +(?:- )?(?:what|why)): ?| +- )/;

/** The front matter with all but texts blanked. */
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

/** A line that starts a new paragraph without an empty line before it. */
const NEXT_PARAGRAPH = /\n(?=[ \t]*(?:\n|[-*+] |[>|#]|\d{1,3}[.)] ))/;

function split(text: string, body: number): Paragraph[] {
  const paragraphsIn = (parts: readonly string[], offset: number): Paragraph[] => {
    let end = offset - 1;
    return parts.flatMap((part) => {
      const start = end + 1;
      end = start + part.length;
      const words = part.trim();
      return words === "" ? [] : [{ start: start + part.indexOf(words), text: words }];
    });
  };
  return [
    ...paragraphsIn(text.slice(0, body).split("\n"), 0),
    ...paragraphsIn(text.slice(body).split(NEXT_PARAGRAPH), body),
  ];
}
