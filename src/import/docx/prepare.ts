import { DomUtils, parseDocument } from "htmlparser2";
import { escapeMarkup } from "../../escape-markup.ts";
import { byName, Numbering, valueIn } from "./list-numbering.ts";

type XmlDocument = ReturnType<typeof parseDocument>;
type XmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A paragraph style of ours, which the conversion maps to a class. */
export const CENTRED = "BulletinCentred";

interface Prepared {
  readonly xml: string;
  readonly hidden: readonly string[];
  /** whether changes were tracked: they are read as accepted */
  readonly hasRevisions: boolean;
}

/** Puts into a document's XML what the conversion to HTML would lose: numbers that Word counts, and which lines are centred. */
export function prepareDocument(
  documentXml: string,
  numberingXml: string | null,
  stylesXml: string | null,
): Prepared {
  const document = parseDocument(documentXml, { xmlMode: true });
  const styles = parseDocument(stylesXml ?? "", { xmlMode: true });
  const numbering = new Numbering(numberingXml);
  const hidden: string[] = [];

  for (const mark of byName(document, "w:vanish")) {
    const run = mark.parent?.parent;
    if (!run || !("name" in run) || run.name !== "w:r" || mark.attribs["w:val"] === "0") continue;
    const text = DomUtils.textContent(run);
    if (text.trim() !== "") hidden.push(text.trim());
    DomUtils.removeElement(run);
  }
  for (const paragraph of byName(document, "w:p")) {
    numberParagraph(paragraph, styles, numbering);
    markCentred(paragraph);
  }
  return {
    xml: DomUtils.getOuterHTML(document, { xmlMode: true }),
    hidden,
    hasRevisions: /<w:(ins|del|moveFrom|moveTo)\s/.test(documentXml),
  };
}

/** Of a paragraph's own properties, not of what it holds (a text box has paragraphs too). */
const property = (paragraph: XmlElement, name: string): XmlElement | null => {
  const properties = DomUtils.getChildren(paragraph).find(isNamed("w:pPr"));
  return properties ? (DomUtils.getChildren(properties).find(isNamed(name)) ?? null) : null;
};

const isNamed =
  (name: string) =>
  (node: unknown): node is XmlElement =>
    typeof node === "object" && node !== null && "name" in node && node.name === name;

function numberParagraph(paragraph: XmlElement, styles: XmlDocument, numbering: Numbering): void {
  const own = property(paragraph, "w:numPr");
  const styleId = property(paragraph, "w:pStyle")?.attribs["w:val"];
  const style = styleId
    ? byName(styles, "w:style").find(({ attribs }) => attribs["w:styleId"] === styleId)
    : null;
  const numbered = own ?? (style ? byName(style, "w:numPr")[0] : null);
  if (!numbered) return;
  const list = valueIn(numbered, "w:numId") ?? "";
  const label = list === "0" ? "" : numbering.next(list, Number(valueIn(numbered, "w:ilvl") ?? 0));
  if (label === "") return;
  const holder = parseDocument(`<w:r><w:t xml:space="preserve">${escapeMarkup(label)}</w:t></w:r>`, {
    xmlMode: true,
  });
  const run = holder.children[0];
  const properties = DomUtils.getChildren(paragraph).find(isNamed("w:pPr"));
  if (!run) return;
  if (properties) DomUtils.append(properties, run);
  else DomUtils.prependChild(paragraph, run);
  if (own) DomUtils.removeElement(own);
}

/** Only lines without a style of their own: a heading is a heading wherever it stands. */
function markCentred(paragraph: XmlElement): void {
  const alignment = property(paragraph, "w:jc");
  const style = property(paragraph, "w:pStyle");
  if (alignment?.attribs["w:val"] !== "center") return;
  if (!style) {
    const holder = parseDocument(`<w:pStyle w:val="${CENTRED}"/>`, { xmlMode: true });
    const mark = holder.children[0];
    if (mark && alignment.parent && "children" in alignment.parent) DomUtils.prepend(alignment, mark);
  }
}
