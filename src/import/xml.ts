import { DomHandler, DomUtils, Parser, type parseDocument } from "htmlparser2";
import { ImportRefused, TOO_DEEP } from "./remarks.ts";

export type XmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type XmlNode = XmlElement["children"][number];
type XmlDocument = ReturnType<typeof parseDocument>;

/** Office files have some tens of elements inside each other; each costs the readers a few calls within calls. */
const DEEPEST = 1000;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new ImportRefused(TOO_DEEP);
    super.onopentag(name, attribs);
  }
}

/** @throws ImportRefused for elements too deep inside each other */
export function parseXml(xml: string | null): XmlDocument {
  const handler = new ShallowHandler(undefined, { xmlMode: true });
  new Parser(handler, { xmlMode: true }).end(xml ?? "");
  return handler.root;
}

/** Elements by name, at any depth. */
export const byName = (root: XmlDocument | XmlElement, name: string): XmlElement[] =>
  DomUtils.getElementsByTagName(name, root, true);

/** The first child of that name. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

export const isElement = (node: XmlNode): node is XmlElement => "name" in node && "attribs" in node;

export const elementsIn = (parent: XmlElement | XmlDocument): XmlElement[] =>
  parent.children.filter(isElement);

export const textIn = (node: XmlNode | XmlNode[]): string => DomUtils.textContent(node);

/** `<w:start w:val="1"/>` below an element → 1 */
export const valueIn = (element: XmlElement, name: string): string | undefined =>
  byName(element, name)[0]?.attribs["w:val"];
