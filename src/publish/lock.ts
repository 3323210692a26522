import { open, readFile, rm } from "node:fs/promises";
import { UsageError } from "../usage-error.ts";

/**
 * Holds a lock file while `work` runs: two builds at once into one folder would tread on each other. A lock whose process is gone,
 * killed for example, counts for nothing.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = await open(file, "wx");
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (await isHeld(file)) break;
      await rm(file, { force: true });
    }
  }
  throw new UsageError("另一个生成正在进行。请等它结束，再试一次。");
}

async function isHeld(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  // Another process may have made the file and not yet written its number: that is held, too, for the moment.
  if (!Number.isInteger(holder) || holder === process.pid) return false;
  if (holder === 0) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
