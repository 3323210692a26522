import { UnreadableFile } from "../../base/errors.ts";
import { escapeMarkup } from "../../base/text.ts";
import { kindOf } from "../../content/signatures.ts";
import type { AssetCollector } from "../assets.ts";
import { quote, type Remarks } from "../remarks.ts";
import { byName, childOf, elementsIn, isElement, parseXml, textIn, type XmlElement } from "../xml.ts";
import { chunkHtml, chunkLines } from "./chunk.ts";
import { Drawings } from "./drawings.ts";
import { formula } from "./formula.ts";
import { Numbering } from "./list-numbering.ts";
import { Package, type Relation } from "./package.ts";
import { Styles } from "./styles.ts";
import { signOf, UNKNOWN_SIGN } from "./symbols.ts";
import { tableHtml } from "./table.ts";

/** What stands around a run. */
interface Place {
  readonly paragraph: XmlElement | undefined;
  /** text boxes, which lie inside a run, follow their paragraph */
  readonly boxes: string[];
  /** open fields: their code, and whether their result has begun */
  readonly fields: { code: string; isResult: boolean; checked: string }[];
}

/** Writes a part of a .docx as HTML: every element that has text is named here, others are looked through. */
export class Converter {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #package: Package;
  readonly #assets: AssetCollector;
  readonly #remarks: Remarks;
  readonly #drawings: Drawings;
  readonly #notes = new Map<string, string>();
  /** before the labels of notes: those of a document inside another are numbered apart */
  readonly #prefix: string;
  readonly #chunkNotes: string[] = [];
  #initial = "";
  #chunks = 0;
  #relations: ReadonlyMap<string, Relation> = new Map();
  /** the lines of the documents inside this one */
  readonly chunkText: string[] = [];

  constructor(docx: Package, assets: AssetCollector, remarks: Remarks, prefix = "") {
    this.#package = docx;
    this.#prefix = prefix;
    this.#assets = assets;
    this.#remarks = remarks;
    this.#drawings = new Drawings(docx, assets, remarks);
    this.#styles = new Styles(docx.xml(docx.related("styles")[0]));
    this.#numbering = new Numbering(docx.xml(docx.related("numbering")[0]));
  }

  /** The blocks of a part: the document, a header. */
  part(path: string): string {
    const before = this.#relations;
    this.#relations = this.#package.relations(path);
    const root = parseXml(this.#package.xml(path));
    const html = elementsIn(root)
      .map((element) => this.#blocks(element))
      .join("");
    this.#relations = before;
    return html;
  }

  /** The notes that the text refers to; they stand at the end of the page, whence the items take them. */
  notes(): string {
    const html: string[] = [];
    // A note can refer to another one.
    for (const [label, key] of this.#notes) {
      const [kind = "", id = ""] = key.split(" ");
      const [path] = this.#package.related(kind);
      if (path === undefined) continue;
      const before = this.#relations;
      this.#relations = this.#package.relations(path);
      const note = byName(parseXml(this.#package.xml(path)), `w:${kind.slice(0, -1)}`).find(
        ({ attribs }) => attribs["w:id"] === id,
      );
      if (note) html.push(`<div data-note-text="${label}">${this.#inside(note)}</div>`);
      this.#relations = before;
    }
    return [...html, ...this.#chunkNotes].join("");
  }

  #inside(element: XmlElement): string {
    return elementsIn(element)
      .map((child) => this.#blocks(child))
      .join("");
  }

  #blocks(element: XmlElement): string {
    switch (element.name) {
      case "w:p":
        return this.#paragraph(element);
      case "w:tbl":
        return tableHtml(
          element,
          (cell) => this.#inside(cell),
          (row) => this.#dropDeleted(row),
        );
      case "w:altChunk":
        return this.#chunk(element);
      case "w:del":
      case "w:moveFrom":
        this.#dropDeleted(element);
        return "";
      case "w:sdtPr":
      case "w:sectPr":
      case "w:tblPr":
        return "";
      case "m:oMathPara":
        return `<p>${this.#formula(element)}</p>`;
      default:
        return this.#inside(element);
    }
  }

  #paragraph(element: XmlElement): string {
    const properties = childOf(element, "w:pPr");
    const place: Place = { paragraph: properties, boxes: [], fields: [] };
    const label = this.#label(properties);
    const written = elementsIn(element)
      .map((child) => this.#inline(child, place))
      .join("");
    // A large first letter is a paragraph of its own, before the one that it begins.
    const content = this.#initial + written;
    const frame = childOf(properties, "w:framePr")?.attribs["w:dropCap"] ?? "none";
    this.#initial = frame === "none" ? "" : content;
    if (frame !== "none") return place.boxes.join("");
    const align = this.#styles.paragraph(properties, "w:jc")?.attribs["w:val"] ?? "";
    const level = content.replace(/<[^>]*>/g, "").trim() === "" ? 0 : this.#styles.headingLevel(properties);
    const name = level > 0 ? `h${level}` : "p";
    const shown = /^(center|right|end)$/.test(align) ? ` align="${align === "end" ? "right" : align}"` : "";
    const whole = `<${name}${shown}>${escapeMarkup(label.text)}${content}</${name}>`;
    return (label.isBullet ? `<ul><li>${content}</li></ul>` : whole) + place.boxes.join("");
  }

  #label(properties: XmlElement | undefined): { text: string; isBullet: boolean } {
    const none = { text: "", isBullet: false };
    const own = childOf(properties, "w:numPr");
    const ofStyle = this.#styles.numberingStyle(properties);
    const said = (numPr: XmlElement | undefined, name: string) => childOf(numPr, name)?.attribs["w:val"];
    const list = said(own, "w:numId") ?? said(ofStyle?.numPr, "w:numId");
    if (list === undefined || list === "0") return none;
    const depth = Number(
      said(own, "w:ilvl") ??
        said(ofStyle?.numPr, "w:ilvl") ??
        this.#numbering.depthOfStyle(list, ofStyle?.id ?? "") ??
        0,
    );
    const place = { list, depth };
    return { text: this.#numbering.next(place), isBullet: this.#numbering.isBullet(place) };
  }

  #inline(element: XmlElement, place: Place): string {
    switch (element.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:sdtPr":
        return "";
      case "w:r":
        return this.#run(element, place);
      case "w:hyperlink": {
        const relation = this.#relations.get(element.attribs["r:id"] ?? "");
        const content = this.#content(element, place);
        return relation ? `<a href="${escapeMarkup(relation.target)}">${content}</a>` : content;
      }
      case "w:del":
      case "w:moveFrom":
        this.#dropDeleted(element);
        return "";
      case "m:oMath":
      case "m:oMathPara":
        return this.#formula(element);
      case "w:p":
      case "w:tbl":
        place.boxes.push(this.#blocks(element));
        return "";
      default:
        return this.#content(element, place);
    }
  }

  #content(element: XmlElement, place: Place): string {
    return elementsIn(element)
      .map((child) => this.#inline(child, place))
      .join("");
  }

  #run(run: XmlElement, place: Place): string {
    const look = this.#styles.look(place.paragraph, childOf(run, "w:rPr"));
    const text = elementsIn(run)
      .map((child) => this.#piece(child, place))
      .join("");
    const field = place.fields.at(-1);
    if (text === "" || (field && !field.isResult)) return "";
    if (look.isHidden || look.isWhite) {
      const hidden = byName(run, "w:t")
        .map((child) => textIn(child))
        .join("");
      if (hidden.trim() !== "") this.#remarks.dropped.push({ reason: "隐藏的文字", text: hidden });
      return byName(run, "w:footnoteReference").length > 0 ? text : "";
    }
    const marks = [
      ...(look.isBold ? ["b"] : []),
      ...(look.isUnderlined ? ["u"] : []),
      ...(look.isStruck ? ["del"] : []),
      ...(look.isDotted ? ["mark"] : []),
      ...(look.raised === "superscript" && !text.startsWith("<sup") ? ["sup"] : []),
      ...(look.raised === "subscript" ? ["sub"] : []),
    ];
    const link = place.fields.find(({ code }) => /^\s*HYPERLINK\s/.test(code))?.code;
    const address = /HYPERLINK\s+"([^"]+)"/.exec(link ?? "")?.[1];
    const marked = marks.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, text);
    return address ? `<a href="${escapeMarkup(address)}">${marked}</a>` : marked;
  }

  #piece(element: XmlElement, place: Place): string {
    const { attribs } = element;
    switch (element.name) {
      case "w:t":
        return escapeMarkup(textIn(element)).replace(/[\uF020-\uF0FF]/g, (sign) =>
          this.#symbol(fontOf(element), sign.charCodeAt(0).toString(16)),
        );
      case "w:tab":
      case "w:ptab":
        return "\t";
      case "w:br":
      case "w:cr":
        return "<br>";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return this.#symbol(attribs["w:font"] ?? "", attribs["w:char"] ?? "");
      case "w:footnoteReference":
        return this.#reference("footnotes", attribs["w:id"] ?? "");
      case "w:endnoteReference":
        return this.#reference("endnotes", attribs["w:id"] ?? "");
      case "w:ruby": {
        const reading = textIn(childOf(element, "w:rt")?.children ?? []);
        const base = childOf(element, "w:rubyBase");
        return `${base ? this.#content(base, place) : ""}${reading ? escapeMarkup(`（${reading}）`) : ""}`;
      }
      case "w:fldChar":
        return this.#field(element, place);
      case "w:instrText": {
        const field = place.fields.at(-1);
        if (field) field.code += textIn(element);
        return "";
      }
      case "mc:AlternateContent": {
        const choice = childOf(element, "mc:Choice");
        const fallback = childOf(element, "mc:Fallback");
        const read = choice ? this.#pieces(choice, place) : { html: "", isEmpty: true };
        return read.isEmpty && fallback ? this.#pieces(fallback, place).html : read.html;
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return this.#drawing(element, place);
      case "w:rPr":
      case "w:delText":
        return "";
      default:
        return this.#inline(element, place);
    }
  }

  #pieces(element: XmlElement, place: Place): { html: string; isEmpty: boolean } {
    const boxes = place.boxes.length;
    const html = elementsIn(element)
      .map((child) => this.#piece(child, place))
      .join("");
    return { html, isEmpty: html === "" && place.boxes.length === boxes };
  }

  #symbol(font: string, code: string): string {
    const sign = signOf(font, code);
    if (sign === null)
      this.#remarks.toCheck.push(
        `有一个“${quote(font)}”字体的符号（${quote(code)}）看不出是什么字，写成了“${UNKNOWN_SIGN}”，请对照原件改正。`,
      );
    return sign ?? UNKNOWN_SIGN;
  }

  #reference(kind: string, id: string): string {
    const key = `${kind} ${id}`;
    const known = [...this.#notes].find(([, value]) => value === key)?.[0];
    const label = known ?? `${this.#prefix}${this.#notes.size + 1}`;
    this.#notes.set(label, key);
    return `<sup data-note="${label}"></sup>`;
  }

  #field(element: XmlElement, place: Place): string {
    const kind = element.attribs["w:fldCharType"];
    const field = place.fields.at(-1);
    if (kind === "begin") {
      const box = byName(element, "w:checkBox")[0];
      const state = box && (childOf(box, "w:checked") ?? childOf(box, "w:default"));
      const isChecked = state !== undefined && state.attribs["w:val"] !== "0";
      place.fields.push({ code: "", isResult: false, checked: box ? (isChecked ? "☑" : "☐") : "" });
    } else if (kind === "separate" && field) field.isResult = true;
    else if (kind === "end") place.fields.pop();
    return kind === "end" ? (field?.checked ?? "") : "";
  }

  /** Text boxes and drawn words follow the paragraph; the rest stands in its place. */
  #drawing(element: XmlElement, place: Place): string {
    const boxes = byName(element, "w:txbxContent").filter((box) => !isInside(box, "w:txbxContent"));
    for (const box of boxes) place.boxes.push(this.#inside(box));
    for (const { attribs } of byName(element, "v:textpath"))
      if (attribs.string) place.boxes.push(`<p>${escapeMarkup(attribs.string)}</p>`);
    return this.#drawings.html(element, this.#relations, boxes.length > 0);
  }

  #formula(element: XmlElement): string {
    const text = formula(element);
    this.#remarks.toCheck.push(`公式写成了一行文字“${quote(text)}”，请对照原件核对。`);
    return escapeMarkup(text);
  }

  #dropDeleted(element: XmlElement): void {
    const text = [...byName(element, "w:delText"), ...byName(element, "w:t")]
      .map((child) => textIn(child))
      .join("");
    if (text.trim() !== "") this.#remarks.dropped.push({ reason: "修订中删除的文字", text });
  }

  /** Another document inside this one. */
  #chunk(element: XmlElement): string {
    const relation = this.#relations.get(element.attribs["r:id"] ?? "");
    const bytes = relation && !relation.isExternal ? this.#package.bytes(relation.target) : null;
    const html = bytes && (kindOf(bytes) === "zip" ? this.#documentChunk(bytes) : chunkHtml(bytes));
    if (bytes && html !== null && kindOf(bytes) !== "zip") this.chunkText.push(...chunkLines(bytes));
    if (html !== null) return `<div>${html}</div>`;
    const name = relation?.target.split("/").at(-1) ?? "";
    return `<p>${this.#drawings.instead("插入的文档", name, "这种格式读不出来", "请打开原件，把里面的文字和图片补在这里")}</p>`;
  }

  /** A .docx in a .docx; one inside that is named, not read. */
  #documentChunk(bytes: Uint8Array): string | null {
    if (this.#prefix !== "" || ++this.#chunks > MOST_CHUNKS) return null;
    try {
      const docx = new Package(bytes);
      const inner = new Converter(docx, this.#assets, this.#remarks, `c${this.#chunks}-`);
      const html = inner.part(docx.main);
      this.#chunkNotes.push(inner.notes());
      this.chunkText.push(...docx.allLines());
      return html;
    } catch (error) {
      if (error instanceof UnreadableFile) return null;
      throw error;
    }
  }
}

/** Each is unpacked by itself. */
const MOST_CHUNKS = 10;

/** The font of a run, by which signs of symbol fonts are told. */
function fontOf(element: XmlElement): string {
  const run = element.parent && isElement(element.parent) ? element.parent : undefined;
  const fonts = childOf(childOf(run, "w:rPr"), "w:rFonts")?.attribs;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? "";
}

function isInside(element: XmlElement, name: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (isElement(at) && at.name === name) return true;
  return false;
}
