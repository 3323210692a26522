import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { z } from "zod";
import { PROJECT } from "../base/project.ts";

/**
 * What `npm pack` does first: compiles the program once, into `dist/`, writes the types of what others may import, and the lock file
 * that travels with the package, so that an office gets the versions that were tested here. `postpack.ts` takes them away again.
 */

const DIST = join(PROJECT, "dist");

rmSync(DIST, { recursive: true, force: true });
await build({
  absWorkingDir: PROJECT,
  entryPoints: ["src/bin.ts", "src/api.ts", "src/jsx-runtime.ts"],
  outdir: DIST,
  chunkNames: "parts/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  charset: "utf8",
  target: "node20.19",
  supported: { "regexp-unicode-property-escapes": true }, // as in `compile.js`
  sourcemap: "linked", // what an error says leads to the sources, which are in the package, too
  sourcesContent: false,
  logLevel: "warning",
});
chmodSync(join(DIST, "bin.js"), 0o755);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "src/pack/types.json"], {
  cwd: PROJECT,
  stdio: ["ignore", 2, 2],
});
writeFileSync(join(PROJECT, "npm-shrinkwrap.json"), shrinkwrap());

/** The lock file without what only development needs. */
function shrinkwrap(): string {
  const entry = z.looseObject({ dev: z.boolean().optional(), devOptional: z.boolean().optional() });
  const lock = z
    .looseObject({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(readFileSync(join(PROJECT, "package-lock.json"), "utf8")));
  const packages = Object.entries(lock.packages)
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([path, { devDependencies: _, ...kept }]) => [path, kept]);
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`;
}
