import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOfFile } from "../../src/base/file-digest.ts";
import { Stage } from "../../src/publish/stage.ts";

test("what was laid as a link to the old site can't be written anew: the old site would change", () => {
  const folder = mkdtempSync(join(tmpdir(), "stage-"));
  const [old, next] = [join(folder, "old"), join(folder, "new")];
  mkdirSync(old);
  writeFileSync(join(old, "index.html"), "before");
  const file = { key: "key", ...digestOfFile(Buffer.from("before")) };
  const files = new Map([["index.html", file]]);
  const stage = new Stage(next, { folder: old, files, intact: new Set(["index.html"]) });
  expect(stage.keep("index.html", "key")).toBe(true);
  stage.linkKept();
  expect(() => stage.write("index.html", Buffer.from("after"), "other")).toThrow("index.html");
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("before");
});
