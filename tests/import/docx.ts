import { strToU8, zipSync } from "fflate";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

interface Run {
  readonly bold?: boolean;
  readonly red?: boolean;
  readonly hidden?: boolean;
}

interface Paragraph {
  readonly style?: string;
  readonly centred?: boolean;
  /** id of its list */
  readonly list?: string;
}

export const run = (text: string, { bold, red, hidden }: Run = {}): string =>
  `<w:r><w:rPr>${bold ? "<w:b/>" : ""}${red ? '<w:color w:val="FF0000"/>' : ""}${hidden ? "<w:vanish/>" : ""}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, { style, centred, list }: Paragraph = {}): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : ""}${centred ? '<w:jc w:val="center"/>' : ""}</w:pPr>${content}</w:p>`;

export const text = (content: string, options: Paragraph = {}): string => paragraph(run(content), options);

/** A table; a cell is its text, or its text and column span. */
export const table = (
  rows: readonly (readonly (string | readonly [text: string, span: number])[])[],
): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => {
            const [content, span] = typeof cell === "string" ? [cell, 1] : cell;
            return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text(content)}</w:tc>`;
          })
          .join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

export const picture = (): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="会议现场"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx as Word writes it. List 1 is numbered 一、二、三, list 2 has bullets, list 3 is numbered 1. 2. 3. */
export function docx(blocks: readonly string[], more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const xml = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
  const level = (format: string, label: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
  const lists = [level("chineseCountingThousand", "%1、"), level("bullet", "•"), level("decimal", "%1.")];
  return zipSync({
    "[Content_Types].xml": xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId8" Type="${RELATIONS}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${RELATIONS}/image" Target="media/image1.png"/></Relationships>`,
    ),
    "word/styles.xml": xml(
      `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    ),
    "word/numbering.xml": xml(
      `<w:numbering ${NAMESPACES}>${lists.map((list, index) => `<w:abstractNum w:abstractNumId="${index}">${list}</w:abstractNum>`).join("")}${lists.map((_list, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`).join("")}</w:numbering>`,
    ),
    "word/document.xml": xml(`<w:document ${NAMESPACES}><w:body>${blocks.join("")}</w:body></w:document>`),
    ...more,
  });
}

/** One red pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);
