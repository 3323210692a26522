import { hash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { readCached, trimFolder, writeCached } from "../cache-folder.ts";
import { fileDigest } from "../file-digest.ts";

/** A file of a built site: a hash of all that it was made from, and what is in it. */
const builtFile = fileDigest.extend({ key: z.string() });
export type BuiltFile = z.infer<typeof builtFile>;
/** by path below the site's folder: `2016/6/index.html` */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const FOLDER = ".cache/builds";
const MOST_BYTES = 256 * 1024 ** 2;
const record = z.array(z.tuple([z.string(), builtFile]));

const fileOf = (target: string): string => join(FOLDER, `${hash("sha256", target).slice(0, 16)}.record`);

/** What the last build into a folder laid there; nothing where that is not known. */
export function readRecord(target: string): BuiltFiles {
  const content = readCached(fileOf(target));
  if (content === null) return new Map();
  try {
    return new Map(record.parse(JSON.parse(Buffer.from(content).toString("utf8"))));
  } catch {
    return new Map(); // written by an earlier version: everything is made anew
  }
}

export function writeRecord(target: string, files: BuiltFiles): void {
  writeCached(fileOf(target), Buffer.from(JSON.stringify([...files])));
  trimFolder(FOLDER, MOST_BYTES);
}
