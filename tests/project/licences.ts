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
  /** a development dependency */
  readonly isForDevelopment: boolean;
}

/** Every package of the lock file with its licence. */
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
