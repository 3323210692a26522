import { copyFileSync, linkSync } from "node:fs";

/** Gives a file a second name in another folder; not every file system has links, so it may become a copy. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
