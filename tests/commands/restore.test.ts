import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeBag } from "../../src/preserve/bagit.ts";
import { readBag } from "../../src/preserve/read-bag.ts";
import { issueText, SITE } from "../content/archive-folder.ts";
import { run } from "./run.ts";

function bag(more: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), "bag-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "bag");
  const files = {
    "content/site.yaml": SITE,
    "content/2016/06.md": issueText(),
    "site/index.html": "<p>100%</p>",
    "site/100%.txt": "甲",
    ...more,
  };
  const payload = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  writeBag(folder, payload, { organization: "", description: "", identifier: "", generator: "" });
  return { folder, to: join(root, "恢复") };
}

test("from a bag alone come the content, which can be checked and built again, and the site", () => {
  const { folder, to } = bag();
  expect(run("restore", [folder, to])).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(to, "content/2016/06.md"), "utf8")).toBe(issueText());
  expect(readFileSync(join(to, "_site/100%.txt"), "utf8")).toBe("甲");
  expect(run("check", ["--content", join(to, "content")]).status).toBe(0);
});

test("a bag in which anything is changed, missing or more is refused, and nothing is written", () => {
  const { folder, to } = bag();
  writeFileSync(join(folder, "data/content/2016/06.md"), "别的");
  rmSync(join(folder, "data/site/index.html"));
  writeFileSync(join(folder, "data/site/new.html"), "");
  const { status, stdout } = run("restore", [folder, to]);
  expect([status, existsSync(to)]).toEqual([1, false]);
  for (const line of [
    "不同：data/content/2016/06.md",
    "缺少：data/site/index.html",
    "多出：data/site/new.html",
  ])
    expect(stdout).toContain(line);
});

test("a path that leads out of the bag is refused", () => {
  const { folder } = bag();
  const manifest = join(folder, "manifest-sha512.txt");
  writeFileSync(manifest, `${readFileSync(manifest, "utf8")}${"0".repeat(128)}  data/../../x\n`);
  expect(readBag(folder).faults).toContain("清单里的路径不对：data/../../x");
});

test("a folder that is no bag, and one that holds files already, are refused as wrong usage", () => {
  const { folder, to } = bag();
  expect(run("restore", [folder, folder]).status).toBe(2);
  expect(run("restore", [join(folder, "data"), to]).status).toBe(1);
  expect(run("restore", [folder]).status).toBe(2);
});
