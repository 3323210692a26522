import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "./archive.ts";

const ASIDE = join(BENCH, "aside");
let moved = 0;

/**
 * Makes way for a build from nothing. What is in the way is moved, and deleted when all is measured: for some minutes after many
 * files were deleted, ext4 makes new ones much more slowly.
 */
export function moveAside(paths: readonly string[]): void {
  mkdirSync(ASIDE, { recursive: true });
  for (const path of paths) if (existsSync(path)) renameSync(path, join(ASIDE, `${process.pid}-${moved++}`));
}

export function deleteMoved(): void {
  rmSync(ASIDE, { recursive: true, force: true });
}
