import { byName, childOf, parseXml, type XmlElement } from "../xml.ts";

/** What a run or a paragraph looks like, as its styles and its own properties say. */
interface RunLook {
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly isDotted: boolean;
  readonly isHidden: boolean;
  readonly isWhite: boolean;
  readonly isUnderlined: boolean;
  readonly raised: "superscript" | "subscript" | null;
}

/** The styles of a .docx; a style takes over what it does not say from the one that it is based on. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults: XmlElement | undefined;
  readonly #defaultParagraph: string | undefined;

  constructor(xml: string | null) {
    const root = parseXml(xml);
    for (const style of byName(root, "w:style")) {
      const id = style.attribs["w:styleId"] ?? "";
      this.#styles.set(id, style);
      if (style.attribs["w:type"] === "paragraph" && isSet(style.attribs["w:default"] ?? "0"))
        this.#defaultParagraph ??= id;
    }
    this.#defaults = byName(root, "w:rPrDefault")[0];
  }

  /** A style and those that it is based on, nearest first. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = childOf(style, "w:basedOn")?.attribs["w:val"];
    }
    return chain;
  }

  /** A property of a paragraph: its own, or its style's. */
  paragraph(properties: XmlElement | undefined, name: string): XmlElement | undefined {
    const own = childOf(properties, name);
    if (own) return own;
    for (const style of this.#chain(this.styleOf(properties))) {
      const found = childOf(childOf(style, "w:pPr"), name);
      if (found) return found;
    }
    return undefined;
  }

  styleOf(properties: XmlElement | undefined): string | undefined {
    return childOf(properties, "w:pStyle")?.attribs["w:val"] ?? this.#defaultParagraph;
  }

  /** The style, or one that it is based on, that numbers its paragraphs. */
  numberingStyle(properties: XmlElement | undefined): { id: string; numPr: XmlElement } | undefined {
    for (const style of this.#chain(this.styleOf(properties))) {
      const numPr = childOf(childOf(style, "w:pPr"), "w:numPr");
      if (numPr) return { id: style.attribs["w:styleId"] ?? "", numPr };
    }
    return undefined;
  }

  /** 1 for `heading 1`, 标题 1, Title and paragraphs of the first outline level; 0 for others. */
  headingLevel(properties: XmlElement | undefined): number {
    for (const style of this.#chain(this.styleOf(properties))) {
      const name = childOf(style, "w:name")?.attribs["w:val"] ?? "";
      const level = /^(?:heading|标题)\s*([1-6])$/iu.exec(name)?.[1];
      if (level) return Number(level);
      if (/^title$/i.test(name)) return 1;
    }
    const outline = Number(this.paragraph(properties, "w:outlineLvl")?.attribs["w:val"] ?? 9);
    return outline < 6 ? outline + 1 : 0;
  }

  look(paragraph: XmlElement | undefined, run: XmlElement | undefined): RunLook {
    const character = this.#chain(childOf(run, "w:rStyle")?.attribs["w:val"]);
    const sources = [
      run,
      ...[...character, ...this.#chain(this.styleOf(paragraph))].map((style) => childOf(style, "w:rPr")),
      childOf(this.#defaults, "w:rPr"),
    ];
    const found = (name: string): XmlElement | undefined => {
      for (const source of sources) {
        const property = childOf(source, name);
        if (property) return property;
      }
      return undefined;
    };
    const isOn = (name: string): boolean => {
      const property = found(name);
      return property !== undefined && isSet(property.attribs["w:val"] ?? "1");
    };
    const value = (name: string): string | undefined => found(name)?.attribs["w:val"];
    const raised = value("w:vertAlign");
    const fill = found("w:shd")?.attribs["w:fill"] ?? this.paragraph(paragraph, "w:shd")?.attribs["w:fill"];
    const isOnColour =
      (fill !== undefined && !/^(auto|ffffff)$/i.test(fill)) || found("w:highlight") !== undefined;
    return {
      isBold: isOn("w:b"),
      isStruck: isOn("w:strike") || isOn("w:dstrike"),
      isDotted: !/^(none)?$/.test(value("w:em") ?? ""),
      isHidden: isOn("w:vanish"),
      isWhite: /^ffffff$/i.test(value("w:color") ?? "") && !isOnColour,
      isUnderlined: !/^(none)?$/.test(value("w:u") ?? ""),
      raised: raised === "superscript" || raised === "subscript" ? raised : null,
    };
  }
}

const isSet = (value: string): boolean => !/^(0|false|off|none)$/i.test(value);
