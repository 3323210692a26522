import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { build } from "esbuild";

/** Files that other code left behind stay for a day: a program that runs may still load one. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Compiles a TypeScript file, with all of ours that it imports, into a few files that Node runs as they are: that takes less time than to
 * load some two hundred sources one by one. What is in the folder already is compared with what the sources give now, so that code
 * which somebody has changed there is never run.
 *
 * This file and `run.js` are JavaScript, for nothing reads TypeScript yet when they run.
 *
 * @param {string} entry the TypeScript file
 * @param {string} folder where compiled files are kept, an absolute path; may be deleted at any time
 * @returns {Promise<string>} the compiled file to be run in the place of the entry
 */
export async function compile(entry, folder) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    // Names hold a hash of the sources' paths as well: seen from here they are the same wherever a command is called.
    absWorkingDir: dirname(entry),
    outdir: folder,
    // The names tell the content: a program that runs while the code changes still finds its own.
    entryNames: "[name]-[hash]",
    chunkNames: "parts/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    // Otherwise /\p{Script=Han}/u becomes a `new RegExp()` where it stands, compiled anew at each call.
    supported: { "regexp-unicode-property-escapes": true },
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
    write: false,
  });
  const changed = outputFiles.filter(({ path, contents }) => !holds(path, contents));
  for (const { path, contents } of changed) {
    const unfinished = `${path}.${randomUUID()}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
  if (changed.length > 0) removeOld(folder, new Set(outputFiles.map(({ path }) => path)));
  const compiled = outputFiles.find(({ path }) => dirname(path) === folder && extname(path) === ".js");
  if (!compiled) throw new Error(`esbuild made nothing of ${entry}`);
  return compiled.path;
}

/**
 * @param {string} file
 * @param {Uint8Array} bytes
 */
function holds(file, bytes) {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} current files that are in use
 */
function removeOld(folder, current) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (current.has(file) || !entry.isFile()) continue;
    const stats = statSync(file, { throwIfNoEntry: false }); // another process may remove it, too
    if (stats && stats.mtimeMs < Date.now() - KEPT_FOR) rmSync(file, { force: true });
  }
}
