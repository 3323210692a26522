import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../compare.ts";

const IMPORTABLE = /\.(x?html?|shtml|txt|docx|md|markdown|doc|wps|pdf|mht|mhtml|rtf)$/i;
/** A browser puts a saved page's pictures and frames into a folder beside it; Office leaves files that begin with ~$. */
const BESIDE = /(_files|\.files|\.fld)$/i;
const RESIDUE = /^(\.|~\$)/;

/** The files that a call names; of folders, everything below that might be imported, in the order of names. */
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
