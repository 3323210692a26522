import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadArchive } from "../../src/content/load.ts";
import { QUESTIONS } from "../../src/editor/init/answers.ts";
import { siteText } from "../../src/editor/init/site-text.ts";
import { requireEmpty, writeArchive } from "../../src/editor/init/write-archive.ts";
import { issueText } from "../content/archive-folder.ts";
import { run } from "./run.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A county hospital, which shares nothing with the sample. */
const HOSPITAL = new Map([
  ["name", "安平县人民医院工作简报"],
  ["department", "安平县人民医院"],
  ["url", "https://jianbao.apxyy.cn"],
  ["contact", "电话 0318-7512345"],
  ["code", "1311250001"],
  ["icp", "冀ICP备20012345号"],
  ["police", "冀公网安备 13112502000123号"],
  ["year", "2026"],
] as const);

test("a new archive whose office has said everything needs nothing but an issue", () => {
  const folder = emptyFolder();
  const written = writeArchive(folder, HOSPITAL, "github");
  expect(written).toContain(".github/workflows/publish.yml");
  expect(readFileSync(join(folder, ".github/workflows/publish.yml"), "utf8")).toContain(
    "\n  LIVE_SITE: https://jianbao.apxyy.cn/\n",
  );
  const content = join(folder, "content");
  writeFileSync(
    join(content, "2026/01.md"),
    issueText({ issue: "1", date: "2026-01-05 09:00", source: "院办公室" }),
  );
  const { archive, problems } = loadArchive(content, { drafts: false });
  expect(problems).toEqual([]);
  expect(archive?.site).toMatchObject({ name: "安平县人民医院工作简报", url: "https://jianbao.apxyy.cn" });
  expect(archive?.site.sample).toBeUndefined();
});

test("what the office does not know yet is left open, and the site says that it is a sample", () => {
  const folder = emptyFolder();
  writeArchive(folder, new Map([...HOSPITAL].filter(([flag]) => flag !== "icp")), null);
  const text = readFileSync(join(folder, "content/site.yaml"), "utf8");
  expect(text).toMatch(/^sample: true$/m);
  expect(text).toMatch(/^ {2}# icp: /m);
});

test("every key of site.yaml is explained, and nothing of the sample is in it", () => {
  const text = siteText(new Map());
  for (const key of ["short", "base", "imprint", "copies", "departments", "aliases"])
    expect(text).toMatch(new RegExp(`^ *# *(- )?${key}:`, "m"));
  expect(text).not.toMatch(/楚雄/);
});

test("the package that is installed already keeps its version, its scripts and its lock", () => {
  const folder = emptyFolder();
  const there = { scripts: { start: "echo" }, dependencies: { "bulletin-archive": "file:../a.tgz" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(there));
  mkdirSync(join(folder, "node_modules"));
  requireEmpty(folder);
  writeArchive(folder, HOSPITAL, null);
  const now = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(now).toMatchObject(there);
  expect(now.scripts.build).toBe("bulletin-archive build");
});

test("a folder with anything else in it is refused, with nothing written", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "会议.docx"), "");
  const { status, stderr } = run("init", [folder, "--name", "简报"]);
  expect([status, stderr]).toEqual([2, expect.stringContaining("会议.docx")]);
  expect(readdirSync(folder)).toEqual(["会议.docx"]);
});

test("without a terminal all that is missing or wrong is named at once", () => {
  const folder = join(emptyFolder(), "新");
  const { status, stderr } = run("init", [folder, "--url", "jianbao", "--code", "12"]);
  expect(status).toBe(2);
  for (const flag of ["--name", "--department", "--url", "--code"]) expect(stderr).toContain(flag);
  expect(existsSync(folder)).toBe(false);
});

test("where a file can't be written, none is left", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, ".vscode"), ""); // a file where a folder should be
  expect(() => writeArchive(folder, HOSPITAL, null)).toThrow();
  expect(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  ).toEqual([".vscode"]);
});

test("every question has a flag, and every flag a field of site.yaml or the year", () => {
  expect(QUESTIONS.map(({ flag }) => flag)).toEqual([...HOSPITAL.keys()]);
});
