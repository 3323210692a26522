import { readdirSync, readFileSync } from "node:fs";
import { ensureSites } from "./sites.ts";

/** Before a run that looks at the built sites: builds them where they are missing or older than what they are made of. */
export default function setup(): void {
  const COMMANDS = ["run", "watch", "dev", "related", "list"];
  const named = process.argv.slice(2).filter((word) => !word.startsWith("-") && !COMMANDS.includes(word));
  const readers = readdirSync("tests", { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("tests/browser/"))
    .filter((path) => readFileSync(path, "utf8").includes("support/sites.ts"));
  if (named.length === 0 || named.some((word) => readers.some((path) => path.includes(word)))) ensureSites();
}
