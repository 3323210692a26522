import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RelaxNGValidator, XmlDocument, XmlError, XsdValidator } from "libxml2-wasm";

/*
 * The formats' own schemas, from the specifications (`schemas/`). Each check answers with the faults that it found, so that a
 * test that fails says what is wrong.
 */

const schemaText = (name: string): string =>
  readFileSync(new URL(`schemas/${name}`, import.meta.url), "utf8");

const atomSchema = RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaText("atom.rng")));
const sitemapSchema = XsdValidator.fromDoc(XmlDocument.fromString(schemaText("sitemap.xsd")));

/** An Atom document against RFC 4287. */
export const atomFaults = (xml: string): string[] => xmlFaults(xml, atomSchema);

/** A sitemap or an index of sitemaps against sitemaps.org's protocol. */
export const sitemapFaults = (xml: string): string[] => xmlFaults(xml, sitemapSchema);

function xmlFaults(xml: string, validator: { validate(document: XmlDocument): void }): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlError) return [error.message];
    throw error;
  } finally {
    document?.dispose();
  }
}

/** JSON against a JSON Schema, formats of dates and addresses included. */
export function jsonFaults(data: unknown, schema: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  if (typeof schema !== "object" || schema === null) return ["the schema is no schema"];
  const validate = ajv.compile(schema);
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A feed against JSON Feed 1.1. */
export const jsonFeedFaults = (json: string): string[] =>
  jsonFaults(JSON.parse(json), JSON.parse(schemaText("json-feed.schema.json")));
