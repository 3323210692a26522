import { rmSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../base/project.ts";

/** What `npm pack` does last: here the program runs from its sources, and the lock file is `package-lock.json`. */
for (const made of ["dist", "npm-shrinkwrap.json"])
  rmSync(join(PROJECT, made), { recursive: true, force: true });
