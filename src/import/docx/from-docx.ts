import { AssetCollector } from "../assets.ts";
import { officeNumbering } from "../facts/office-numbering.ts";
import { pageFromHtml } from "../html/from-html.ts";
import type { Page } from "../page.ts";
import { type Remarks, TRACKED } from "../remarks.ts";
import { byName, parseXml, textIn } from "../xml.ts";
import { Package } from "./package.ts";
import { Converter } from "./to-html.ts";

/** A .docx or .docm of Word or WPS. Its pictures become assets; macros are never looked at. */
export function pageFromDocx(bytes: Uint8Array, path: string, remarks: Remarks): Page {
  const docx = new Package(bytes);
  const assets = new AssetCollector();
  const converter = new Converter(docx, assets, remarks);
  const xml = docx.xml(docx.main) ?? "";
  if (/<w:(ins|del|moveFrom|moveTo)\s/.test(xml)) remarks.toCheck.push(TRACKED);
  const around = headersAndFooters(docx);
  const body = converter.part(docx.main);
  const isNumberedAbove = around.lines.some((line) => officeNumbering(line.replaceAll(" ", "")) !== null);
  const isNumbered = docx
    .linesOf(docx.main)
    .slice(0, 15)
    .some((line) => officeNumbering(line.replaceAll(" ", "")) !== null);
  // Number and date stand in the page's header where the text has none.
  const top =
    isNumberedAbove && !isNumbered ? around.headers.map((part) => converter.part(part)).join("") : "";
  if (top === "") for (const text of around.lines) remarks.dropped.push({ reason: "页眉、页脚", text });
  for (const comments of docx.related("comments"))
    for (const comment of byName(parseXml(docx.xml(comments)), "w:comment"))
      remarks.dropped.push({ reason: "批注", text: textIn(comment) });
  const page = pageFromHtml(`${top}${body}${converter.notes()}`, path, remarks, { assets });
  return { ...page, text: [...docx.allLines(), ...converter.chunkText, ...around.lines] };
}

/** Parts above and below each page, and their lines: once, though most documents have three that are alike. */
function headersAndFooters(docx: Package): { headers: readonly string[]; lines: readonly string[] } {
  const lines = new Set<string>();
  const partsWithNewLines = (type: string): string[] =>
    docx.related(type).filter((part) => {
      const own = docx.linesOf(part).filter((line) => /[\p{L}]/u.test(line) && !lines.has(line));
      for (const line of own) lines.add(line);
      return own.length > 0;
    });
  const headers = partsWithNewLines("header");
  partsWithNewLines("footer");
  return { headers, lines: [...lines] };
}
