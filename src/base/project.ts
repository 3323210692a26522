import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project: the nearest with a `package.json`, for the code also runs compiled, from `.cache` (`compile.js`). */
export const PROJECT = nearestProject(dirname(fileURLToPath(import.meta.url)));

function nearestProject(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : nearestProject(dirname(folder));
}
