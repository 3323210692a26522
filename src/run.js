import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "./base/compile.js";

/** Runs `bin.ts` from its sources: `node src/run.js build --output _site`. */

const SOURCES = fileURLToPath(new URL("./", import.meta.url));
const COMPILED = join(SOURCES, "../.cache/program");

const program = await compile(join(SOURCES, "bin.ts"), COMPILED).catch(cannotCompile);
if (program) await import(pathToFileURL(program).href);

/** @param {unknown} error */
function cannotCompile(error) {
  if (!(error instanceof Error && "syscall" in error)) throw error; // the code itself is wrong
  process.stderr.write(
    `没有完成：项目的 .cache 文件夹不能写入。请检查磁盘空间和文件夹的权限。\n（${error.message}）\n`,
  );
  process.exitCode = 3; // EXIT.machine
}
