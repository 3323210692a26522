import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project: the nearest with a `package.json`, for the code also runs compiled, from `.cache` (`compile.js`). */
export const PROJECT = nearestProject(dirname(fileURLToPath(import.meta.url)));

/** Whether this is the program of a package, which was compiled once, when it was packed (`pack/prepack.ts`). */
export const isCompiled = fileURLToPath(import.meta.url).startsWith(join(PROJECT, "dist") + sep);

function nearestProject(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : nearestProject(dirname(folder));
}
