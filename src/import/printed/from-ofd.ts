import { posix } from "node:path";
import { DAMAGED, unpack, xmlOf } from "../../base/unzip.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import { byName, parseXml, textIn, type XmlElement } from "../xml.ts";
import type { PlacedText, PrintedPage } from "./layout.ts";
import { pageFromPrinted } from "./page.ts";

const NEEDED = /\.xml$/i;
const MOST_PAGES = 100;
const GLYPHS =
  "这个 OFD 文件把字画成了图形，读不出文字。请从原来的 Word 文件导入，或者用文字识别（OCR）软件转成文本。";

const EMPTY =
  "这个 OFD 文件里没有正文，只有签章或者空白页。请从原来的 Word 文件导入，或者向发文单位要带正文的文件。";

/** An OFD document (GB/T 33190-2016): XML in a zip file, each text with its place in millimetres. */
export function pageFromOfd(bytes: Uint8Array, path: string, remarks: Remarks): Page {
  const files = unpack(bytes, NEEDED);
  const root = saidIn(parseXml(xmlOf(files, "OFD.xml")), "DocRoot");
  const document = parseXml(xmlOf(files, root.replace(/^\//, "")));
  const folder = posix.dirname(root.replace(/^\//, ""));
  if (root === "") throw new ImportRefused(files.has("OFD.xml") ? EMPTY : DAMAGED);
  const area = boxOf(saidIn(document, "PhysicalBox"));
  const templates = new Map(
    named(document, "TemplatePage").map(({ attribs }) => [attribs.ID ?? "", attribs.BaseLoc ?? ""]),
  );
  const places = named(document, "Page").flatMap(({ attribs }) => (attribs.BaseLoc ? [attribs.BaseLoc] : []));
  const read = (place: string) =>
    parseXml(xmlOf(files, place.startsWith("/") ? place.slice(1) : posix.join(folder, place)));
  let drawn = 0;
  let pictures = 0;
  const pages = places.slice(0, MOST_PAGES).map((place): PrintedPage => {
    const page = read(place);
    drawn += named(page, "PathObject").length;
    pictures += named(page, "ImageObject").length;
    const below = named(page, "Template").flatMap(({ attribs }) => {
      const template = templates.get(attribs.TemplateID ?? "");
      return template ? piecesIn(read(template)) : [];
    });
    return { width: area.width || 210, pieces: [...below, ...piecesIn(page)] };
  });
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
  const unread = [...text].filter((sign) => /[¤\p{Co}\uFFFD]/u.test(sign)).length;
  if (unread > text.length / 10 || (text.trim() === "" && drawn > 0)) throw new ImportRefused(GLYPHS);
  if (text.trim() === "" && pictures === 0) throw new ImportRefused(EMPTY);
  return pageFromPrinted(pages, path, remarks);
}

type Xml = ReturnType<typeof parseXml>;

/** Elements by name; most files have the prefix `ofd:`. */
const named = (root: Xml | XmlElement, name: string): XmlElement[] => [
  ...byName(root, `ofd:${name}`),
  ...byName(root, name),
];

const saidIn = (root: Xml, name: string): string => textIn(named(root, name)[0]?.children ?? []).trim();

function boxOf(text: string): { x: number; y: number; width: number; height: number } {
  const [x = 0, y = 0, width = 0, height = 0] = text.trim().split(/\s+/).map(Number);
  return { x, y, width, height };
}

function piecesIn(page: Xml): PlacedText[] {
  return named(page, "TextObject").flatMap((object) => {
    const box = boxOf(object.attribs.Boundary ?? "");
    const size = Number(object.attribs.Size ?? 4) || 4;
    return named(object, "TextCode").map((code): PlacedText => {
      const text = textIn(code);
      const x = box.x + (Number(code.attribs.X ?? 0) || 0);
      const y = box.y + (Number(code.attribs.Y ?? 0) || 0);
      const steps = deltas(code.attribs.DeltaX ?? "");
      const width =
        steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) + size : [...text].length * size;
      return { text, x, y, width: Math.min(width, box.width || width), size };
    });
  });
}

/** 3.2 g 4 3.2: `g` repeats. */
function deltas(text: string): number[] {
  const parts = text.trim().split(/\s+/);
  const steps: number[] = [];
  for (let at = 0; at < parts.length && steps.length < 2000; at++) {
    if (parts[at] === "g") {
      const times = Math.min(Number(parts[at + 1]) || 0, 2000);
      for (let time = 0; time < times; time++) steps.push(Number(parts[at + 2]) || 0);
      at += 2;
    } else if (parts[at] !== "") steps.push(Number(parts[at]) || 0);
  }
  return steps;
}
