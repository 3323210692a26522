import { writeFileSync } from "node:fs";
import { jsonSchemas, schemaText } from "./schema.ts";

for (const [path, schema] of Object.entries(jsonSchemas())) writeFileSync(path, schemaText(schema));
