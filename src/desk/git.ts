import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { codeOf } from "../base/errors.ts";
import { Refusal } from "./action.ts";

/** A line of a file's history: what git calls a commit. */
interface Commit {
  /** the object name, 40 or 64 hexadecimal digits */
  readonly id: string;
  /** when, as milliseconds */
  readonly time: number;
  readonly person: string;
  /** its first line */
  readonly subject: string;
}

const MOST_BYTES = 16 * 1024 * 1024;
const LONGEST = 20_000;

/**
 * A repository may be anybody's, and its `config` may name programs for git to run: file system monitors, hooks, pagers, signature checkers,
 * remotes to fetch missing objects from. None of them is asked: only `log` without signatures and differences and `cat-file` without
 * filters are used, and what could start something is switched off by options, which come before any configuration.
 */
const SAFE_OPTIONS = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
  ...[
    "core.fsmonitor=false",
    `core.hooksPath=${devNull}`,
    "core.pager=",
    "core.sshCommand=",
    "core.askPass=",
    "core.alternateRefsCommand=",
    "credential.helper=",
    "diff.external=",
    "gpg.program=",
    "log.showSignature=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
  ].flatMap((setting) => ["-c", setting]),
];

/** Nothing of git's own variables, which may point elsewhere, and nothing that asks. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
});

/** Runs git in a folder with arguments that no content decides on. @throws Refusal where it can't answer */
function git(folder: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: environment(),
      encoding: "buffer",
      maxBuffer: MOST_BYTES,
      timeout: LONGEST,
      windowsHide: true,
    } as const;
    execFile("git", [...SAFE_OPTIONS, ...args], options, (error, stdout, stderr) => {
      if (error) reject(new Refusal(reasonOf(error, stderr.toString("utf8"))));
      else resolve(stdout);
    });
  });
}

function reasonOf(error: Error, said: string): string {
  if (codeOf(error) === "ENOENT") return "这台电脑上没有 git，看不到以前的版本。";
  if (/not a git repository/.test(said)) return "这些文件没有用 git 管理，没有以前的版本可看。";
  if (/dubious ownership/.test(said)) return "这个文件夹的 git 仓库属于别的用户，没有打开它。";
  if (/does not have any commits|bad revision 'HEAD'/.test(said)) return "这个 git 仓库里还没有提交过文件。";
  return `git 没有回答：${said.trim().split("\n")[0] ?? ""}`;
}

const FIELD = "%x00";

/**
 * When a file was changed, newest first, one hundred times at most.
 *
 * @param path below the folder, with forward slashes
 */
export async function historyOf(folder: string, path: string): Promise<readonly Commit[]> {
  const format = ["%H", "%ct", "%an", "%s"].join(FIELD);
  const args = ["log", "-z", "-n", "100", "--no-show-signature", "--no-patch", "--no-color", "--no-mailmap"];
  const said = await git(folder, [...args, `--format=${format}`, "HEAD", "--", path]);
  const parts = said.toString("utf8").split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at + 3 < parts.length; at += 4) {
    const [id = "", time = "", person = "", subject = ""] = parts.slice(at, at + 4);
    commits.push({ id: id.trim(), time: Number(time) * 1000, person, subject });
  }
  return commits;
}

/** The bytes of a file as a commit has it, without any filter. */
export const fileAt = (folder: string, id: string, path: string): Promise<Buffer> =>
  git(folder, ["cat-file", "blob", `${id}:./${path}`]);
