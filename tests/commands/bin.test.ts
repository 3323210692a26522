import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { contentFolder, issueText } from "../content/archive-folder.ts";

const PROGRAM = resolve("src/run.js");
const { BULLETIN_CACHE: _, ...env } = process.env;

/** Runs the program in a folder, as `npx bulletin-archive` does there. */
const runIn = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
};

test("a command works from any folder within an archive, and its caches lie beside the content", () => {
  const content = contentFolder({ "2016/06.md": issueText() });
  expect(runIn(join(content, "2016"), "check")).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(dirname(content), ".cache/readings"))).toBe(true);
  expect(existsSync(join(content, "2016/.cache"))).toBe(false);
});

test("an archive elsewhere is built from any folder, whose files have no say in it", () => {
  const content = contentFolder({ "2016/06.md": issueText() });
  const [here, output] = [join(dirname(content), "elsewhere"), join(dirname(content), "site")];
  mkdirSync(here);
  writeFileSync(join(here, "eleventy.config.js"), "process.exit(9)");
  const built = runIn(here, "build", "--content", content, "--output", output);
  expect(built).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(output, "2016/6/index.html"))).toBe(true);
});

test("without a command the program lists its commands; of a misspelt one it names the nearest", () => {
  expect(runIn(".", "--help").stdout).toMatch(/^ {2}build {3}/m);
  expect(runIn(".", "--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(runIn(".", "bulid")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("是不是 build"),
  });
});
