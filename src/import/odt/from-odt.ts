import { DAMAGED, unpack, xmlOf } from "../../base/unzip.ts";
import { AssetCollector } from "../assets.ts";
import { pageFromHtml } from "../html/from-html.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import { byName, elementsIn, parseXml, textIn, type XmlElement } from "../xml.ts";
import { OdtConverter } from "./to-html.ts";

const NEEDED = /^(content|styles)\.xml$|^Pictures\/[^/]+$/;

/** An OpenDocument text (ISO/IEC 26300), as LibreOffice and WPS write it. */
export function pageFromOdt(bytes: Uint8Array, path: string, remarks: Remarks): Page {
  const files = unpack(bytes, NEEDED);
  const xml = xmlOf(files, "content.xml");
  if (xml === null) throw new ImportRefused(DAMAGED);
  const content = parseXml(xml);
  const styles = parseXml(xmlOf(files, "styles.xml"));
  const [text] = byName(content, "office:text");
  if (!text) throw new ImportRefused("这不是文字文件（.odt）。请用 Word 文件导入。");
  const assets = new AssetCollector();
  const converter = new OdtConverter([styles, content], files, assets, remarks);
  const html = converter.blocks(text);
  const around = [...byName(styles, "style:header"), ...byName(styles, "style:footer")].flatMap((part) =>
    byName(part, "text:p").map((line) => textIn(line)),
  );
  for (const line of new Set(around))
    if (/\p{L}/u.test(line)) remarks.dropped.push({ reason: "页眉、页脚", text: line });
  const page = pageFromHtml(html + converter.notes(), path, remarks, { assets });
  return { ...page, text: linesOf(text) };
}

/** Paragraphs as they are stored; a note is a paragraph of its own, a space stands between pieces. */
function linesOf(text: XmlElement): string[] {
  const paragraphs = [...byName(text, "text:p"), ...byName(text, "text:h")];
  const own = (node: XmlElement): string =>
    node.children
      .map((child) => {
        if ("data" in child) return child.data;
        if (
          !("name" in child) ||
          /^text:(p|h|note|tracked-changes)$|^office:annotation|^draw:/.test(child.name)
        )
          return " ";
        return child.name === "text:s" || child.name === "text:tab" ? " " : own(child);
      })
      .join("");
  const isDeleted = (node: XmlElement): boolean => {
    for (let at = node.parent; at && "name" in at; at = at.parent)
      if (at.name === "text:tracked-changes" || at.name === "office:annotation") return true;
    return false;
  };
  return paragraphs.filter((node) => !isDeleted(node) && elementsIn(node).length >= 0).map(own);
}
