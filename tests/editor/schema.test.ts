import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { frontMatterSchema } from "../../src/bulletin/front-matter.ts";
import { siteSchema } from "../../src/bulletin/site.ts";
import { jsonSchemas, schemaText } from "../../src/editor/schema.ts";

const schemas = jsonSchemas();

test.each(Object.keys(schemas))(
  "%s is what the archive's schema says now; `npm run schema` writes it",
  (path) => {
    expect(readFileSync(path, "utf8")).toBe(schemaText(schemas[path] ?? {}));
  },
);

interface Property {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly examples?: unknown;
  readonly enum?: unknown;
}

const propertiesOf = (path: string): Readonly<Record<string, Property>> =>
  z.object({ properties: z.record(z.string(), z.looseObject({})) }).parse(schemas[path]).properties;

test.each([
  [".vscode/front-matter.schema.json", frontMatterSchema],
  [".vscode/site.schema.json", siteSchema],
] as const)("%s explains every field in the words of the schema", (path, schema) => {
  const properties = propertiesOf(path);
  for (const [key, field] of Object.entries(schema.shape)) {
    const { label, help } = field.meta() ?? {};
    expect(properties[key], key).toMatchObject({ title: label, description: help });
    expect(properties[key]?.examples ?? properties[key]?.enum, key).toBeDefined();
  }
  expect(JSON.stringify(properties)).not.toContain('"label"');
});

test("examples of lists and maps are lists and maps", () => {
  expect(propertiesOf(".vscode/front-matter.schema.json").keywords?.examples).toEqual([["创新创业"]]);
  expect(propertiesOf(".vscode/site.schema.json").footer?.examples).toEqual([{ sponsor: "某州科学技术局" }]);
});

test("the status is an enumeration of four", () => {
  expect(propertiesOf(".vscode/front-matter.schema.json").status?.enum).toEqual([
    "published",
    "draft",
    "corrected",
    "withdrawn",
  ]);
});

const alternatives = z.array(z.strictObject({ required: z.array(z.string()) })).default([{ required: [] }]);

/** Parses like an editor's YAML extension, with numbers and booleans. */
function accepts(path: string, yaml: string): boolean {
  const { anyOf, ...plain } = schemas[path] ?? {};
  const value = z.record(z.string(), z.unknown()).parse(parse(yaml));
  return (
    z.fromJSONSchema(plain).safeParse(value).success &&
    alternatives.parse(anyOf).some(({ required }) => required.every((key) => key in value))
  );
}

test("the sample archive is valid", () => {
  expect(accepts(".vscode/site.schema.json", readFileSync("content/site.yaml", "utf8"))).toBe(true);
  expect(accepts(".vscode/synonyms.schema.json", readFileSync("content/synonyms.yaml", "utf8"))).toBe(true);
  expect(accepts(".vscode/redirects.schema.json", readFileSync("content/redirects.yaml", "utf8"))).toBe(true);
  const issues = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  expect(issues.length).toBeGreaterThan(10);
  for (const file of issues)
    expect(accepts(".vscode/front-matter.schema.json", frontOf(join("content", file))), file).toBe(true);
});

const frontOf = (file: string): string => readFileSync(file, "utf8").split("\n---\n")[0] ?? "";

const FRONT = "title: 甲\nissue: 6\ndate: 2016-10-19\nsource: 州科技局\nauthor: 吴启荣\n";

test.each([
  ["a field that is missing", FRONT.replace("title: 甲\n", "")],
  ["a field that does not exist", `${FRONT}auther: 吴启荣\n`],
  ["a field that is empty", `${FRONT}summary:\n`],
  ["a status that does not exist", `${FRONT}status: 草稿\n`],
  ["a list that is a line", `${FRONT}keywords: 创新\n`],
  ["no department, though nothing was imported", FRONT.replace("source: 州科技局\n", "")],
])("the front matter's schema refuses %s", (_name, yaml) => {
  expect(accepts(".vscode/front-matter.schema.json", FRONT)).toBe(true);
  expect(accepts(".vscode/front-matter.schema.json", yaml)).toBe(false);
});

test("an imported issue may lack the author", () => {
  const original = `original:\n  file: original.html\n  sha256: ${"0".repeat(64)}\n`;
  expect(accepts(".vscode/front-matter.schema.json", FRONT.replace("author: 吴启荣\n", "") + original)).toBe(
    true,
  );
});
