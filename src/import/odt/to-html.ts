import { escapeMarkup } from "../../base/text.ts";
import type { AssetCollector } from "../assets.ts";
import { spell } from "../docx/numerals.ts";
import { ASSET } from "../page.ts";
import { quote, type Remarks, TRACKED } from "../remarks.ts";
import { byName, childOf, elementsIn, isElement, parseXml, textIn, type XmlElement } from "../xml.ts";

type Xml = ReturnType<typeof parseXml>;

/** Properties of a style by attribute, with those that it takes over from its parents. */
type Look = ReadonlyMap<string, string>;

/** Writes the text of an OpenDocument file as HTML. */
export class OdtConverter {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #assets: AssetCollector;
  readonly #remarks: Remarks;
  readonly #notes: string[] = [];
  /** where each list stands, so that one that goes on goes on */
  readonly #counts = new Map<string, number[]>();

  constructor(
    roots: readonly Xml[],
    files: ReadonlyMap<string, Uint8Array>,
    assets: AssetCollector,
    remarks: Remarks,
  ) {
    this.#files = files;
    this.#assets = assets;
    this.#remarks = remarks;
    for (const root of roots) {
      for (const style of byName(root, "style:style"))
        this.#styles.set(style.attribs["style:name"] ?? "", style);
      for (const list of byName(root, "text:list-style"))
        this.#lists.set(list.attribs["style:name"] ?? "", list);
    }
  }

  notes = (): string => this.#notes.join("");

  blocks(parent: XmlElement): string {
    return elementsIn(parent)
      .map((element) => this.#block(element))
      .join("");
  }

  #block(element: XmlElement): string {
    switch (element.name) {
      case "text:p":
        return this.#paragraph(element, "p", "");
      case "text:h":
        return this.#paragraph(
          element,
          `h${Math.min(6, Number(element.attribs["text:outline-level"] ?? 1) || 1)}`,
          "",
        );
      case "text:list":
        return this.#list(element, element.attribs["text:style-name"] ?? "", 0);
      case "table:table":
        return `<table>${byName(element, "table:table-row")
          .map((row) => this.#row(row))
          .join("")}</table>`;
      case "text:tracked-changes": {
        this.#remarks.toCheck.push(TRACKED);
        const text = byName(element, "text:deletion")
          .flatMap((part) => elementsIn(part).filter(({ name }) => name !== "office:change-info"))
          .map((part) => textIn(part))
          .join(" ");
        if (text.trim() !== "") this.#remarks.dropped.push({ reason: "修订中删除的文字", text });
        return "";
      }
      case "draw:frame":
        return `<p>${this.#frame(element)}</p>`;
      case "office:forms":
      case "text:sequence-decls":
        return "";
      default:
        return this.blocks(element);
    }
  }

  #row(row: XmlElement): string {
    const cells = elementsIn(row).filter(({ name }) => name === "table:table-cell");
    return `<tr>${cells
      .map((cell) => {
        const { attribs } = cell;
        const span = Math.min(50, Number(attribs["table:number-columns-spanned"] ?? 1) || 1);
        const height = Number(attribs["table:number-rows-spanned"] ?? 1) || 1;
        const content = this.blocks(cell);
        const align = /^<p align="(right|center)">/.exec(content)?.[1];
        const times = Math.min(50, Number(attribs["table:number-columns-repeated"] ?? 1) || 1);
        return `<td colspan="${span}" rowspan="${height}"${align ? ` align="${align}"` : ""}>${content}</td>`.repeat(
          times,
        );
      })
      .join("")}</tr>`;
  }

  #list(list: XmlElement, style: string, depth: number): string {
    const counts = this.#counts.get(style) ?? [];
    this.#counts.set(style, counts);
    if (
      depth === 0 &&
      list.attribs["text:continue-numbering"] !== "true" &&
      list.attribs["text:continue-list"] === undefined
    )
      counts.length = 0;
    counts.length = Math.min(counts.length, depth + 1);
    const level = elementsIn(this.#lists.get(style) ?? parseLevel()).find(
      ({ attribs }) => Number(attribs["text:level"]) === depth + 1,
    );
    const isNumbered = level?.name === "text:list-level-style-number";
    return elementsIn(list)
      .map((item) => {
        const start = item.attribs["text:start-value"];
        const first = Number(level?.attribs["text:start-value"] ?? 1);
        const isEntry = item.name === "text:list-item";
        if (isEntry) counts[depth] = start === undefined ? (counts[depth] ?? first - 1) + 1 : Number(start);
        const format = level?.attribs["style:num-format"] ?? "";
        const label =
          isNumbered && isEntry && format !== ""
            ? `${level?.attribs["style:num-prefix"] ?? ""}${spell(counts[depth] ?? 1, format.replace(/^1$/, "decimal").split(",")[0] ?? "")}${level?.attribs["style:num-suffix"] ?? ""}`
            : "";
        let isFirst = true;
        const parts = elementsIn(item).map((child) => {
          if (child.name === "text:list")
            return this.#list(child, child.attribs["text:style-name"] ?? style, depth + 1);
          if (child.name !== "text:p" && child.name !== "text:h") return this.#block(child);
          const written = this.#paragraph(child, child.name === "text:h" ? "h2" : "p", isFirst ? label : "");
          isFirst = false;
          return written;
        });
        return isNumbered || format !== "" ? parts.join("") : `<ul><li>${parts.join("")}</li></ul>`;
      })
      .join("");
  }

  #paragraph(element: XmlElement, name: string, label: string): string {
    const look = this.#look(element.attribs["text:style-name"]);
    const align = look.get("fo:text-align") ?? "";
    const shown = align === "center" ? "center" : /^(end|right)$/.test(align) ? "right" : "";
    const content = this.#inline(element);
    const whole = this.#marked(content, look, element);
    return `<${name}${shown ? ` align="${shown}"` : ""}>${escapeMarkup(label)}${whole}</${name}>`;
  }

  #inline(parent: XmlElement): string {
    return parent.children
      .map((child) => {
        if ("data" in child && child.type === "text") return escapeMarkup(child.data);
        return isElement(child) ? this.#piece(child) : "";
      })
      .join("");
  }

  #piece(element: XmlElement): string {
    const { attribs } = element;
    switch (element.name) {
      case "text:span":
        return this.#marked(this.#inline(element), this.#look(attribs["text:style-name"]), element);
      case "text:s":
        return " ".repeat(Math.min(50, Number(attribs["text:c"] ?? 1) || 1));
      case "text:tab":
        return "\t";
      case "text:line-break":
        return "<br>";
      case "text:a":
        return `<a href="${escapeMarkup(attribs["xlink:href"] ?? "")}">${this.#inline(element)}</a>`;
      case "text:note": {
        const label = String(this.#notes.length + 1);
        const body = childOf(element, "text:note-body");
        this.#notes.push("");
        this.#notes[Number(label) - 1] =
          `<div data-note-text="${label}">${body ? this.blocks(body) : ""}</div>`;
        return `<sup data-note="${label}"></sup>`;
      }
      case "text:ruby": {
        const reading = textIn(childOf(element, "text:ruby-text")?.children ?? []);
        const base = childOf(element, "text:ruby-base");
        return `${base ? this.#inline(base) : ""}${reading ? escapeMarkup(`（${reading}）`) : ""}`;
      }
      case "office:annotation":
        this.#remarks.dropped.push({
          reason: "批注",
          text: byName(element, "text:p")
            .map((line) => textIn(line))
            .join(" "),
        });
        return "";
      case "text:hidden-text":
        this.#remarks.dropped.push({ reason: "隐藏的文字", text: textIn(element) });
        return "";
      case "draw:frame":
        return this.#frame(element);
      case "office:annotation-end":
      case "text:bookmark":
      case "text:bookmark-start":
      case "text:bookmark-end":
      case "text:soft-page-break":
        return "";
      default:
        return this.#inline(element);
    }
  }

  #marked(content: string, look: Look, element: XmlElement): string {
    if (content === "") return "";
    const isWhite =
      /^#ffffff$/i.test(look.get("fo:color") ?? "") && !/^#/.test(look.get("fo:background-color") ?? "");
    if (look.get("text:display") === "none" || isWhite) {
      this.#remarks.dropped.push({ reason: "隐藏的文字", text: textIn(element) });
      return "";
    }
    const isSaid = (name: string): boolean => !/^(none|)$/.test(look.get(name) ?? "");
    const raised = look.get("style:text-position") ?? "";
    const marks = [
      ...(/^(bold|[6-9]00)$/.test(look.get("fo:font-weight") ?? "") ? ["b"] : []),
      ...(isSaid("style:text-underline-style") ? ["u"] : []),
      ...(isSaid("style:text-line-through-style") || isSaid("style:text-line-through-type") ? ["del"] : []),
      ...(isSaid("style:text-emphasize") ? ["mark"] : []),
      ...(/^(super|[1-9])/.test(raised) ? ["sup"] : []),
      ...(/^(sub|-)/.test(raised) ? ["sub"] : []),
    ];
    return marks.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, content);
  }

  #look(name: string | undefined): Look {
    const look = new Map<string, string>();
    for (let at = name, step = 0; at !== undefined && step < 20; step++) {
      const style: XmlElement | undefined = this.#styles.get(at);
      if (!style) break;
      for (const part of elementsIn(style))
        if (/^style:(text|paragraph)-properties$/.test(part.name))
          for (const [key, value] of Object.entries(part.attribs)) if (!look.has(key)) look.set(key, value);
      at = style.attribs["style:parent-style-name"];
    }
    return look;
  }

  #frame(frame: XmlElement): string {
    const caption = textIn(
      childOf(frame, "svg:desc")?.children ?? childOf(frame, "svg:title")?.children ?? [],
    ).trim();
    const box = childOf(frame, "draw:text-box");
    if (box)
      return byName(box, "text:p")
        .map((line) => this.#inline(line))
        .join("<br>");
    const path = childOf(frame, "draw:image")?.attribs["xlink:href"] ?? "";
    const bytes = this.#files.get(path.replace(/^\.\//, ""));
    const kept =
      bytes && childOf(frame, "draw:object") === undefined ? this.#assets.addPicture("picture", bytes) : null;
    if (kept && "name" in kept) return `<img src="${ASSET}${kept.name}" alt="${escapeMarkup(caption)}">`;
    const what = childOf(frame, "draw:object") ? "嵌入的对象" : "图片";
    const named = `〔${what}${caption === "" ? "" : `：${quote(caption, 60)}`}〕`;
    this.#remarks.toCheck.push(
      `有一处${what}没有导入（${kept && "fault" in kept ? kept.fault : "文件里没有图片"}），原来的位置写成了“${named}”：请另存为 PNG 图片，放进本期的附件文件夹，换上图片。`,
    );
    return escapeMarkup(named);
  }
}

const parseLevel = (): Xml => parseXml(null);
