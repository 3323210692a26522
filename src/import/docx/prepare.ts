import { DomUtils, parseDocument } from "htmlparser2";
import { escapeMarkup } from "../../base/text.ts";
import { byName, Numbering, valueIn } from "./list-numbering.ts";

type XmlDocument = ReturnType<typeof parseDocument>;
type XmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** Paragraph style that the conversion maps to a class. */
export const CENTRED = "BulletinCentred";

interface Prepared {
  readonly xml: string;
  readonly hidden: readonly string[];
  /** tracked changes are read as accepted */
  readonly hasRevisions: boolean;
}

/** Writes into the XML what the conversion to HTML would lose: list numbers and centring. Removes hidden text. */
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

const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  DomUtils.getElementsByTagName(name, parent.children, false)[0];

/** One of the paragraph's own properties; a text box inside it has paragraphs too. */
const property = (paragraph: XmlElement, name: string): XmlElement | undefined => {
  const properties = childOf(paragraph, "w:pPr");
  return properties && childOf(properties, name);
};

const parseElement = (xml: string) => parseDocument(xml, { xmlMode: true }).children[0];

function numberParagraph(paragraph: XmlElement, styles: XmlDocument, numbering: Numbering): void {
  const own = property(paragraph, "w:numPr");
  const styleId = property(paragraph, "w:pStyle")?.attribs["w:val"];
  const style = styleId && byName(styles, "w:style").find(({ attribs }) => attribs["w:styleId"] === styleId);
  const numbered = own ?? (style ? byName(style, "w:numPr")[0] : undefined);
  if (!numbered) return;
  const list = valueIn(numbered, "w:numId") ?? "";
  const label = list === "0" ? "" : numbering.next(list, Number(valueIn(numbered, "w:ilvl") ?? 0));
  if (label === "") return;
  const run = parseElement(`<w:r><w:t xml:space="preserve">${escapeMarkup(label)}</w:t></w:r>`);
  const properties = childOf(paragraph, "w:pPr");
  if (!run) return;
  if (properties) DomUtils.append(properties, run);
  else DomUtils.prependChild(paragraph, run);
  if (own) DomUtils.removeElement(own);
}

/** Skips paragraphs with a style: a heading is a heading wherever it stands. */
function markCentred(paragraph: XmlElement): void {
  const alignment = property(paragraph, "w:jc");
  if (alignment?.attribs["w:val"] !== "center" || property(paragraph, "w:pStyle")) return;
  const mark = parseElement(`<w:pStyle w:val="${CENTRED}"/>`);
  if (mark) DomUtils.prepend(alignment, mark);
}
