import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { workshop } from "../commands/run.ts";
import { issueText } from "../content/archive-folder.ts";
import { licences } from "./licences.ts";

const PERMISSIVE = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Python-2.0",
  "BSD",
  "PSF-2.0",
  "MIT OR Apache-2.0",
  "MIT AND Apache-2.0",
  "(MIT OR CC0-1.0)",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
]);
/** Used as they come: their terms hold for changed files of theirs, and for a font that is sold by itself. */
const UNCHANGED = new Map([
  ["@resvg/resvg-wasm", "MPL-2.0"],
  ["@expo-google-fonts/zcool-xiaowei", "MIT AND OFL-1.1"],
]);
/** Development tools that are not part of a site. */
const FOR_DEVELOPMENT = new Set([...PERMISSIVE, "MPL-2.0", "CC-BY-SA-4.0", "CC-BY-4.0"]);

test("every package has an accepted licence", () => {
  const others = licences().filter(
    ({ name, licence, isForDevelopment }) =>
      !(isForDevelopment ? FOR_DEVELOPMENT : PERMISSIVE).has(licence) && UNCHANGED.get(name) !== licence,
  );
  expect(others).toEqual([]);
});

test("no package may run a script when it is installed", () => {
  const entry = z.object({
    hasInstallScript: z.boolean().default(false),
    optional: z.boolean().default(false),
  });
  const lock = z.object({ packages: z.record(z.string(), entry) });
  const { packages } = lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const asking = Object.entries(packages)
    .filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(false)) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  expect(Object.keys(allowScripts).sort()).toEqual(asking.sort());
});

test("every package has an integrity hash, those for other platforms, too", () => {
  const entry = z.object({ integrity: z.string().default("") });
  const lock = z.object({ packages: z.record(z.string(), entry) });
  const { packages } = lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== "" && !integrity.startsWith("sha512-"),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test("npm sbom lists the production packages as CycloneDX", () => {
  const { stdout } = spawnSync(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"],
    { encoding: "utf8", maxBuffer: 2 ** 26, shell: process.platform === "win32" },
  );
  const sbom = z.object({
    bomFormat: z.literal("CycloneDX"),
    components: z.array(z.object({ name: z.string() })),
  });
  const names = sbom.parse(JSON.parse(stdout)).components.map(({ name }) => name);
  expect(names).toContain("markdown-it");
  expect(names).not.toContain("vitest");
});

const canUnplug = spawnSync("unshare", ["--map-root-user", "--net", "true"]).status === 0;

test.skipIf(!canUnplug)("a site is built on a machine without a network", () => {
  const { content, output, site } = workshop({ "2016/06.md": issueText() });
  const command = [process.execPath, "src/run.js", "build", "--content", content, "--output", output];
  const { status, stderr } = spawnSync("unshare", ["--map-root-user", "--net", ...command], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(Object.keys(site())).toContain("2016/6/index.html");
});
