import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import {
  constants,
  copyFile,
  link,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { codeOf, MachineError, UsageError } from "../base/errors.ts";

/** Milliseconds between two signs of life, and without one after which a holder elsewhere counts as gone. */
const BEAT = 5_000;
const SILENCE = 60_000;

/** Whose a lock is. A process number says something only where it was given: `machine`. */
const holderSchema = z.object({ id: z.string(), pid: z.int().positive(), machine: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Where process numbers mean the same as here: a container has its own, though it may share the folder, and even the name. */
function thisMachine(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

/**
 * Holds a lock file while `work` runs: two builds at once into one folder would tread on each other. A lock counts for nothing where its
 * process is gone, killed for example; of a process that can't be seen from here, where it has given no sign of life for a minute.
 *
 * @param work gets a function that throws where another process has taken the lock, thinking that this one was gone
 */
export async function withLock<T>(
  file: string,
  work: (confirm: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const holder: Holder = { id: randomUUID(), pid: process.pid, machine: thisMachine() };
  const isOurs = async (): Promise<boolean> => (await holderOf(file))?.id === holder.id;
  if (!(await take(file, holder)))
    throw new UsageError(
      `另一个生成正在进行。请等它结束，再试一次；如果确实没有别的生成，请删掉 ${file}，再试一次。`,
    );
  await clearAway(file);
  const stop = await showLife(file, JSON.stringify(holder));
  try {
    return await work(async () => {
      if (!(await isOurs()))
        throw new MachineError("生成的时候停顿太久，另一个生成接手了：这一次没有改动网站。");
    });
  } finally {
    await stop();
    if (await isOurs()) await rm(file, { force: true });
  }
}

/** Removes the files with which killed builds reached for the lock. */
async function clearAway(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    const path = join(dirname(file), name);
    if (path.startsWith(`${file}-`) && !(await isHeld(path, file))) await rm(path, { force: true });
  }
}

/** Writes the file again and again, as it is. A file that was moved away meanwhile is written where it is now. */
async function showLife(file: string, text: string): Promise<() => Promise<void>> {
  const handle = await open(file, "r+");
  const beat = setInterval(() => void handle.write(text, 0).catch(() => {}), BEAT).unref();
  return async () => {
    clearInterval(beat);
    await handle.close();
  };
}

/** A lock appears with its holder in it, in one step: a file that is linked to its name. */
async function take(file: string, holder: Holder): Promise<boolean> {
  const own = `${file}-${holder.id}`;
  await writeFile(own, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await place(own, file);
        return true;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
        if (await isHeld(file, own)) return false;
        await takeAway(file, own);
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
async function takeAway(file: string, own: string): Promise<void> {
  const away = `${own}-stale`;
  try {
    await rename(file, away);
    if (await isHeld(away, own)) await place(away, file);
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

/** `now` is a file that was written at this moment: only clocks of the same disk can be compared. What is no lock of ours is held. */
async function isHeld(file: string, now: string): Promise<boolean> {
  const holder = await holderOf(file);
  if (holder?.machine === thisMachine()) return holder.pid !== process.pid && isAlive(holder.pid);
  const [beat, today] = [await stat(file).catch(() => null), await stat(now)];
  return beat !== null && (holder === null || today.mtimeMs - beat.mtimeMs < SILENCE);
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
