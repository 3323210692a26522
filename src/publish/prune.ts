import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Removes the pages and data files of earlier runs that the last run did not write: issues that were renamed or deleted. */
export async function prune(output: string, written: readonly string[]): Promise<void> {
  const kept = new Set(written.map((path) => resolve(path)));
  const present = await readdir(output, { recursive: true, withFileTypes: true });
  for (const entry of present) {
    const file = resolve(join(entry.parentPath, entry.name));
    if (entry.isFile() && /^index\.(html|json)$/.test(entry.name) && !kept.has(file)) await rm(file);
  }
}
