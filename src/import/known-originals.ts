import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The issues that were imported before, by the SHA-256 of their originals: an import that was stopped goes on where it was. */
export function knownOriginals(content: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const year of existsSync(content) ? readdirSync(content).filter((name) => /^\d{4}$/.test(name)) : [])
    for (const name of readdirSync(join(content, year)).filter((file) => file.endsWith(".md"))) {
      const file = join(content, year, name);
      const head = readFileSync(file, "utf8").slice(0, FRONT_MATTER);
      const sum = /^\s+sha256:\s*['"]?([0-9a-f]{64})/m.exec(head)?.[1];
      if (sum !== undefined) known.set(sum, file);
    }
  return known;
}

const FRONT_MATTER = 100_000;
