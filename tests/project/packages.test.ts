import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: versions, devDependencies: versions, scripts: versions });
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: versions, hasInstallScript: z.boolean().optional() }),
  ),
});
const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
const { packages } = lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("every dependency has an exact version", () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the lock file has the optional packages of every platform, so that `npm ci` works on each", () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});

test("a reason is given for each dependency", () => {
  const readme = readFileSync("src/pack/README.md", "utf8");
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    if (!name.startsWith("@types/")) expect(readme).toContain(`\`${name}\``);
});
