import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT } from "./project.ts";

const packageFile = z.object({ version: z.string() });

/** The version of this program: 1.0.0 */
export const ownVersion = (): string =>
  packageFile.parse(JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"))).version;

/** Whether a version comes after another (Semantic Versioning, 11), tags like -beta left aside; of what is no version, none does. */
export function isNewer(version: string, other: string): boolean {
  const [ours, theirs] = [version, other].map((text) =>
    /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number),
  );
  if (!ours || !theirs) return false;
  const at = ours.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && (ours[at] ?? 0) > (theirs[at] ?? 0);
}
