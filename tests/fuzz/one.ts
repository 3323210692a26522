import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { routes } from "../../layouts/routes.tsx";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { loadArchive } from "../../src/content/load.ts";
import { hasErrors } from "../../src/content/problem.ts";
import { Edition } from "../../src/publish/edition.ts";
import { ASSETS } from "../publish/edition.ts";
import { faultsOf } from "../support/judge.ts";

/** The text of each file of a content folder, by path. */
export type Input = Readonly<Record<string, string>>;

/** Seconds of the processor's time for one small archive. */
const LONGEST = 5;

/** Reads an archive and renders every page and file of it; says what went wrong, or null. */
export function tryInput(input: Input): string | null {
  const folder = mkdtempSync(join(tmpdir(), "bulletin-fuzz-"));
  const startedAt = process.cpuUsage();
  try {
    for (const [name, text] of Object.entries(input)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { archive, problems } = loadArchive(folder, { drafts: true, now: new Date(0) });
    for (const format of FORMATS) formatProblems(problems, format);
    if (!archive) return hasErrors(problems) ? null : "no archive, and no problem that says why";
    const edition = new Edition(archive, ASSETS, { problems });
    for (const { outputs } of routes)
      for (const { path, render } of outputs(archive)) {
        const [fault] = faultsOf(path, render(edition));
        if (fault !== undefined) return `${path}: ${fault}`;
      }
    const { user, system } = process.cpuUsage(startedAt);
    return user + system > LONGEST * 1e6 ? `took ${(user + system) / 1e6} seconds` : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project's own configuration. */
export const SITE = readFileSync("content/site.yaml", "utf8");
