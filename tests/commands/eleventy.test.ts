import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("Eleventy's own command builds the sample, and every link of its home page leads somewhere", () => {
  const output = mkdtempSync(join(tmpdir(), "eleventy-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", `--output=${output}`],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  const home = readFileSync(join(output, "index.html"), "utf8");
  const paths = [...home.matchAll(/ (?:href|src)="(\/[^"#?]*)/g)].map(([, path = ""]) =>
    decodeURIComponent(path),
  );
  expect(paths.length).toBeGreaterThan(20);
  const isThere = (path: string): boolean =>
    existsSync(join(output, path.endsWith("/") ? `${path}index.html` : path));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
