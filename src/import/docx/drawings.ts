import { escapeMarkup } from "../../base/text.ts";
import type { AssetCollector } from "../assets.ts";
import { ASSET } from "../page.ts";
import { quote, type Remarks } from "../remarks.ts";
import { byName, type XmlElement } from "../xml.ts";
import type { Package, Relation } from "./package.ts";

/** Pictures, and a word in the place of what can't be read: a chart, a linked picture, an embedded file. */
export class Drawings {
  readonly #package: Package;
  readonly #assets: AssetCollector;
  readonly #remarks: Remarks;

  constructor(docx: Package, assets: AssetCollector, remarks: Remarks) {
    this.#package = docx;
    this.#assets = assets;
    this.#remarks = remarks;
  }

  /**
   * @param relations of the part that the drawing stands in
   * @param hasText whether its text boxes are read elsewhere
   */
  html(element: XmlElement, relations: ReadonlyMap<string, Relation>, hasText: boolean): string {
    const caption = (
      byName(element, "wp:docPr")[0]?.attribs.descr ??
      byName(element, "v:shape")[0]?.attribs.alt ??
      ""
    ).trim();
    const object = byName(element, "o:OLEObject")[0];
    if (object) return this.instead("嵌入的文件", caption || (object.attribs.ProgID ?? ""));
    const pictures = [
      ...byName(element, "a:blip").map(({ attribs }) => attribs["r:embed"] ?? attribs["r:link"]),
      ...byName(element, "v:imagedata").map(({ attribs }) => attribs["r:id"]),
    ].flatMap((id) => relations.get(id ?? "") ?? (id === undefined ? [] : null));
    if (pictures.length > 0) return pictures.map((relation) => this.#picture(relation, caption)).join("");
    if (byName(element, "c:chart").length > 0) return this.instead("图表", caption);
    if (byName(element, "dgm:relIds").length > 0) return this.instead("图示", caption);
    return !hasText && caption !== "" ? this.instead("图形", caption) : "";
  }

  #picture(relation: Relation | null, caption: string): string {
    if (!relation || relation.isExternal)
      return this.instead("图片", caption, "图片不在文件里，只有指向别处的链接");
    const bytes = this.#package.bytes(relation.target);
    const kept = bytes ? this.#assets.addPicture("picture", bytes) : { fault: "文件里没有这张图片" };
    if ("name" in kept) return `<img src="${ASSET}${kept.name}" alt="${escapeMarkup(caption)}">`;
    return this.instead("图片", caption, kept.fault);
  }

  /** The word in the place of something, as HTML; the report tells what to do. */
  instead(
    what: string,
    caption: string,
    why = "只能在 Word 里看到",
    remedy = "请另存为 PNG 图片，放进本期的附件文件夹，换上图片",
  ): string {
    const named = `〔${what}${caption === "" ? "" : `：${quote(caption, 60)}`}〕`;
    this.#remarks.toCheck.push(`有一处${what}没有导入（${why}），原来的位置写成了“${named}”：${remedy}。`);
    return escapeMarkup(named);
  }
}
