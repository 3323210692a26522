/** What is said twice in the recipes is the same, and what can be run of them here is run. Servers: tests/browser/servers.test.ts */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { isDocument } from "../../src/bulletin/file-kind.ts";
import { SAFETY_HEADERS } from "../../src/publish/headers.ts";
import { mediaType } from "../../src/publish/media-type.ts";

const recipe = (name: string): string => readFileSync(join("src/serve", name), "utf8");
const work = mkdtempSync(join(tmpdir(), "recipes-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("web.config", () => {
  const pair = z.object({ name: z.string(), value: z.string() });
  const map = z.object({ fileExtension: z.string(), mimeType: z.string() });
  const parsed = z
    .object({
      configuration: z.object({
        "system.webServer": z.object({
          httpProtocol: z.object({ customHeaders: z.object({ add: z.array(pair) }) }),
          staticContent: z.object({ mimeMap: z.array(map) }),
        }),
      }),
    })
    .parse(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(recipe("web.config")));
  const { httpProtocol, staticContent } = parsed.configuration["system.webServer"];
  const types = new Map(
    staticContent.mimeMap.map(({ fileExtension, mimeType }) => [fileExtension, mimeType]),
  );

  test("sends the headers that keep a reader safe", () => {
    const { add } = httpProtocol.customHeaders;
    expect(Object.fromEntries(add.map(({ name, value }) => [name, value]))).toEqual(SAFETY_HEADERS);
  });

  test("knows every kind of file that a site has, for IIS refuses the others", () => {
    const ofIis = new Set([
      ".pdf",
      ".png",
      ".jpg",
      ".jpeg",
      ".gif",
      ".doc",
      ".docx",
      ".xls",
      ".xlsx",
      ".ppt",
      ".pptx",
      ".zip",
    ]);
    const ofIndex = [".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind", ".conf", ".minisig"];
    const ours = [...recipeTypes(), ...ofIndex];
    const documents = [
      "pdf",
      "ofd",
      "doc",
      "docx",
      "xls",
      "xlsx",
      "ppt",
      "pptx",
      "wps",
      "et",
      "dps",
      "csv",
      "txt",
      "zip",
    ];
    for (const ending of documents) expect(isDocument(`x.${ending}`), ending).toBe(true);
    for (const ending of [...ours, ...documents.map((name) => `.${name}`)])
      if (!ofIis.has(ending)) expect(types.has(ending), ending).toBe(true);
  });

  test("names the types that the preview and the others name", () => {
    for (const ending of recipeTypes())
      if (types.has(ending)) expect(types.get(ending), ending).toBe(mediaType(`x${ending}`));
  });
});

/** The endings that the site's own types are listed under. */
function recipeTypes(): string[] {
  const lines = readFileSync("src/publish/media-type.ts", "utf8").matchAll(/^ {2}(\w+): "/gm);
  return [...lines].map(([, ending]) => `.${ending}`);
}

describe("gitea.yml", () => {
  const yaml = recipe("ci/gitea.yml");

  test("knows the server by its key, and asks nobody", () => {
    expect(yaml).toMatch(/PUBLISH_HOST" > ~\/\.ssh\/known_hosts/);
    expect(yaml).not.toContain("StrictHostKeyChecking");
  });

  /** What the server is told to do, run here in a folder of its own. */
  const swap = (server: string, release: string): number | null => {
    const [, command = ""] = /ssh -i \S+ "\$PUBLISH_TO" "(.*)"$/m.exec(yaml) ?? [];
    expect(command).toContain("mv -T");
    const here = command.replaceAll("/srv/bulletin", server).replaceAll("$RELEASE", release);
    return spawnSync("sh", ["-c", here]).status;
  };
  const laid = (server: string, release: string): void => {
    mkdirSync(join(server, "releases", release), { recursive: true });
    writeFileSync(join(server, "releases", release, "index.html"), release);
  };
  const shown = (server: string): string => readFileSync(join(server, "_site/index.html"), "utf8");

  test("a site is put in the place of the one before, and of none", () => {
    const server = join(work, "server");
    for (const release of ["a1", "b2", "b2"]) {
      laid(server, release);
      expect(swap(server, release)).toBe(0);
      expect(shown(server)).toBe(release);
      expect(readlinkSync(join(server, "_site"))).toBe(`releases/${release}`);
    }
  });

  test("a plain folder that is there already is replaced, and kept beside", () => {
    const server = join(work, "plain");
    mkdirSync(join(server, "_site"), { recursive: true });
    writeFileSync(join(server, "_site/index.html"), "old");
    laid(server, "a1");
    expect(swap(server, "a1")).toBe(0);
    expect(shown(server)).toBe("a1");
    expect(readFileSync(join(server, "_site.before/index.html"), "utf8")).toBe("old");
  });
});

describe.skipIf(spawnSync("flock", ["--version"]).status !== 0)("schedule/publish.sh", () => {
  const office = join(work, "office");
  const log = join(work, "log");
  const git = (folder: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.cn", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  beforeEach(() => {
    for (const path of [office, join(work, "editors"), log]) rmSync(path, { recursive: true, force: true });
    mkdirSync(join(work, "editors"));
    git(join(work, "editors"), "init", "--quiet", "-b", "main");
    git(join(work, "editors"), "commit", "--quiet", "--allow-empty", "-m", "first");
    mkdirSync(join(office, "node_modules/.bin"), { recursive: true });
    writeFileSync(join(office, "package.json"), "{}");
    git(office, "clone", "--quiet", join(work, "editors"), "content");
    cpSync("src/serve/schedule/publish.sh", join(office, "publish.sh"));
  });
  /** Runs it with a program that writes down what it was asked, and fails at one command. */
  const run = (failing = ""): { status: number | null; asked: string } => {
    const program = join(office, "node_modules/.bin/bulletin-archive");
    writeFileSync(program, `#!/bin/sh\necho "$*" >> '${log}'\n[ "$1" != "${failing}" ]\n`);
    chmodSync(program, 0o755);
    const { status } = spawnSync("sh", [join(office, "publish.sh")], { cwd: tmpdir() });
    return { status, asked: existsSync(log) ? readFileSync(log, "utf8") : "" };
  };

  test("fetches what editors have sent, and builds from nothing", () => {
    const editors = join(work, "editors");
    writeFileSync(join(editors, "site.yaml"), "name: x\n");
    git(editors, "add", ".");
    git(editors, "commit", "--quiet", "-m", "second");
    expect(run()).toEqual({ status: 0, asked: "build --no-cache --releases 3\n" });
    expect(readdirSync(join(office, "content"))).toContain("site.yaml");
  });

  test("stops at what fails, and says so by its exit status", () => {
    expect(run("build")).toEqual({ status: 1, asked: "build --no-cache --releases 3\n" });
  });

  test("a run that meets one still at work leaves it to that", () => {
    mkdirSync(join(office, ".cache"));
    const lock = resolve(office, ".cache/publish.lock");
    const { status } = spawnSync("flock", [lock, "sh", join(office, "publish.sh")]);
    expect([status, existsSync(log), lstatSync(lock).isFile()]).toEqual([0, false, true]);
  });
});
