import { constants, copyFile, link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, UsageError } from "../base/errors.ts";

/**
 * Holds a lock file while `work` runs: two builds at once into one folder would tread on each other. A lock whose process is gone,
 * killed for example, counts for nothing.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  if (!(await take(file)))
    throw new UsageError(
      `另一个生成正在进行。请等它结束，再试一次；如果确实没有别的生成，请删掉 ${file}，再试一次。`,
    );
  try {
    await clearAway(file);
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Removes the files with which killed builds reached for the lock. */
async function clearAway(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    const path = join(dirname(file), name);
    if (path.startsWith(`${file}-`) && !(await isHeld(path))) await rm(path, { force: true });
  }
}

/** A lock appears with its holder's number in it, in one step: a file that is linked to its name. */
async function take(file: string): Promise<boolean> {
  const own = `${file}-${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await place(own, file);
        return true;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
        if (await isHeld(file)) return false;
        await takeAway(file, `${own}-stale`);
      }
    }
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Takes a lock away whose holder is gone. Another process may have done so before, and have taken the lock: only one that was moved
 * away can be looked at for good, so one that is held goes back.
 */
async function takeAway(file: string, away: string): Promise<void> {
  try {
    await rename(file, away);
    if (await isHeld(away)) await place(away, file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(away, { force: true });
  }
}

/** Gives a file a second name, unless there is one of that name; by copying where the file system has no links. */
async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function isHeld(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (!Number.isInteger(holder) || holder < 1 || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
