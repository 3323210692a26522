import { readdirSync } from "node:fs";
import { codeOf } from "./errors.ts";

/**
 * Everything below a folder that is no folder, by path with forward slashes from its top, sorted; nothing where there is no such folder. Node's own
 * `recursive` follows links from version 22 on, and a link may lead out of what was asked for.
 *
 * @param links whether links count as well; they are never followed
 */
export function filesBelow(folder: string, { links = false } = {}): string[] {
  const below = (path: string, prefix: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const name = prefix + entry.name;
      if (entry.isDirectory()) return below(`${path}/${entry.name}`, `${name}/`);
      return entry.isFile() || links ? [name] : [];
    });
  try {
    return below(folder, "").sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
