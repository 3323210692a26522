import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../base/text.ts";

const IMPORTABLE = /\.(x?html?|shtml|txt|docx|md|markdown|doc|wps|pdf|mht|mhtml|rtf)$/i;
/** Folders with the pictures and frames of a saved page. */
const BESIDE = /(_files|\.files|\.fld)$/i;
/** Dot files, and lock files of Office. */
const RESIDUE = /^(\.|~\$)/;

/** Files by path; folders are searched for importable files, sorted by name. */
export function listFiles(named: readonly string[]): { files: string[]; missing: string[] } {
  const missing = named.filter((path) => !existsSync(path));
  const files = named
    .filter((path) => existsSync(path))
    .flatMap((path) => (isFolder(path) ? below(path) : [path]));
  return { files: [...new Set(files)], missing };
}

const isFolder = (path: string): boolean => lstatSync(path).isDirectory();

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !RESIDUE.test(name))
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return BESIDE.test(entry.name) ? [] : below(path);
      return entry.isFile() && IMPORTABLE.test(entry.name) ? [path] : [];
    });
}
