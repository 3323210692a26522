import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { trimFolder } from "./cache-folder.ts";

const FOLDER = fileURLToPath(new URL("../.cache/threads/", import.meta.url));

const MOST_BYTES = 1024 ** 2;

/**
 * Starts a thread from a TypeScript file. A thread does not inherit what lets this process load TypeScript, and to load that once
 * more takes longer than to compile the file with all of ours that it needs.
 */
export async function startWorker(file: URL, workerData: unknown, folder = FOLDER): Promise<Worker> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const compiled = join(folder, `${hash("sha256", code).slice(0, 16)}.mjs`);
  if (!holds(compiled, code)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${compiled}.${process.pid}`, code);
    renameSync(`${compiled}.${process.pid}`, compiled);
    trimFolder(folder, MOST_BYTES);
  }
  return new Worker(pathToFileURL(compiled), { workerData });
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
