import { Parser } from "htmlparser2";
import { UnreadableFile } from "../../base/errors.ts";
import { unpack } from "../../base/unzip.ts";
import { meaningOf } from "../privacy/number-context.ts";
import { type Inside, NOTHING_INSIDE, unreadFor } from "./inside.ts";

/** ECMA-376: the parts that hold text, comments, properties, and who wrote them. */
const NEEDED = new RegExp(
  `^(?:${[
    "docProps/(?:core|custom)",
    "word/(?:document\\d*|comments|footnotes|endnotes|(?:header|footer)\\d*)",
    "xl/(?:workbook|sharedStrings|comments\\d*|worksheets/sheet\\d+|threadedComments/[^/]+)",
    "ppt/(?:slides|notesSlides|slideMasters|slideLayouts|comments)/[^/]+",
    "(?:word|xl|ppt)/(?:diagrams|charts|drawings)/[^/]+",
  ].join("|")})\\.xml$`,
);

/** What `.docx`, `.xlsx` and `.pptx` files hold. */
export function insideOffice(bytes: Uint8Array): Inside {
  try {
    const parts = [...unpack(bytes, NEEDED)].sort(([a], [b]) => Number(isSheet(a)) - Number(isSheet(b)));
    if (parts.length === 0) return unreadFor("damaged");
    const strings: string[] = [];
    const found = parts.map(([name, xml]) => readPart(name, new TextDecoder().decode(xml), strings));
    return {
      ...NOTHING_INSIDE,
      text: found.flatMap(({ lines }) => lines).join("\n"),
      properties: found.flatMap(({ properties }) => properties).join("\n"),
      authors: [...new Set(found.flatMap(({ authors }) => authors))],
      hasComments: found.some(({ hasComments }) => hasComments),
      hasChanges: found.some(({ hasChanges }) => hasChanges),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadFor("damaged");
    throw error;
  }
}

const isSheet = (part: string): boolean => part.startsWith("xl/worksheets/");
/** Of a printed sheet: 第&P页, &"宋体,加粗"&14机密 */
const PAGE_MARGIN = /^(?:odd|even|first)(?:Header|Footer)$/;
const MARGIN_CODE = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Z])/gi;
const PARAGRAPH = /^(?:w:p|a:p|si|is|text)$/;
const TEXT = /^(?:w:t|w:delText|a:t|t|text|p:text)$/;
const CHANGE = /^w:(?:ins|del|moveFrom|moveTo)$/;
const COMMENT = /^(?:w:comment|comment|threadedComment|p:cm)$/;
const AUTHOR = /^(?:dc:creator|cp:lastModifiedBy)$/;
const PROPERTY =
  /^(?:dc:title|dc:subject|dc:description|cp:keywords|cp:category|cp:contentStatus|vt:lpwstr)$/;
const COLLECTED = new RegExp(
  [TEXT, AUTHOR, PROPERTY, PAGE_MARGIN, /^v$/].map(({ source }) => source).join("|"),
);

/** Reads one part in a pass; `strings` are those that cells of sheets refer to. */
function readPart(part: string, xml: string, strings: string[]) {
  const lines: string[] = [];
  const authors: string[] = [];
  const properties: string[] = [];
  let [hasComments, hasChanges, text, collected] = [false, false, "", false];
  let cell = { column: "", kind: "" };
  const heads = new Map<string, string>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (CHANGE.test(name)) hasChanges = true;
        if (COMMENT.test(name)) hasComments = true;
        if (name === "sheet") lines.push(attributes.name ?? "");
        if (name === "c")
          cell = { column: /^[A-Z]+/.exec(attributes.r ?? "")?.[0] ?? "", kind: attributes.t ?? "" };
        if (COLLECTED.test(name)) collected = true;
      },
      ontext(piece) {
        if (collected) text += piece;
      },
      onclosetag(name) {
        if (COLLECTED.test(name)) collected = false;
        if (AUTHOR.test(name)) authors.push(text.trim());
        else if (PROPERTY.test(name)) properties.push(text);
        else if (PAGE_MARGIN.test(name)) lines.push(text.replace(MARGIN_CODE, " "));
        else if (name === "v") lines.push(...cellLines(cell, text, strings, heads));
        else if (PARAGRAPH.test(name) && text !== "") {
          lines.push(text);
          if (isSheet(part)) heads.set(cell.column, text);
        }
        if (part === "xl/sharedStrings.xml" && name === "si") strings.push(text);
        if (PARAGRAPH.test(name) || (COLLECTED.test(name) && !TEXT.test(name))) text = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return {
    lines: part.startsWith("docProps/") ? [] : lines,
    properties,
    authors,
    hasComments,
    hasChanges,
  };
}

/** A cell's figure, where a text above it in its column says that it is a person's: others are amounts and codes. */
function cellLines(
  { column, kind }: { column: string; kind: string },
  value: string,
  strings: readonly string[],
  heads: Map<string, string>,
): string[] {
  if (kind === "s") heads.set(column, strings[Number(value)] ?? "");
  const head = heads.get(column) ?? "";
  return kind === "" && /^\d{11,19}$/.test(value) && meaningOf(head, "") === "person"
    ? [`${head} ${value}`]
    : [];
}
