import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MachineError, UsageError } from "../base/errors.ts";
import { filesBelow } from "../base/files-below.ts";
import { compare } from "../base/text.ts";

interface Versions {
  readonly content: string;
  /** a folder for the two sites, whose owner takes it away */
  readonly work: string;
  /** the folder of the package in use, or of this repository */
  readonly now: string;
  readonly next: string;
}

/** What a version makes of an archive. */
interface Outcome {
  readonly version: string;
  /** each as text, without its line number */
  readonly errors: readonly string[];
  readonly reminders: readonly string[];
  /** by path, without what changes with every version; null where nothing is built */
  readonly files: ReadonlyMap<string, string> | null;
}

const SHOWN = 20;

/** Has both versions check and build the archive, and says what differs. */
export function compareVersions({ content, work, now, next }: Versions): { text: string; isSafe: boolean } {
  const before = outcomeOf(now, content, join(work, "now"));
  const after = outcomeOf(next, content, join(work, "next"));
  const errors = newIn(after.errors, before.errors);
  const [gone, added, changed] = compareFiles(before.files, after.files);
  const sections: [string, readonly string[]][] = [
    ["新的错误，改好才能发布", errors],
    ["新的提醒", newIn(after.reminders, before.reminders)],
    ["不再有的网址", gone],
    ["新的网址", added],
    ["内容不同的页面和文件", changed],
  ];
  const told = sections.map(
    ([title, lines]) =>
      `${title}：${lines.length === 0 ? "没有" : `${lines.length}个`}\n${lines
        .slice(0, SHOWN)
        .map((line) => `  ${line}\n`)
        .join("")}${lines.length > SHOWN ? `  ……还有${lines.length - SHOWN}个\n` : ""}`,
  );
  const isBuilt = after.files !== null || before.files === null;
  const isSafe = errors.length === 0 && gone.length === 0 && isBuilt;
  return {
    text: `现在用的是 ${before.version}，新版本是 ${after.version}。什么都没有改动。\n\n${told.join("")}${
      isSafe
        ? "\n"
        : "\n现在换成新版本，有内容会发布不出来或者网址失效：请先改好上面的错误，或向维护人员询问。\n"
    }`,
    isSafe,
  };
}

const problems = z.array(
  z.looseObject({ severity: z.string(), code: z.string(), file: z.string(), message: z.string() }),
);

function outcomeOf(folder: string, content: string, work: string): Outcome {
  const program = [join(folder, "dist/bin.js"), join(folder, "src/run.js")].find((file) => existsSync(file));
  if (!program) throw new UsageError(`“${folder}”不是装好的 bulletin-archive。`);
  const output = join(work, "site");
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, BULLETIN_CACHE: join(work, "cache"), npm_lifecycle_event: "" },
    });
    if (status !== 0 && status !== 1)
      throw new MachineError(`这个版本没有运行完：${folder}\n${stderr.trim()}`);
    return { status, stdout };
  };
  const checked = problems.parse(JSON.parse(run("check", "--content", content, "--format", "json").stdout));
  const { status } = run("build", "--content", content, "--output", output);
  const listed = (wanted: string) =>
    checked
      .filter(({ severity }) => severity === wanted)
      .map(({ code, file, message }) => `${file} ${code} ${message}`);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  return {
    version,
    errors: listed("error"),
    reminders: listed("warning"),
    files: status === 0 ? filesOf(output, version) : null,
  };
}

/** Lines that another list has not, or has fewer times. */
function newIn(lines: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Named after what is in them: their names are nobody's address. */
const BY_CONTENT = /^(assets|pagefind)\//;
/** Sums of other files. */
const SUMS = /^integrity/;

function filesOf(site: string, version: string): ReadonlyMap<string, string> {
  const paths = filesBelow(site).filter((path) => !BY_CONTENT.test(path));
  return new Map(
    paths.sort(compare).map((path) => [path, SUMS.test(path) ? "" : shapeOf(join(site, path), version)]),
  );
}

/** A file without the names of assets and parts of the index, and without the version that made it. */
const shapeOf = (file: string, version: string): string =>
  readFileSync(file, "latin1")
    .replaceAll(/-[A-Z0-9]{8}\.(?=css|js)/g, ".")
    .replaceAll(/\b[0-9a-f]{16}\b/g, "")
    .replaceAll(`bulletin-archive ${version}`, "");

function compareFiles(
  before: Outcome["files"],
  after: Outcome["files"],
): [gone: string[], added: string[], changed: string[]] {
  if (!before || !after) return [[], [], []];
  return [
    [...before.keys()].filter((path) => !after.has(path)),
    [...after.keys()].filter((path) => !before.has(path)),
    [...before].filter(([path, shape]) => after.has(path) && after.get(path) !== shape).map(([path]) => path),
  ];
}
