import { execFileSync, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { originOf } from "../../src/publish/integrity/origin.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bulletin-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

/** Copies the sample content, file by file in this order. */
function copyContent(to: string, paths: readonly string[]): string {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join("content", path)));
  }
  return to;
}

/** The project at another place, where nothing is kept of earlier builds. */
function otherPlace(): string {
  const place = join(root, "别处 项目");
  mkdirSync(place);
  for (const name of [
    "src",
    "layouts",
    "node_modules",
    ".eleventy.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ])
    symlinkSync(resolve(name), join(place, name));
  return place;
}

/** Moves the clock of a process, and of its threads. */
const OTHER_DAY = `data:text/javascript,${encodeURIComponent(
  "const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [D.now() + 4e10])); } static now() { return D.now() + 4e10; } };",
)}`;

function build(cwd: string, content: string, output: string, env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve("src/run.js"), "build", "--content", content, "--output", output],
    { cwd, encoding: "utf8", env: { ...process.env, BULLETIN_CACHE: "", ...env } }, // nothing is kept of earlier builds
  );
  expect([status, stderr]).toEqual([0, ""]);
}

test("the same content gives the same bytes, all files, on another day, in another zone, language, folder and order, without what was kept", () => {
  const paths = filesBelow("content");
  const [here, there] = [join(root, "here"), join(root, "很深", "there")];
  build(".", copyContent(join(root, "content"), paths), here, { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" });
  build(otherPlace(), copyContent(join(root, "另一处", "content"), paths.toReversed()), there, {
    TZ: "America/New_York",
    LANG: "de_DE.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    NODE_OPTIONS: `--import=${OTHER_DAY}`,
  });
  const sums = (folder: string) =>
    filesBelow(folder).map((path) => `${hash("sha256", readFileSync(join(folder, path)))} ${path}`);
  expect(sums(there)).toEqual(sums(here));
  const bytes = filesBelow(here).reduce((sum, path) => sum + readFileSync(join(here, path)).length, 0);
  expect(bytes).toBeGreaterThan(1_000_000);
}, 180_000);

test("the commit is named where the content is exactly what was committed, in a shallow clone as well", async () => {
  const repository = join(root, "repository");
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=x", "-c", "user.email=x@x.invalid", "-c", "init.defaultBranch=main", ...args],
      {
        cwd: repository,
        encoding: "utf8",
      },
    ).trim();
  mkdirSync(join(repository, "content"), { recursive: true });
  const content = join(repository, "content");
  expect((await originOf(content)).commit).toBeNull();
  git("init", "--quiet");
  for (const text of ["1", "2"]) {
    writeFileSync(join(content, "site.yaml"), text);
    git("add", ".");
    git("commit", "--quiet", "--message", text);
  }
  const { commit, generator } = await originOf(content);
  expect(commit).toBe(git("rev-parse", "HEAD"));
  expect(generator).toMatch(/^bulletin-archive \d+\.\d+\.\d+$/);
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${repository}`, join(root, "clone")]);
  expect((await originOf(join(root, "clone/content"))).commit).toBe(commit);
  cpSync(content, join(root, "copy"), { recursive: true });
  expect((await originOf(join(root, "copy"))).commit).toBeNull();
  writeFileSync(join(content, "new.md"), "");
  expect((await originOf(content)).commit).toBeNull();
  rmSync(join(content, "new.md"));
  appendFileSync(join(content, "site.yaml"), "x");
  expect((await originOf(content)).commit).toBeNull();
});
