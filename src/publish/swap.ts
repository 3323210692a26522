import { existsSync } from "node:fs";
import { lstat, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf } from "../base/errors.ts";
import { withLock } from "./lock.ts";

/** Where a build works, beside the folder that is served, so that a rename suffices to publish. */
export interface Workplace {
  readonly folder: string;
  /** the new site */
  readonly stage: string;
  /** the site that it replaces */
  readonly old: string;
}

const beside = (output: string, name: string): string =>
  join(dirname(output), `.${basename(output)}.${name}`);
export const lockOf = (output: string): string => beside(output, "bulletin-archive.lock");
/** Where the sites are that `--releases` keeps. */
export const releasesOf = (output: string): string => join(dirname(output), `.${basename(output)}-releases`);
/** Whether a link leads to one of them. */
export const isReleaseOf = (output: string, target: string): boolean =>
  dirname(resolve(dirname(output), target)) === releasesOf(output);
const prefixOf = (output: string): string => beside(output, "bulletin-archive-");
/** In each workplace: whatever has not got it is not ours, whatever its name. */
const MARK = "workplace-of-bulletin-archive";

const placeAt = (folder: string): Workplace => ({
  folder,
  stage: join(folder, "stage"),
  old: join(folder, "old"),
});

/** Does some work in a new workplace, which is gone afterwards; what killed builds left is cleared up before. */
export async function inWorkplace<T>(output: string, work: (place: Workplace) => Promise<T>): Promise<T> {
  // Killed at once, a build has left an empty folder; any other without a mark is a stranger's.
  for (const folder of await leftBehind(output))
    await (isMarked(folder) ? clear(output, placeAt(folder)) : rmdir(folder).catch(() => {}));
  const place = placeAt(await mkdtemp(prefixOf(output)));
  await writeFile(join(place.folder, MARK), "");
  try {
    return await work(place);
  } finally {
    await clear(output, place);
  }
}

/** Puts the old site back where a build was killed in the midst of replacing it; before anything else can fail. */
export async function restoreSite(output: string): Promise<void> {
  const folders = await leftBehind(output);
  if (folders.some((folder) => isMarked(folder) && existsSync(placeAt(folder).old)))
    await withLock(lockOf(output), () => inWorkplace(output, async () => {}));
}

/** Puts the staged site in the place of the old one; if that fails, the old one goes back. */
export async function swap(output: string, { stage, old }: Workplace): Promise<void> {
  if (await exists(output)) await rename(output, old);
  await rename(stage, output);
}

/**
 * Removes a workplace, and its mark last: killed in the midst of it, a build leaves what the next one still knows as ours. If it has
 * the old site, and there is no other, that one goes back first.
 */
async function clear(output: string, { folder, stage, old }: Workplace): Promise<void> {
  if (!(await exists(output)) && (await exists(old))) await rename(old, output);
  for (const part of [stage, old, folder]) await rm(part, { recursive: true, force: true });
}

async function leftBehind(output: string): Promise<string[]> {
  const prefix = basename(prefixOf(output));
  const entries = await readdir(dirname(output), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(({ name }) => join(dirname(output), name));
}

const isMarked = (folder: string): boolean => existsSync(join(folder, MARK));

/** Whether there is something of that name: a link that leads nowhere, too. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}
