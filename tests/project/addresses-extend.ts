import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { SITES } from "../support/sites.ts";
import { addressesOf, LIST, promised } from "./addresses.ts";

/* `npm run addresses`: adds new addresses of the sample site to the list. */
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8")));
const known = new Set(promised());
const added = addressesOf(SITES.root.folder).filter((address) => !known.has(address));
const before = existsSync(LIST) ? readFileSync(LIST, "utf8") : "";
const heading = before.includes(`# ${version}\n`) ? "" : `${before === "" ? "" : "\n"}# ${version}\n`;
if (added.length > 0) writeFileSync(LIST, `${before}${heading}${added.join("\n")}\n`);
process.stdout.write(`${added.length} addresses added to tests/project/addresses.txt\n`);
