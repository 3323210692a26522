import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { codeOf, UsageError } from "../base/errors.ts";
import { ARCHIVE_DATA, outputFile } from "../bulletin/address.ts";
import { withLock } from "./lock.ts";

/** What each site that we build has at its top; a folder without it is not ours to replace. */
const MARK = outputFile(ARCHIVE_DATA);

/** Where a build works, beside the folder that is served, so that a rename suffices to publish. */
export function workplace(output: string): { stage: string; old: string; lock: string } {
  const at = (name: string): string => join(dirname(output), `.${basename(output)}-${name}`);
  return { stage: at("stage"), old: at("old"), lock: at("lock") };
}

/** Refuses to replace a folder that holds something else than a site built before. */
export async function refuseForeignFolder(output: string, content: string): Promise<void> {
  if (`${content}${sep}`.startsWith(`${output}${sep}`) || `${output}${sep}`.startsWith(`${content}${sep}`))
    throw new UsageError(`网站不能放在“${output}”：它和简报的文件夹重叠。请用 --output 换一个文件夹。`);
  const present = await namesIn(output);
  if (present.length > 0 && !present.includes(MARK))
    throw new UsageError(
      `“${output}”里有别的文件，不是以前生成的网站，没有动它。请用 --output 换一个空文件夹。`,
    );
}

/** Recovers from a killed build: the old site goes back, what was half made is removed. */
export async function recover(output: string): Promise<void> {
  const { stage, old } = workplace(output);
  if (!(await exists(output)) && (await exists(old))) await rename(old, output);
  await rm(old, { recursive: true, force: true });
  await rm(stage, { recursive: true, force: true });
}

/** The same before anything else can fail, where a build was killed in the midst of replacing the site. */
export async function restoreSite(folder: string): Promise<void> {
  const output = resolve(folder);
  const { old, lock } = workplace(output);
  if (existsSync(old)) await withLock(lock, () => recover(output));
}

/** Puts the staged site in the place of the old one; if that fails, the old one goes back. */
export async function swap(output: string): Promise<void> {
  const { stage, old } = workplace(output);
  const hadOld = await exists(output);
  if (hadOld) await rename(output, old);
  try {
    await rename(stage, output);
  } catch (error) {
    if (hadOld) await rename(old, output);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    if (codeOf(error) === "ENOTDIR")
      throw new UsageError(`“${folder}”不是文件夹，没有动它。请用 --output 指明一个文件夹。`);
    throw error;
  }
}

const isMissing = (error: unknown): boolean => codeOf(error) === "ENOENT";
