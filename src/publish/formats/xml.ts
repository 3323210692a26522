import { XMLBuilder } from "fast-xml-parser";

/** An element as fast-xml-parser takes it: children by name, attributes with a leading @, text as `#text`. */
export type XmlElement = { readonly [name: string]: string | XmlElement | readonly (string | XmlElement)[] };

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  suppressEmptyNode: true,
});

/** A document with its XML declaration; text and attributes are escaped. */
export const toXml = (root: XmlElement): string =>
  builder.build({ "?xml": { "@version": "1.0", "@encoding": "utf-8" }, ...root });
