import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** A program and its arguments, to be spawned without a shell. */
type Command = readonly [program: string, args: readonly string[]];

interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** the running Node */
  readonly node: string;
  /** `npm_execpath`: the script of the npm that has started us, if one has */
  readonly started: string | undefined;
  readonly exists: (path: string) => boolean;
}

/**
 * How `npm run SCRIPT` is started. npm is a script that Node runs: on Windows `npm.cmd` can't be spawned without a shell (Node refuses it,
 * CVE-2024-27980), and where even that script can't be found, `cmd.exe` is given one fixed line.
 */
export function npmRun(
  script: "deploy",
  { platform, node, started, exists }: Surroundings = {
    platform: process.platform,
    node: process.execPath,
    started: process.env.npm_execpath,
    exists: existsSync,
  },
): Command {
  const beside = join(dirname(node), "node_modules/npm/bin/npm-cli.js");
  const below = join(dirname(node), "../lib/node_modules/npm/bin/npm-cli.js");
  const found = [started, beside, below].find((path) => path && /\.[cm]?js$/.test(path) && exists(path));
  if (found) return [node, [found, "run", script]];
  return platform === "win32"
    ? ["cmd.exe", ["/d", "/s", "/c", `npm run ${script}`]]
    : ["npm", ["run", script]];
}
