import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Atomic replace of a file that is there: whoever reads it meanwhile sees the old bytes or the new ones. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx", mode: statSync(file).mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    // Report the editor's file, not the temporary one.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}
