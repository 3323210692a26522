import { hash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

const FOLDER = fileURLToPath(new URL("../.cache/threads/", import.meta.url));

/**
 * Starts a thread from a TypeScript file. A thread does not inherit what lets this process load TypeScript, and to load that once
 * more takes longer than to compile the file with all of ours that it needs.
 */
export async function startWorker(file: URL, workerData: unknown): Promise<Worker> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const compiled = `${FOLDER}${hash("sha256", code).slice(0, 16)}.mjs`;
  if (!existsSync(compiled)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${compiled}.${process.pid}`, code);
    renameSync(`${compiled}.${process.pid}`, compiled);
  }
  return new Worker(pathToFileURL(compiled), { workerData });
}
