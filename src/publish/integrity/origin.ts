import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ownVersion } from "../../base/version.ts";
import { GENERATOR, type Origin } from "./manifest.ts";

/** What the site of this content is made by and from. Nothing of it depends on where and when that is done. */
export async function originOf(content: string): Promise<Origin> {
  return { generator: `${GENERATOR} ${ownVersion()}`, commit: await commitOf(content) };
}

/** The commit that holds exactly what lies in the folder; null outside git, without git, and where anything was changed since. */
async function commitOf(folder: string): Promise<string | null> {
  try {
    await git(folder, "rev-parse", "--verify", "--quiet", "HEAD:./");
    const changes = await git(folder, "status", "--porcelain", "--ignored", "--", ".");
    return changes === "" ? (await git(folder, "rev-parse", "HEAD")).trim() : null;
  } catch {
    return null;
  }
}

const run = promisify(execFile);

/** Git without what a repository's own configuration could make it run. */
async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const settings = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
  const { stdout } = await run("git", [...settings, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
  });
  return stdout;
}
