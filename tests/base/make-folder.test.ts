import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../src/base/make-folder.ts";

test("a folder is made with all that are missing above it, and again without harm", () => {
  const root = mkdtempSync(join(tmpdir(), "bulletin-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "a/b/c");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test.skipIf(!existsSync("/proc/self"))("where no folder can be made that is said, at once", () => {
  expect(() => makeFolder("/proc/self/x/y")).toThrow(/ENOENT|EACCES|EPERM/);
});
