import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compile } from "../../src/base/compile.js";
import { contentFolder, type Files, shorten } from "../content/archive-folder.ts";

/** What `src/run.js` compiles and runs, and an installed package has; once for all the commands of a test file. */
export const program = await compile(resolve("src/bin.ts"), resolve(".cache/program"));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as its editors do, in a process of its own. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, command, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** The same beside a server that this process runs. */
export function runAside(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, command, ...args], (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

/** A content folder and a place for the site beside it, with the commands that work on them. */
export function workshop(files: Files) {
  const content = contentFolder(files);
  const output = join(dirname(content), "site");
  const short = (text: string) => shorten(text, content).replaceAll(output, "site");
  const shortened = ({ status, stdout, stderr }: Run): Run => ({
    status,
    stdout: short(stdout),
    stderr: short(stderr),
  });
  return {
    content,
    output,
    check: (...args: string[]) => shortened(run("check", ["--content", content, ...args])),
    build: (env: NodeJS.ProcessEnv = {}) =>
      shortened(run("build", ["--content", content, "--output", output], env)),
    site: () => snapshotOf(output),
  };
}

/** Every file below a folder, by path, with its bytes. */
export function snapshotOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("latin1")]),
  );
}
