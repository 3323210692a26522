import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { PROJECT } from "./project.ts";

/**
 * A hash of what makes something out of content: files and folders of this project's code, the packages, Node. What is kept from an
 * earlier run under such a hash is never used by code that would have made it otherwise.
 */
export function hashOfCode(...places: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of ["package-lock.json", ...places].flatMap((place) => filesAt(place)))
    hash.update(`\0${file}\0`).update(readFileSync(join(PROJECT, file)));
  return hash.digest("hex");
}

function filesAt(place: string): string[] {
  if (statSync(join(PROJECT, place)).isFile()) return [place];
  return readdirSync(join(PROJECT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(PROJECT, join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}
