import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compareVersions } from "../../src/upgrade/compare-versions.ts";

/** A version that finds these problems, and builds these files; nothing where there is an error. */
interface Version {
  readonly version: string;
  readonly problems?: readonly {
    severity: string;
    code: string;
    file: string;
    line: number;
    message: string;
  }[];
  readonly files: Readonly<Record<string, string>>;
}

/** Installs a program that answers as the version does. */
function install(root: string, { version, problems = [], files }: Version): string {
  const folder = join(root, version);
  mkdirSync(join(folder, "dist"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version }));
  writeFileSync(
    join(folder, "dist/bin.js"),
    `const { mkdirSync, writeFileSync } = require("node:fs"), { join, dirname } = require("node:path");
const [command, ...args] = process.argv.slice(2);
const problems = ${JSON.stringify(problems)}, files = ${JSON.stringify(files)};
const isBad = problems.some(({ severity }) => severity === "error");
if (command === "check") process.stdout.write(JSON.stringify(problems));
else if (!isBad) for (const [path, text] of Object.entries(files)) {
  const file = join(args[args.indexOf("--output") + 1], path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.exitCode = isBad ? 1 : 0;`,
  );
  return folder;
}

function compared(now: Version, next: Version) {
  const root = mkdtempSync(join(tmpdir(), "upgrade-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return compareVersions({
    content: "content",
    work: join(root, "work"),
    now: install(root, now),
    next: install(root, next),
  });
}

const PAGE = '<link href="/assets/style-AAAAAAAA.css"><p>甲</p>';

test("a version that only names its assets otherwise changes nothing", () => {
  const { text, isSafe } = compared(
    { version: "1.0.0", files: { "index.html": PAGE, "assets/style-AAAAAAAA.css": "" } },
    {
      version: "1.1.0",
      files: { "index.html": PAGE.replace("AAAAAAAA", "BBBBBBBB"), "assets/style-BBBBBBBB.css": "" },
    },
  );
  expect(isSafe).toBe(true);
  expect(text).toContain("内容不同的页面和文件：没有");
});

test("pages that differ, addresses that come and those that go are named; one that goes makes it unsafe", () => {
  const { text, isSafe } = compared(
    { version: "1.0.0", files: { "index.html": PAGE, "old/index.html": "" } },
    { version: "1.1.0", files: { "index.html": "<p>乙</p>", "new/index.html": "" } },
  );
  expect(isSafe).toBe(false);
  expect(text).toMatch(
    /不再有的网址：1个\n {2}old\/index.html\n新的网址：1个\n {2}new\/index.html\n.*：1个\n {2}index.html/,
  );
});

test("new errors and reminders are told apart from those that were there, wherever they have moved to", () => {
  const old = { severity: "warning", code: "a/b", file: "1.md", line: 1, message: "旧的" };
  const { text, isSafe } = compared(
    { version: "1.0.0", problems: [old], files: {} },
    {
      version: "1.1.0",
      problems: [
        { ...old, line: 9 },
        { severity: "error", code: "c/d", file: "2.md", line: 1, message: "新的" },
      ],
      files: {},
    },
  );
  expect(isSafe).toBe(false);
  expect(text).toMatch(/新的错误，改好才能发布：1个\n {2}2.md c\/d 新的\n新的提醒：没有/);
});
