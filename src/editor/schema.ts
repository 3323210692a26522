import { parse } from "yaml";
import { z } from "zod";
import { documentsSchema } from "../bulletin/documents.ts";
import {
  frontMatterSchema,
  importedFrontMatterSchema,
  unsignedFrontMatterSchema,
} from "../bulletin/front-matter.ts";
import { redirectsSchema } from "../bulletin/redirects.ts";
import { siteSchema } from "../bulletin/site.ts";
import { STATUSES } from "../bulletin/status.ts";
import { synonymsSchema } from "../bulletin/synonyms.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schemas for completion and validation in text editors, by path. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  ".vscode/front-matter.schema.json": frontMatterJsonSchema(),
  ".vscode/site.schema.json": toJsonSchema(siteSchema, "网站配置（content/site.yaml）"),
  ".vscode/redirects.schema.json": toJsonSchema(redirectsSchema, "转址（content/redirects.yaml）"),
  ".vscode/synonyms.schema.json": toJsonSchema(synonymsSchema, "同义词（content/synonyms.yaml）"),
  ".vscode/documents.schema.json": toJsonSchema(documentsSchema, "文件（content/documents.yaml）"),
});

/** Text of a schema file, written by `npm run schema` and compared by a test. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** An imported issue, which has `original`, may lack fields that are otherwise required; whether `author` may be left out is for the site to say. */
function frontMatterJsonSchema(): JsonSchema {
  const schema = toJsonSchema(importedFrontMatterSchema, "简报的说明栏（content/年份/期号.md）");
  const always = new Set(schema.required);
  const { required = [] } = toJsonSchema(unsignedFrontMatterSchema, "");
  return {
    ...schema,
    anyOf: [{ required: ["original"] }, { required: required.filter((key) => !always.has(key)) }],
  };
}

/** Enumerations that zod checks by a function. */
const CHOICES = new Map<z.core.$ZodType, readonly (string | boolean)[]>([
  [frontMatterSchema.shape.status, STATUSES],
  [siteSchema.shape.sample, [true, false]],
]);

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const json: JsonSchema = z.toJSONSchema(schema, {
    io: "input",
    override({ zodSchema, jsonSchema }) {
      const { label, help, example, otherwise: _, ...rest } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, {
        ...(typeof label === "string" ? { title: label, description: help } : {}),
        ...rest,
        ...(typeof example === "string" ? { examples: [exampleValue(example, rest.type)] } : {}),
      });
      const choices = CHOICES.get(zodSchema);
      if (choices) {
        delete jsonSchema.type;
        delete jsonSchema.examples;
        jsonSchema.enum = [...choices];
      } else if (jsonSchema.type === "string")
        // The archive reads every value as a string; text editors parse 6 as a number and true as a boolean.
        Reflect.set(jsonSchema, "type", ["string", "number", "boolean"]);
    },
  });
  return { ...json, title };
}

/** The value of an example in YAML (`- 创新创业`); plain text is its own value. */
const exampleValue = (example: string, type: unknown): unknown =>
  type === "string" ? example : parse(example, { schema: "failsafe" });
