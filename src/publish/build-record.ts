import { hash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** A file of a built site: a hash of all that it was made from, and what is in it. */
const builtFile = z.object({ key: z.string(), size: z.number(), sha256: z.string(), sm3: z.string() });
export type BuiltFile = z.infer<typeof builtFile>;
/** by path below the site's folder: `2016/6/index.html` */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const FOLDER = ".cache/builds";
/** Builds into so many different folders are remembered. */
const MOST_RECORDS = 8;
const record = z.array(z.tuple([z.string(), builtFile]));

const fileOf = (target: string): string => join(FOLDER, `${hash("sha256", target).slice(0, 16)}.json`);

/** What the last build into a folder laid there; nothing where that is not known. */
export async function readRecord(target: string): Promise<BuiltFiles> {
  const text = await readFile(fileOf(target), "utf8").catch(() => "[]");
  try {
    return new Map(record.parse(JSON.parse(text)));
  } catch {
    return new Map(); // a damaged record is none: everything is made anew
  }
}

export async function writeRecord(target: string, files: BuiltFiles): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const unfinished = `${fileOf(target)}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify([...files]));
  await rename(unfinished, fileOf(target));
  const names = await readdir(FOLDER);
  const records = await Promise.all(
    names.map(async (name) => ({ name, age: (await stat(join(FOLDER, name))).mtimeMs })),
  );
  for (const { name } of records.sort((a, b) => b.age - a.age).slice(MOST_RECORDS))
    await rm(join(FOLDER, name), { force: true });
}
