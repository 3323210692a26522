import { DomUtils, parseDocument } from "htmlparser2";

export type XmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type XmlNode = XmlElement["children"][number];
type XmlDocument = ReturnType<typeof parseDocument>;

export const parseXml = (xml: string | null): XmlDocument => parseDocument(xml ?? "", { xmlMode: true });

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
