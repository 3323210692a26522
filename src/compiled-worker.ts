import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { compile } from "./compile.js";
import { PROJECT } from "./project.ts";

const FOLDER = join(PROJECT, ".cache/program");

/**
 * Starts a thread from a TypeScript file. A thread does not inherit what lets this process load TypeScript, be it that it runs compiled
 * itself or, in the preview and in tests, by tsx.
 *
 * @param name of the folder that its compiled files are kept in
 */
export async function startWorker(
  file: string,
  name: string,
  workerData: unknown,
  folder = FOLDER,
): Promise<Worker> {
  const compiled = await compile(file, join(folder, name));
  return new Worker(pathToFileURL(compiled), { workerData });
}
