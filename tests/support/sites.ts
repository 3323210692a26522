import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = ".cache/tests";

/** Issues that the project's own content has none like: withdrawn, corrected twice, two on one day, a volume that reaches into the next year. */
const AMENDED = "tests/fixtures/amended";

/** The sites that the page and browser tests look at, built from the project's own content by the real command. */
export const SITES = {
  /** served at the root of its host */
  root: { folder: `${FOLDER}/root`, base: "/" },
  /** served below a path, with more issues */
  below: { folder: `${FOLDER}/below`, base: "/bulletin/", content: `${FOLDER}/content-below` },
} as const;

/** The second as a folder to take along; people give folders such names. */
export const PORTABLE = `${FOLDER}/简报 100%离线#1`;

/** What the sites are made of. */
const SOURCES = [".eleventy.ts", "package-lock.json", "content", "layouts", "src", AMENDED];

/** Builds both sites where they are missing, or older than what they are made of. */
export function ensureSites(): void {
  // The site that is built last; a build lays its files only when all of them are there.
  const built = statSync(join(SITES.below.folder, "archive.json"), { throwIfNoEntry: false });
  if (!built || SOURCES.some((path) => changedAt(path) > built.mtimeMs)) buildSites();
}

/** When a file, or the last of a folder, was changed. */
function changedAt(path: string): number {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}

/** Builds both sites anew. */
export function buildSites(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const moved = SITES.below.content;
  cpSync("content", moved, { recursive: true });
  cpSync(AMENDED, moved, { recursive: true });
  const configuration = join(moved, "site.yaml");
  writeFileSync(
    configuration,
    readFileSync(configuration, "utf8").replace(/^base: .*$/m, `base: ${SITES.below.base}`),
  );
  build("content", SITES.root.folder);
  build(moved, SITES.below.folder, "--portable", PORTABLE);
}

function build(content: string, output: string, ...options: string[]): void {
  const command = ["src/run.js", "build", "--content", content, "--output", output, ...options];
  execFileSync(process.execPath, command, {
    stdio: "inherit",
    env: { ...process.env, BULLETIN_CACHE: resolve(".cache") },
  });
}
