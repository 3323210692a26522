import { readdirSync, readFileSync } from "node:fs";
import { ensureSites } from "./sites.ts";

/** The tests outside the browser that look at the built sites, by path. */
export const testsOfSites = (): string[] =>
  readdirSync("tests", { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("tests/browser/"))
    .filter((path) => readFileSync(path, "utf8").includes("support/sites.ts"));

/** Before a run that looks at the built sites: builds them where they are missing or older than what they are made of. */
export default function setup(): void {
  const COMMANDS = ["run", "watch", "dev", "related", "list"];
  const named = process.argv.slice(2).filter((word) => !word.startsWith("-") && !COMMANDS.includes(word));
  if (named.length === 0 || named.some((word) => testsOfSites().some((path) => path.includes(word))))
    ensureSites();
}
