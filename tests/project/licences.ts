import { readFileSync } from "node:fs";
import { z } from "zod";

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(""),
      license: z.string().default("?"),
      dev: z.boolean().default(false),
    }),
  ),
});

interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** needed to work on the project, not to build a site */
  readonly isForDevelopment: boolean;
}

/** Every package of the lock file with its licence, as the registry has it. */
export function licences(): readonly Licensed[] {
  const { packages } = lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version, license, dev }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      licence: license,
      isForDevelopment: dev,
    }));
}
