import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { DomUtils, ElementType, parseDocument } from "htmlparser2";
import { ANY_HEIGHT, BLACK, PLAIN } from "./fonts.ts";

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type ChildNode = Element["children"][number];

/** A picture's bytes, or null where its kind is not Word's. */
export interface Picture {
  readonly type: "png" | "jpg" | "gif";
  readonly data: Uint8Array;
}

export interface Surroundings {
  /** the picture at an address of the site */
  readonly picture: (address: string) => Picture | null;
  /** a complete address for a link */
  readonly absolute: (address: string) => string;
  /** starts a list of Word's, and gives its name; null for bullets */
  readonly list: (start: number | null) => string;
  /** takes the paragraphs of a note, and gives its number in the document */
  readonly note: (paragraphs: readonly Paragraph[]) => number;
}

/** The width of the text, in pixels of 1/96 inch: 156 mm (GB/T 9704-2012, 5.2.1). */
const TEXT_WIDTH = 590;

/** The blocks of an item's rendered text. */
export function blocksOf(html: string, surroundings: Surroundings): (Paragraph | Table)[] {
  const root = parseDocument(html);
  return new Converter(root.children, surroundings).blocks(root.children);
}

class Converter {
  readonly #around: Surroundings;
  /** the list entries that hold the notes' texts, by their anchors */
  readonly #notes: ReadonlyMap<string, Element>;

  constructor(nodes: ChildNode[], around: Surroundings) {
    this.#around = around;
    const entries = DomUtils.findAll(({ name, attribs }) => name === "li" && "id" in attribs, nodes);
    this.#notes = new Map(entries.map((entry) => [entry.attribs.id ?? "", entry]));
  }

  blocks(nodes: readonly ChildNode[], paragraph: IParagraphOptions = PLAIN): (Paragraph | Table)[] {
    return nodes.flatMap((node) => (isElement(node) ? this.#block(node, paragraph) : []));
  }

  #block(node: Element, paragraph: IParagraphOptions): (Paragraph | Table)[] {
    const { name, attribs, children } = node;
    if (attribs.class === "notes") return [];
    if (isList(node)) return this.#list(node);
    if (name === "table") return [this.#table(node)];
    if (name === "hr") return [new Paragraph({ thematicBreak: true })];
    if (/^h[3-6]$/.test(name))
      return [
        new Paragraph({
          ...PLAIN,
          heading: HEADINGS[name] ?? HeadingLevel.HEADING_2,
          children: this.#runs(children, { font: BLACK }),
        }),
      ];
    if (name === "figure")
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: ANY_HEIGHT,
          children: this.#runs(children),
        }),
      ];
    const isText = ["p", "pre", "dt"].includes(name) || children.every((child) => !isBlock(child));
    return isText
      ? [new Paragraph({ ...paragraph, children: this.#runs(children) })]
      : this.blocks(children, paragraph);
  }

  #list(list: Element, level = 0): (Paragraph | Table)[] {
    const reference = this.#around.list(list.name === "ol" ? Number(list.attribs.start ?? 1) : null);
    return list.children.filter(isElement).flatMap((entry) => {
      const blocks = entry.children.filter(isBlock);
      const [first] = blocks;
      const isTight = first === undefined || isList(first);
      const lead = isTight ? entry.children.filter((child) => !isBlock(child)) : first.children;
      return [
        new Paragraph({ numbering: { reference, level }, children: this.#runs(lead) }),
        ...blocks
          .slice(isTight ? 0 : 1)
          .flatMap((block) => (isList(block) ? this.#list(block, level + 1) : this.#block(block, PLAIN))),
      ];
    });
  }

  #table(table: Element): Table {
    const rows = DomUtils.getElementsByTagName("tr", table);
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row) => {
        const cells = row.children.filter(isElement);
        return new TableRow({
          tableHeader: cells.every(({ name }) => name === "th"),
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                borders: BORDERS,
                children: [
                  new Paragraph({
                    alignment: ALIGNMENTS[cell.attribs.class ?? ""] ?? AlignmentType.LEFT,
                    children: this.#runs(cell.children, cell.name === "th" ? { font: BLACK } : {}),
                  }),
                ],
              }),
          ),
        });
      }),
    });
  }

  #runs(nodes: readonly ChildNode[], style: IRunOptions = {}): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      if (node.type === ElementType.Text)
        return [new TextRun({ ...style, text: node.data.replace(/\n/g, "") })];
      if (!isElement(node)) return [];
      const { name, attribs, children } = node;
      if (name === "br") return [new TextRun({ ...style, break: 1 })];
      if (name === "img") return this.#picture(node);
      if (attribs.class === "note-ref") return this.#noteOf(node);
      if (attribs.class === "note-back") return [];
      if (name === "a" && attribs.href !== undefined)
        return [
          new ExternalHyperlink({
            link: this.#around.absolute(attribs.href),
            children: this.#runs(children, style),
          }),
        ];
      return this.#runs(children, { ...style, ...STYLES[attribs.class === "dots" ? "dots" : name] });
    });
  }

  /** No larger than the text is wide; what Word can't show is named. */
  #picture({ attribs: { src = "", alt = "", width, height } }: Element): ParagraphChild[] {
    const picture = this.#around.picture(src);
    const [w, h] = [Number(width), Number(height)];
    if (!picture || !(w > 0 && h > 0)) return [new TextRun(`［图：${alt}］`)];
    const scale = Math.min(1, TEXT_WIDTH / w);
    return [
      new ImageRun({
        ...picture,
        transformation: { width: Math.round(w * scale), height: Math.round(h * scale) },
        altText: { name: alt, description: alt, title: alt },
      }),
    ];
  }

  #noteOf(reference: Element): ParagraphChild[] {
    const [link] = DomUtils.getElementsByTagName("a", reference);
    const note = this.#notes.get(link?.attribs.href?.slice(1) ?? "");
    if (!note) return [];
    const paragraphs = this.blocks(note.children, {}).filter((block) => block instanceof Paragraph);
    return [new FootnoteReferenceRun(this.#around.note(paragraphs))];
  }
}

const isElement = (node: ChildNode): node is Element => node.type === ElementType.Tag;

const isList = ({ name }: Element): boolean => name === "ul" || name === "ol";

const isBlock = (node: ChildNode): node is Element =>
  isElement(node) && /^(p|ul|ol|dl|table|div|figure|blockquote|h[1-6]|pre|hr|section)$/.test(node.name);

const HEADINGS: Readonly<Record<string, IParagraphOptions["heading"]>> = {
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
  h5: HeadingLevel.HEADING_5,
  h6: HeadingLevel.HEADING_6,
};

const STYLES: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  s: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
  dots: { emphasisMark: {} },
};

const ALIGNMENTS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  "align-right": AlignmentType.RIGHT,
  "align-center": AlignmentType.CENTER,
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
