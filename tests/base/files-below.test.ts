import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { filesBelow } from "../../src/base/files-below.ts";

test("files are found in all folders, links are told where they are asked for, and on no version of Node followed", () => {
  const folder = mkdtempSync(join(tmpdir(), "below-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "a/b"), { recursive: true });
  for (const path of ["z.md", "a/b/x.md", "a/甲.md"]) writeFileSync(join(folder, path), "");
  symlinkSync("..", join(folder, "a/b/up"));
  symlinkSync("../z.md", join(folder, "a/file"));
  expect(filesBelow(folder)).toEqual(["a/b/x.md", "a/甲.md", "z.md"]);
  expect(filesBelow(folder, { links: true })).toEqual(["a/b/up", "a/b/x.md", "a/file", "a/甲.md", "z.md"]);
  expect(filesBelow(join(folder, "none"))).toEqual([]);
});
